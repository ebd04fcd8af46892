import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a webhook heard, with the bytes that were signed. */
export type Call = { readonly headers: Readonly<Record<string, string | undefined>>; readonly body: string }

/** A real HTTP listener on a free port, that answers with what it is told to. */
export async function startHookListener() {
  const calls: Call[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString('utf8')
    calls.push({ headers: request.headers as Call['headers'], body })
    response.writeHead(answers.shift() ?? 204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/stagger`,
    calls,
    /** Answers of the next calls; success when there are none left. */
    answers,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
