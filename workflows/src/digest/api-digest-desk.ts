import { askApi, type InternalApi } from '../internal-api.ts'
import type { DigestDesk } from './digest-activities.ts'

/** A mail server and another system may both take their time; less than the activity may take. */
const ANSWER_MS = 50_000

/** Digests are put together and sent by the API, which knows people's names and addresses. */
export const apiDigestDesk = (api: InternalApi): DigestDesk => ({
  send: (address) => askApi(api, 'digests', address, ANSWER_MS),
})
