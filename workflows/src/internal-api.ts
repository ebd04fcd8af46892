/** The API's door for workers. */
export type InternalApi = { readonly url: string; readonly token: string }

/** Less than an activity may take, so that a slow API is told from a worker that died. */
const ANSWER_MS = 10_000

/** Asks the API by one of its internal routes; the answer is taken to have the shape that the route promises. */
export async function askApi<Answer>({ url, token }: InternalApi, route: string, body: unknown, ms = ANSWER_MS) {
  const response = await fetch(new URL(`/internal/v1/${route}`, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(ms),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`the API answered ${response.status} to ${route}: ${text.slice(0, 300)}`)
  return (text === '' ? undefined : JSON.parse(text)) as Answer
}
