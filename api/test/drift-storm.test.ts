import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { apiProgramEvents } from '../../workflows/src/api-program-events.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from '../../workflows/test/time-skipping-runs.ts'
import { Clock } from '../src/clock.ts'
import { DriftDesk } from '../src/drift/drift-desk.ts'
import { signatureOf } from '../src/edge/signature.ts'
import { type Server, startServer, TOKEN } from './support/server.ts'
import { smallPlan } from './support/small-plan.ts'

jest.setTimeout(120_000)

const SECRET = 'a secret only for these tests'
const CHANGES = 1_000
/** As many reports at once as an impatient sender would make. */
const AT_ONCE = 20
const MOST_EVENTS = 50
const PATIENCE_MS = 30_000

let on: TimeSkippingRuns
let server: Server
beforeAll(async () => {
  on = await openTimeSkippingRuns()
  server = await startServer({ DATABASE_URL: 'memory://', STAGGER_CHANGE_HOOK_SECRET: SECRET }, { runs: on.runs })
})
afterAll(async () => {
  await server?.close()
  await on?.close()
})

const program = { planId: 'storm', programId: 'soc2' }

const eventsIn = async (): Promise<number> => (await on.handleOf(program).fetchHistory()).events?.length ?? 0

async function until(what: string, look: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function report(number: number) {
  const body = JSON.stringify({
    system: number % 2 === 0 ? 'identity-provider' : 'cloud',
    changeId: `change-${number}`,
    at: '2026-11-23T09:00:00Z',
  })
  const timestamp = String(Math.floor(server.app.get(Clock).now().getTime() / 1_000))
  const headers = { 'stagger-timestamp': timestamp, 'stagger-signature': signatureOf(SECRET, timestamp, body) }
  return server.post('/api/v1/hooks/change-management', body, headers)
}

test('a thousand changes in a minute add fewer than fifty events to the history of a run, and none is lost', async () => {
  const control = (id: string, system: 'identity-provider' | 'cloud') => ({
    id,
    name: id,
    cadence: 'continuous' as const,
    scopeIds: ['product'],
    programIds: ['soc2'],
    items: [{ kind: 'implemented' as const, liveSince: '2025-01-01' }],
    testedBy: [],
    systems: [system],
  })
  const controls = [control('mfa', 'identity-provider'), control('network', 'cloud')]
  await server.post('/api/v1/plans', { plan: { ...smallPlan('storm'), controls } })
  await server.post('/api/v1/plans/storm/runs', {})
  await until('the run runs', async () => (await on.runs.describe(program)) === 'running')
  await until('it tells that it began', () => on.told(program).length > 0)
  const before = await eventsIn()

  // The minute is the server's own: it stands still while the storm lasts, and then is over.
  const clock = server.app.get(Clock)
  const began = clock.now().getTime()
  clock.now = () => new Date(began)
  const outcomes: string[] = []
  for (let sent = 0; sent < CHANGES; sent += AT_ONCE)
    for (const { body } of await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => report(sent + i))))
      outcomes.push(body.outcome)
  expect(outcomes.filter((outcome) => outcome !== 'matched')).toEqual([])
  clock.now = () => new Date(began + 61_000)
  await server.app.get(DriftDesk).sendDue()
  await until('it opens a triage', () => on.told(program).some(({ kind }) => kind === 'triage-opened'))
  await on.env.sleep('2 seconds')

  const added = (await eventsIn()) - before
  if (process.env['STAGGER_MEASURE']) process.stderr.write(`${CHANGES} changes added ${added} events of history\n`)
  expect(added).toBeLessThan(MOST_EVENTS)
  const events = on.told(program).filter(({ subject }) => subject?.kind === 'drift')
  await apiProgramEvents({ url: server.url, token: TOKEN }).record(on.told(program))
  const { body } = await server.get('/api/v1/plans/storm/drift')
  expect(body.triages).toHaveLength(1)
  const [{ triageId }] = body.triages
  // Where the plan is, it may be the day before.
  const judged = { effectiveOn: await on.day(-1), outcome: 'harmless' }
  const closed = await server.post(`/api/v1/plans/storm/programs/soc2/triages/${triageId}/close`, judged)
  expect(closed.body).toEqual({ subject: { kind: 'drift', id: triageId }, state: 'harmless' })
  await until('it closes the triage', () => on.told(program).some(({ kind }) => kind === 'triage-closed'))
  expect(events.length).toBeLessThanOrEqual(2)
  expect(on.told(program).find(({ kind }) => kind === 'triage-closed')?.facts).toMatchObject({
    changes: CHANGES,
    controls: 2,
  })
})
