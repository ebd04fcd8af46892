import type { ProgramEvents } from './projection-activities.ts'

/** The API's door for workers. */
export type InternalApi = { readonly url: string; readonly token: string }

/** Less than the activity may take, so that a slow API is told from a worker that died. */
const ANSWER_MS = 10_000

/** Program events in the API's database, by its internal route. Rejects on any answer but success. */
export const apiProgramEvents = ({ url, token }: InternalApi): ProgramEvents => ({
  async record(events) {
    const response = await fetch(new URL('/internal/v1/program-events', url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ events }),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    const body = await response.text()
    if (!response.ok) throw new Error(`the API answered ${response.status} to program events: ${body.slice(0, 300)}`)
  },
})
