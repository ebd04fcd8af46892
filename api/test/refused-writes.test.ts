import { EntityManager } from '@mikro-orm/core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { PhaseReport } from '@stagger/workflows/messages'
import { DATABASES, emptyDatabase, postgresDatabase, type RefusableDatabase } from './support/databases.ts'
import { fakeRuns } from './support/fake-runs.ts'
import { tellingRuns } from './support/program-event.ts'
import { type Server, startServer } from './support/server.ts'
import { smallPlan } from './support/small-plan.ts'

const short = ({ status, body }: { status: number; body: { code?: string; state?: string } }) =>
  `${status} ${body.code ?? body.state}`

describe.each(DATABASES)('a database that takes no writes, on %s', (name) => {
  let database: RefusableDatabase
  let server: Server
  const fake = fakeRuns()
  let whileAsked = async () => {}
  const startPhase = async (to: { programId: string }, report: PhaseReport) => {
    const answer = await fake.runs.startPhase({ planId: 'refused', ...to }, report)
    await whileAsked()
    return answer
  }
  beforeAll(async () => {
    database = await refusable(name, () => server)
    server = await startServer(database.environment, { runs: { ...fake.runs, startPhase } })
    await server.post('/api/v1/plans', { plan: smallPlan('refused') })
    await server.post('/api/v1/plans/refused/runs', {})
  }, 60_000)
  beforeEach(() => {
    whileAsked = async () => {}
    fake.heard.length = 0
  })
  afterEach(() => setReadOnly(false))
  afterAll(async () => {
    await server?.close()
    await database?.drop()
  })

  /** Over when every connection that was closed by it is known to be. */
  const setReadOnly = async (isReadOnly: boolean) => {
    await database.setReadOnly(isReadOnly)
    while (short(await server.get(at('/runs'))) === '503 database-away');
  }
  const at = (path = '') => `/api/v1/plans/refused${path}`
  const press = (key: string) =>
    server.post(at('/programs/soc2/phases/ready/start'), { effectiveOn: '2026-02-02' }, { 'idempotency-key': key })
  const asked = () => fake.heard.filter((line) => line.startsWith('start '))

  test('an edit is a problem that names it, and under the same key an edit when it takes them again', async () => {
    const change = { kind: 'moveActivity', activityId: 'fix', startOn: '2027-03-01' }
    const edit = () => server.post(at('/edits'), { edit: change }, { 'if-match': '"1"', 'idempotency-key': 'move' })
    await setReadOnly(true)
    expect(short(await edit())).toBe('503 writes-unavailable')
    expect((await server.get(at())).body.revision).toBe(1)
    await setReadOnly(false)
    expect((await edit()).status).toBe(200)
  })

  test('a run is not asked what could not be written down', async () => {
    await setReadOnly(true)
    expect(short(await press('unasked'))).toBe('503 writes-unavailable')
    expect(asked()).toEqual([])
  })

  test('what a run answered and nobody could write down is unknown, until the run reports it under its key', async () => {
    whileAsked = () => setReadOnly(true)
    expect(short(await press('unknown'))).toBe('504 outcome-unknown')
    await setReadOnly(false)
    const key = asked()[0]?.split(' ').at(-1) ?? ''
    const told = await tellingRuns(server, () => 'refused')('soc2', 'phase-started', { phaseId: 'ready', key })
    expect(told.body).toEqual({ recorded: 1 })
    expect(short(await press('unknown'))).toBe('200 open')
    expect(asked()).toHaveLength(1)
  })
})

test('transactions whose connections the server closes, more of them than there are connections, leave the API as it was', async () => {
  const database = await postgresDatabase()
  const server = await startServer(database.environment)
  const em = server.app.get(EntityManager)
  const closed = Array.from({ length: MORE_THAN_THE_POOL_HAS }, () =>
    em.fork().transactional((one) => one.getConnection().execute(CLOSE_OWN, [], 'all', one.getTransactionContext())),
  )
  expect((await Promise.allSettled(closed)).map(({ status }) => status)).toEqual(closed.map(() => 'rejected'))
  expect((await server.get('/api/v1/plans')).status).toBe(200)
  await server.close()
  await database.drop()
}, 60_000)

const MORE_THAN_THE_POOL_HAS = 12
const CLOSE_OWN = 'select pg_terminate_backend(pg_backend_pid())'

/** PostgreSQL is told so; PGlite is in the process of the API and has one connection, which is. */
async function refusable(name: (typeof DATABASES)[number], server: () => Server): Promise<RefusableDatabase> {
  if (name === 'PostgreSQL') return postgresDatabase()
  return {
    ...(await emptyDatabase(name)),
    async setReadOnly(isReadOnly) {
      const connection = server().app.get(EntityManager).fork().getConnection()
      await connection.execute(`set default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}`)
    },
  }
}
