/** What runs inside a measured page, before its own scripts: when its data came, when what was painted, and for how long. */

/** What a page tells of itself; milliseconds of its own clock. */
export type PageNotes = {
  /** When the last answer that the chart is drawn from was an object in memory. */
  readonly dataAt: number
  /** From each move of the pointer to the end of the frame that shows what it did. */
  readonly moves: readonly number[]
  readonly longTasks: readonly number[]
  /** The longest time from an event to the next paint, of each interaction since it was last asked. */
  readonly interactions: readonly number[]
}

/** What has not been painted by then is not measured: its figure is NaN, which JSON writes as null. */
const WITHIN_MS = 20_000

/** The script for a page whose data comes from an address that `data` matches. Its functions hang on `bench`. */
export const pageScript = (data: string): string => `{
  const notes = { dataAt: 0, moves: [], longTasks: [], interactions: new Map() }
  const json = Response.prototype.json
  Response.prototype.json = async function () {
    const answer = await json.call(this)
    if (new RegExp(${JSON.stringify(data)}).test(this.url)) notes.dataAt = performance.now()
    return answer
  }
  // A message that is sent in a frame, before it is drawn, arrives when it is.
  const drawn = (then) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => then(performance.now())
    port2.postMessage(0)
  }
  const afterFrame = (then) => requestAnimationFrame(() => drawn(then))
  const when = (is) => new Promise((done) => {
    const until = performance.now() + ${WITHIN_MS}
    const look = () => {
      if (is()) drawn(done)
      else if (performance.now() > until) done(NaN)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  const picture = (selector) => {
    let text = ''
    for (const bar of document.querySelectorAll(selector)) text += bar.outerHTML
    return text
  }
  addEventListener('pointermove', ({ timeStamp }) => afterFrame((at) => notes.moves.push(at - timeStamp)), true)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) notes.interactions.set(interactionId, Math.max(duration, notes.interactions.get(interactionId) ?? 0))
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
  globalThis.bench = {
    when,
    notes: () => {
      const told = { ...notes, interactions: [...notes.interactions.values()] }
      notes.moves = []
      notes.longTasks = []
      notes.interactions.clear()
      return told
    },
    first: (selector) => when(() => document.querySelector(selector)),
    // From the next event of this type, or from when data comes, until the bars are other ones on screen.
    change: (selector, since) => {
      const before = picture(selector)
      let from = since === 'now' ? performance.now() : 0
      if (since === 'data') notes.dataAt = 0
      else if (since !== 'now') addEventListener(since, ({ timeStamp }) => (from ||= timeStamp), { capture: true, once: true })
      const isOther = (now) => now !== '' && now !== before
      const changed = when(() => isOther(picture(selector)))
      bench.changed = changed.then((at) => at - (since === 'data' ? notes.dataAt : from))
    },
    // The middle of the first one that a pointer can reach: others are drawn under something, or beyond an edge.
    reach: (selector) => {
      for (const one of document.querySelectorAll(selector)) {
        const { left, top, width, height } = one.getBoundingClientRect()
        const [x, y] = [left + width / 2, top + height / 2]
        if (one.contains(document.elementFromPoint(x, y))) return { x, y }
      }
      return null
    },
    scroll: async (selector, frames, dx, dy) => {
      const scroller = document.querySelector(selector)
      for (let frame = 0; frame < frames; frame++) {
        scroller.scrollBy(dx, dy)
        await new Promise(requestAnimationFrame)
      }
    },
  }
}`
