/** The answers of the API that this browser keeps, so that the last plan can be read while the server is away. */
const CACHE = 'stagger-answers'
/** A plan with everything around it is some twenty answers; the oldest go first. */
const MOST_KEPT = 80
/** What is only true while it is asked, and what is a part of another answer: never read later. */
const NOT_KEPT = /\/status$|\/revisions\?from=/

/** What this page has had from the server itself: newer than whatever is kept. */
const hadLive = new Set<string>()

/** Keeps an answer. A browser that keeps nothing, or has no room, goes on without. */
export async function keepAnswer(url: string, answer: Response): Promise<void> {
  hadLive.add(url)
  if (typeof caches === 'undefined' || NOT_KEPT.test(url)) return
  try {
    const cache = await caches.open(CACHE)
    await cache.put(url, answer)
    const keys = await cache.keys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_KEPT)).map((oldest) => cache.delete(oldest)))
  } catch {
    // What is on the screen is not lost.
  }
}

/** The kept answer to a question that this page never had one to; undefined where there is none. */
export async function keptAnswer(url: string): Promise<Response | undefined> {
  if (typeof caches === 'undefined' || hadLive.has(url)) return undefined
  try {
    return await (await caches.open(CACHE)).match(url)
  } catch {
    return undefined
  }
}

/** Keeps nothing any more of what lies under an address: it was deleted. */
export async function forgetAnswers(under: string): Promise<void> {
  if (typeof caches === 'undefined') return
  try {
    const cache = await caches.open(CACHE)
    const gone = (await cache.keys()).filter(({ url }) => `${new URL(url).pathname}/`.startsWith(`${under}/`))
    await Promise.all(gone.map((answer) => cache.delete(answer)))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
