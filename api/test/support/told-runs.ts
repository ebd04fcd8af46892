import { apiProgramEvents } from '../../../workflows/src/api-program-events.ts'
import { openTimeSkippingRuns } from '../../../workflows/test/time-skipping-runs.ts'
import { emptyDatabase } from './databases.ts'
import { type Server, startServer, TOKEN } from './server.ts'

const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 50

/**
 * Real runs on a server that skips time, which tell a real API on a PostgreSQL database of its own. The API can be away
 * for a while.
 */
export async function openToldRuns() {
  const database = await emptyDatabase('PostgreSQL')
  let api: Server | undefined
  const on = await openTimeSkippingRuns({
    programEvents: {
      record: (events) => apiProgramEvents({ url: api?.url ?? NOBODY, token: TOKEN }).record(events),
    },
  })
  const come = async (): Promise<void> => {
    api = await startServer(database.environment, { runs: on.runs })
  }
  const leave = async (): Promise<void> => {
    const leaving = api
    api = undefined
    await leaving?.close()
  }
  await come()
  return {
    on,
    /** Starts the API on the same database. */
    come,
    leave,
    get api(): Server {
      if (!api) throw new Error('the API is away')
      return api
    },
    async close() {
      await leave()
      await on.close()
      await database.drop()
    },
  }
}

/** Nobody listens there. */
const NOBODY = 'http://127.0.0.1:1'

/** Waits until `look` finds it. */
export async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}
