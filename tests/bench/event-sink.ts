import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The API as far as a worker sees it: takes what happened and remembers when it heard of it. */
export type EventSink = {
  readonly url: string
  /** Epoch milliseconds at which events of a kind arrived so far. */
  readonly heard: (kind: string) => readonly number[]
  readonly close: () => Promise<void>
}

/** Listens on a free port. */
export async function openEventSink(): Promise<EventSink> {
  const heard = new Map<string, number[]>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      note(heard, Buffer.concat(parts).toString('utf8'))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    heard: (kind) => heard.get(kind) ?? [],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function note(heard: Map<string, number[]>, body: string): void {
  const { events = [] } = JSON.parse(body || '{}') as { events?: readonly { readonly kind: string }[] }
  for (const { kind } of events) heard.set(kind, [...(heard.get(kind) ?? []), Date.now()])
}
