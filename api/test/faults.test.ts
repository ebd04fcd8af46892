import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals'
import { openToldRuns, until } from './support/told-runs.ts'
import { smallPlan } from './support/small-plan.ts'

jest.setTimeout(120_000)

let told: Awaited<ReturnType<typeof openToldRuns>>
beforeAll(async () => {
  told = await openToldRuns()
})
afterEach(() => told?.takeWrites())
afterAll(() => told?.close())

type PlanEvent = { readonly kind: string; readonly data: { readonly phaseId?: string; readonly programId?: string } }

/** Where a plan of its own is tried: `ready` is the first phase of its SOC 2 program. */
async function running(id: string) {
  const { on } = told
  const at = (path = '') => `/api/v1/plans/${id}${path}`
  const program = { planId: id, programId: 'soc2' }
  await told.api.post('/api/v1/plans', { plan: smallPlan(id) })
  await told.api.post(at('/runs'), {})
  const effectiveOn = await on.day(-1)
  const report = (key: string) => ({ key, phaseId: 'ready', effectiveOn, actor: 'ann' })
  const changes = async () => {
    const { body } = await told.api.get(at('/events?after=0'))
    const mine = (body.events as PlanEvent[]).filter(({ data }) => data.phaseId === 'ready')
    return mine.map(({ kind }) => kind)
  }
  const press = (verb: string, headers: Record<string, string> = {}) =>
    told.api.post(at(`/programs/soc2/phases/ready/${verb}`), { effectiveOn }, headers)
  await until('the run runs', async () => (await on.runs.describe(program)) === 'running')
  return { on, at, program, report, changes, press }
}

const short = ({ status, body }: { status: number; body: { code?: string; state?: string } }) =>
  `${status} ${body.code ?? body.state}`

test('what happens while the API is away for an hour is told once and in order when it is back', async () => {
  const { on, at, program, report, changes, press } = await running('away')
  expect(short(await press('start'))).toBe('200 open')
  await until('the start is told', async () => (await changes()).length === 1)
  await told.leave()
  const minutes = (count: number) => on.env.sleep(count * 60_000)
  await on.runs.finishPhase(program, report('finish'))
  await minutes(20)
  await on.runs.reopenPhase(program, report('reopen'))
  await minutes(20)
  await on.runs.finishPhase(program, report('finish-again'))
  await minutes(20)
  await told.come()
  await minutes(1)
  await until('everything is told', async () => (await changes()).length >= 4)
  await minutes(1)
  expect(await changes()).toEqual(['phase-started', 'phase-finished', 'phase-reopened', 'phase-finished'])
  const { body } = await told.api.get(at('/runs'))
  expect(body.runs[0].phases[0]).toMatchObject({ phaseId: 'ready', state: 'done' })
})

test('the same request three times at once has one effect and one answer', async () => {
  const { changes, press } = await running('three-times')
  const key = { 'idempotency-key': 'start' }
  const answers = await Promise.all([press('start', key), press('start', key), press('start', key)])
  expect(answers.map(short)).toEqual(['200 open', '200 open', '200 open'])
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  await until('the start is told', async () => (await changes()).length > 0)
  expect(await changes()).toEqual(['phase-started'])
})

test('of two people who finish a phase at the same time one does it and the other is told that it is done', async () => {
  const { changes, press } = await running('two-people')
  await press('start')
  const answers = await Promise.all([
    press('finish', { 'x-test-actor': 'ana' }),
    press('finish', { 'x-test-actor': 'ben' }),
  ])
  expect(answers.map(short).toSorted()).toEqual(['200 done', '409 phase-already-done'])
  await until('the end is told', async () => (await changes()).length >= 2)
  expect(await changes()).toEqual(['phase-started', 'phase-finished'])
})

test('who presses before there is a run is told so, and the same key is free for when there is one', async () => {
  const { api } = told
  await api.post('/api/v1/plans', { plan: smallPlan('early') })
  const effectiveOn = await told.on.day(-1)
  const key = { 'idempotency-key': 'early' }
  const press = () => api.post('/api/v1/plans/early/programs/soc2/phases/ready/start', { effectiveOn }, key)
  expect(short(await press())).toBe('409 run-unknown')
  await api.post('/api/v1/plans/early/runs', {})
  const program = { planId: 'early', programId: 'soc2' }
  await until('the run runs', async () => (await told.on.runs.describe(program)) === 'running')
  expect(short(await press())).toBe('200 open')
})

test('a database that refuses writes is a problem to who writes, and what runs tell waits for it', async () => {
  const { on, at, program, report, changes, press } = await running('read-only')
  expect(short(await press('start'))).toBe('200 open')
  await until('the start is told', async () => (await changes()).length === 1)
  const change = { kind: 'moveActivity', activityId: 'fix', startOn: '2027-03-01' }
  const edit = () => told.api.post(at('/edits'), { edit: change }, { 'if-match': '"1"', 'idempotency-key': 'move' })
  await told.refuseWrites()
  expect(short(await edit())).toBe('503 writes-unavailable')
  expect(short(await press('finish', { 'idempotency-key': 'unheard' }))).toBe('503 writes-unavailable')
  await on.runs.finishPhase(program, report('heard'))
  await on.env.sleep(60_000)
  expect((await told.api.get(at())).body.revision).toBe(1)
  expect(await changes()).toEqual(['phase-started'])

  await told.takeWrites()
  expect((await edit()).status).toBe(200)
  await on.env.sleep(60_000)
  await until('the end is told', async () => (await changes()).length >= 2)
  expect(await changes()).toEqual(['phase-started', 'phase-finished'])
  expect(short(await press('finish', { 'idempotency-key': 'unheard' }))).toBe('409 phase-already-done')
})
