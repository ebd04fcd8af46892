import { waitAfter } from './back-off.ts'
import { type Connection, setLine, setRetry } from './connection-store.ts'

type Listener = {
  /** The events that have a name, and what to do when one comes; unnamed ones come as `message`. */
  readonly names: readonly string[]
  readonly onEvent: (name: string, data: unknown) => void
  /** The line is up for the first time: what was asked for before may have changed until then. */
  readonly onFirst: () => void
  /** The line is up again after it was lost: whatever was missed is asked for. */
  readonly onBack: () => void
}

/** Listens to the stream at `url` until it is closed. A line that is lost is tried again, by itself, ever less often. */
export function openLine(url: string, { names, onEvent, onFirst, onBack }: Listener): () => void {
  const closed = new AbortController()
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let wasOpen = false
  const say = (line: Connection) => {
    if (!closed.signal.aborted) setLine(line)
  }
  const lose = () => {
    source?.close()
    clearTimeout(timer)
    failures += 1
    say('lost')
    timer = setTimeout(open, waitAfter(failures, Math.random()))
  }
  function open() {
    clearTimeout(timer)
    source?.close()
    source = new EventSource(url)
    source.onopen = () => {
      const wasLost = failures > 0
      failures = 0
      say('open')
      if (wasLost) onBack()
      else if (!wasOpen) onFirst()
      wasOpen = true
    }
    source.onerror = lose
    for (const name of ['message', ...names]) {
      source.addEventListener(name, (event) => onEvent(name, event instanceof MessageEvent ? event.data : undefined))
    }
  }
  // The browser knows at once when a cable is pulled or a lid is opened: nobody waits for a time that runs out.
  window.addEventListener('offline', lose, { signal: closed.signal })
  window.addEventListener('online', open, { signal: closed.signal })
  setRetry(open)
  open()
  return () => {
    closed.abort()
    clearTimeout(timer)
    source?.close()
    // Where no stream is listened to nothing is known of the line.
    setLine('connecting')
    setRetry(() => {})
  }
}
