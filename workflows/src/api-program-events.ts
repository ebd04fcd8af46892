import { askApi, type InternalApi } from './internal-api.ts'
import type { ProgramEvents } from './projection-activities.ts'

/** Program events in the API's database, by its internal route. Rejects on any answer but success. */
export const apiProgramEvents = (api: InternalApi): ProgramEvents => ({
  async record(events) {
    await askApi(api, 'program-events', { events })
  },
})
