import type { DigestInput } from '../digest/digest-messages.ts'
import { askApi, type InternalApi } from '../internal-api.ts'
import type { Agenda, EvidenceStanding } from './agenda-activities.ts'

/** The API must answer before the run stops waiting for an answer at once. */
const ANSWER_MS = 4_000

/** What runs ask of the API by its internal routes. Rejects on any answer but success. */
export const apiAgenda = (api: InternalApi): Agenda => ({
  async standing(question) {
    const { standing } = await askApi<{ standing: EvidenceStanding }>(api, 'evidence-standing', question, ANSWER_MS)
    return standing
  },
  async notify(notices) {
    const { digests } = await askApi<{ digests: readonly DigestInput[] }>(api, 'notices', { notices }, ANSWER_MS)
    return digests
  },
  async askAgain(unanswered) {
    const { digests } = await askApi<{ digests: readonly DigestInput[] }>(api, 'unanswered', { unanswered }, ANSWER_MS)
    return digests
  },
})
