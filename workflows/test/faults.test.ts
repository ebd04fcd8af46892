import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ProgramOrders } from '@stagger/planner/orders'
import { sketchOrders } from './orders.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

/** A change that touches a control, as the API reports it. */
const DRIFT = {
  driftId: 'd1',
  count: 1,
  controlIds: ['mfa'],
  firstAt: '2026-01-01T00:00:00Z',
  lastAt: '2026-01-01T00:00:00Z',
}

const ordersOf = async (programId: string, revision = 1): Promise<ProgramOrders> =>
  sketchOrders({
    programId,
    revision,
    day0: await on.day(0),
    phases: [
      { kind: 'scoping', from: 0, days: 5 },
      { kind: 'readiness', from: 5, days: 5 },
      { kind: 'remediation', from: 5, days: 5 },
    ],
  })

/** What happened to a phase, as the API was told. */
const toldOf = (programId: string, phaseId: string) =>
  on.told({ planId: 'plan-1', programId }).flatMap((event) => (event.phaseId === phaseId ? [event.kind] : []))

/** Few enough that a handful of messages has a run continue as new. */
const SHORT_HISTORY = 15

test('an update that comes three times, and again to the runs that continue its own, has one effect and one answer', async () => {
  const program = { planId: 'plan-1', programId: 'three-times' }
  const handle = on.handleOf(program)
  await on.client.workflow.start('soc2Program', {
    taskQueue: 'stagger',
    workflowId: handle.workflowId,
    args: [{ orders: await ordersOf(program.programId), historyLimit: SHORT_HISTORY }],
  })
  const effectiveOn = await on.day(0)
  const started = { key: 'start', phaseId: 'scoping', effectiveOn, actor: 'ann' }
  const finished = { key: 'finish', phaseId: 'scoping', effectiveOn, actor: 'ann' }
  await on.runs.startPhase(program, started)
  const { runId: first } = await handle.describe()
  const say = () => on.runs.finishPhase(program, finished)
  const answers = await Promise.all([say(), say(), say()])
  for (let n = 0; (await handle.describe()).runId === first; n += 1) {
    await on.runs.startPhase(program, { ...started, key: `start-${n}`, phaseId: 'readiness' }).catch(() => undefined)
    await on.pass(1)
  }
  answers.push(await say())
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toEqual({ phaseId: 'scoping', state: 'done', openPhases: [] })
  expect(toldOf(program.programId, 'scoping')).toEqual(['phase-started', 'phase-finished'])
})

test('of two people who finish a phase at the same time one is believed and the other hears that it is done', async () => {
  const program = { planId: 'plan-1', programId: 'two-people' }
  await on.start(await ordersOf(program.programId))
  const effectiveOn = await on.day(0)
  const said = (actor: string, key: string) => ({ key, phaseId: 'scoping', effectiveOn, actor })
  await on.runs.startPhase(program, said('ann', 'start'))
  const outcomes = await Promise.allSettled([
    on.runs.finishPhase(program, said('ann', 'by-ann')),
    on.runs.finishPhase(program, said('ben', 'by-ben')),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { name: 'RunRefused', code: 'phase-already-done' },
  })
  await on.pass(1)
  expect(toldOf(program.programId, 'scoping')).toEqual(['phase-started', 'phase-finished'])
})

test('whatever is said to a run that does not exist yet is refused or starts it, and older orders that come later do nothing', async () => {
  const program = { planId: 'plan-1', programId: 'not-yet' }
  const said = { key: 'early', phaseId: 'scoping', effectiveOn: await on.day(0), actor: 'ann' }
  await expect(on.runs.startPhase(program, said)).rejects.toMatchObject({ code: 'run-not-started' })
  expect(await on.runs.reportDrift(program, DRIFT)).toBe('not-started')
  expect(await on.runs.sendOrders(await ordersOf(program.programId, 2))).toBe('running')
  expect(await on.runs.startProgram(await ordersOf(program.programId, 1))).toMatchObject({ state: 'running' })
  expect(await on.runs.startPhase(program, said)).toMatchObject({ phaseId: 'scoping', state: 'open' })
  expect(await on.runs.look(program)).toMatchObject({ revision: 2, openPhases: ['scoping'] })
})

test('a program that has ended takes no orders, no facts and no changes', async () => {
  const program = { planId: 'plan-1', programId: 'over' }
  await on.start(await ordersOf(program.programId))
  const said = { key: 'abandon', effectiveOn: await on.day(0), actor: 'ann' }
  await on.runs.abandon(program, said)
  await on.outcomeOf(program)
  const told = on.told(program).length
  expect(await on.runs.sendOrders(await ordersOf(program.programId, 2))).toBe('ended')
  expect(await on.runs.startProgram(await ordersOf(program.programId, 3))).toMatchObject({ state: 'ended' })
  expect(await on.runs.reportDrift(program, DRIFT)).toBe('ended')
  await expect(on.runs.startPhase(program, { ...said, key: 'late', phaseId: 'scoping' })).rejects.toMatchObject({
    name: 'RunRefused',
    code: 'program-over',
  })
  expect(on.told(program)).toHaveLength(told)
})
