/** An event as a browser would see it. */
export type Received = { readonly id: string; readonly event: string; readonly data: unknown }

/** Opens an event stream and takes events from it, oldest first. */
export async function listen(url: string, headers: Record<string, string> = {}, asking: RequestInit = {}) {
  const leaving = new AbortController()
  const response = await fetch(url, { ...asking, headers, signal: leaving.signal })
  const blocks = blocksOf(response)
  const first = await blocks.next()
  return {
    response,
    /** The id in the very first block, which has no data. */
    firstId: async () => /^id: (.*)$/m.exec(String(first.value))?.[1],
    /** The next `count` events; comments do not count. */
    async events(count: number): Promise<Received[]> {
      const events: Received[] = []
      while (events.length < count) {
        const { value, done } = await blocks.next()
        if (done) throw new Error(`the stream ended after ${events.length} of ${count} events`)
        if (value.includes('data: ')) events.push(received(value))
      }
      return events
    },
    /** Resolves when the server has ended the stream. */
    async ended(): Promise<void> {
      while (!(await blocks.next()).done);
    },
    leave: () => leaving.abort(),
  }
}

async function* blocksOf(response: Response): AsyncGenerator<string> {
  let text = ''
  for await (const chunk of (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield text.slice(0, end)
      text = text.slice(end + 2)
    }
  }
}

function received(block: string): Received {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
  return { id: field('id'), event: field('event'), data: JSON.parse(field('data')) }
}
