import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import type { Plan } from '@stagger/planner'
import type { Parts } from '../../src/app.module.ts'
import { type DatabaseName, emptyDatabase, type TestDatabase } from './databases.ts'
import { type Server, startServer } from './server.ts'

type Settings = Readonly<Record<string, string>>

/** A server on an empty database, for the tests of one `describe`: started before the first, closed after the last. */
export function serverOn(
  name: DatabaseName,
  parts: Parts = {},
  settings: Settings | (() => Promise<Settings>) = {},
): Server {
  let database: TestDatabase | undefined
  let started: Server | undefined
  beforeAll(async () => {
    database = await emptyDatabase(name)
    started = await startServer(
      { ...database.environment, ...(typeof settings === 'function' ? await settings() : settings) },
      parts,
    )
  }, 60_000)
  afterAll(async () => {
    await started?.close()
    await database?.drop()
  })
  const running = (): Server => {
    if (!started) throw new Error('the server runs only while tests do')
    return started
  }
  return {
    get url() {
      return running().url
    },
    get app() {
      return running().app
    },
    get: (...asked) => running().get(...asked),
    post: (...asked) => running().post(...asked),
    close: () => running().close(),
  }
}

/** The plan of the test that runs. */
export type PlanOfTest = {
  readonly id: string
  /** Where the API has it, or what belongs to it: `at('/actuals')`. */
  readonly at: (path?: string) => string
}

/** Every test of the `describe` gets a new plan, so that none sees what another left. */
export function newPlanBeforeEach(server: Server, make: (id: string) => Plan): PlanOfTest {
  let count = 0
  const idNow = () => `plan-${count}`
  beforeEach(async () => {
    count++
    await server.post('/api/v1/plans', { plan: make(idNow()) })
  })
  return {
    get id() {
      return idNow()
    },
    at: (path = '') => `/api/v1/plans/${idNow()}${path}`,
  }
}
