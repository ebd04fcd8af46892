import { apiProgramEvents } from '../../../workflows/src/api-program-events.ts'
import { openTimeSkippingRuns } from '../../../workflows/test/time-skipping-runs.ts'
import { postgresDatabase } from './databases.ts'
import { type Server, startServer, TOKEN } from './server.ts'

const SERVICE_UNAVAILABLE = 503
const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 50

/**
 * Real runs on a server that skips time, which tell a real API on a PostgreSQL database of its own. The API can be away
 * for a while, and its database can refuse to write.
 */
export async function openToldRuns() {
  const database = await postgresDatabase()
  let api: Server | undefined
  let isRefusing = false
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
  /** Over when every connection that was closed by it is known to be. */
  const setReadOnly = async (isReadOnly: boolean): Promise<void> => {
    await database.setReadOnly(isReadOnly)
    await until('the database answers', async () => (await api?.get('/api/v1/plans'))?.status !== SERVICE_UNAVAILABLE)
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
    async refuseWrites() {
      isRefusing = true
      await setReadOnly(true)
    },
    async takeWrites() {
      if (isRefusing) await setReadOnly(false)
      isRefusing = false
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
