import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ProgramAddress } from '../src/client.ts'
import { type OrdersSketch, sketchOrders } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
let day0: string
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

/** A program mid-flight: its window runs since yesterday. */
const running = (programId: string, days: number, more: Partial<OrdersSketch> = {}) =>
  sketchOrders({
    programId,
    day0,
    phases: [
      { kind: 'scoping', from: -30, days: 5, state: 'done' },
      { kind: 'observation-window', advance: 'clock', from: -1, days, state: 'open' },
      { kind: 'final-fieldwork', from: days, days: 5 },
    ],
    ...more,
  })

const enter = async (programId: string, days: number) => {
  day0 = await on.day(0)
  await on.start(running(programId, days))
  return { planId: 'plan-1', programId }
}

const finishOf = (program: ProgramAddress) =>
  on.told(program).find(({ kind, phaseId }) => kind === 'phase-finished' && phaseId === 'observation-window')

test('a program that is mid-flight is entered at its open phases', async () => {
  const program = await enter('mid-flight', 91)
  expect(await on.runs.look(program)).toMatchObject({ openPhases: ['observation-window'] })
  await on.pass(91)
  expect(on.told(program).map(({ kind, phaseId = '' }) => `${kind} ${phaseId}`)).toEqual([
    'run-started ',
    'phase-finished observation-window',
  ])
  expect(finishOf(program)?.effectiveOn).toBe(running('', 91).phases[1]?.finishOn)
})

test('a window that an edit prolongs runs on, and one that it shortens ends sooner', async () => {
  const program = await enter('prolonged', 31)
  await on.runs.sendOrders(running('prolonged', 91, { revision: 2 }))
  await on.pass(60)
  expect(finishOf(program)).toBeUndefined()
  await on.runs.sendOrders(running('prolonged', 71, { revision: 3 }))
  await on.pass(11)
  expect(finishOf(program)).toMatchObject({ ordersRevision: 3, effectiveOn: running('', 71).phases[1]?.finishOn })
})

test('a window whose end an edit puts in the past ends at once', async () => {
  const program = await enter('past-end', 91)
  await on.pass(40)
  await on.runs.sendOrders(running('past-end', 31, { revision: 2 }))
  expect(await on.runs.look(program)).toMatchObject({ openPhases: [] })
})

test('an older revision is ignored, whenever it comes', async () => {
  const program = await enter('older', 31)
  await on.runs.sendOrders(running('older', 61, { revision: 3 }))
  await on.runs.sendOrders(running('older', 11, { revision: 2 }))
  const look = await on.runs.look(program)
  expect(look).toMatchObject({ revision: 3, phases: running('', 61).phases.map(({ endsAt }) => ({ endsAt })) })
})

test('phases come and go with an edit, and the ledger may know more than the run', async () => {
  const program = await enter('phases', 31)
  const phases = [
    { kind: 'observation-window', advance: 'clock', from: -1, days: 31, state: 'done' },
    { kind: 'final-fieldwork', from: 31, days: 5 },
    { kind: 'reporting', advance: 'outside', from: 40, days: 5 },
  ] as const
  await on.runs.sendOrders(running('phases', 31, { revision: 2, phases }))
  const { did } = reporter(on, program)
  await did('final-fieldwork')
  await on.pass(41)
  expect(await on.runs.look(program)).toMatchObject({ openPhases: ['reporting'] })
})

test('somebody outside who is late is told of once, and again when a new date passes', async () => {
  const program = await enter('late', 1)
  const late = (days: number, revision: number) =>
    running('late', 1, { revision, phases: [{ kind: 'reporting', advance: 'outside', from: 1, days }] })
  const overdue = () => on.told(program).filter(({ kind }) => kind === 'phase-overdue')
  await on.runs.sendOrders(late(10, 2))
  await on.pass(30)
  expect(overdue()).toHaveLength(1)
  await on.runs.sendOrders(late(60, 3))
  await on.pass(20)
  expect(overdue()).toHaveLength(1)
  await on.pass(20)
  expect(overdue().map(({ effectiveOn }) => effectiveOn)).toEqual(
    [late(10, 2), late(60, 3)].map((o) => o.phases[0]?.finishOn),
  )
})

test('work that an edit adds to a phase that is done reopens it, unless what follows has begun', async () => {
  day0 = await on.day(0)
  const program = { planId: 'plan-1', programId: 'again' }
  const phases = (activityIds: readonly string[]) =>
    [
      { kind: 'scoping', from: -30, days: 5, state: 'done' },
      { kind: 'readiness', from: -20, days: 15, activityIds },
      { kind: 'observation-window', advance: 'clock', from: 60, days: 91 },
      { kind: 'final-fieldwork', from: 151, days: 5 },
    ] as const
  const revise = (revision: number, activityIds: readonly string[]) =>
    on.runs.sendOrders(running('again', 91, { revision, phases: phases(activityIds) }))
  await on.start(running('again', 91, { phases: phases(['gap']) }))
  const { did } = reporter(on, program)
  await did('readiness')
  // News of a ledger that has not heard of it.
  await revise(2, ['gap'])
  expect(await on.runs.look(program)).toMatchObject({ openPhases: [] })
  await revise(3, ['gap', 'gap-again'])
  const reopened = () => on.told(program).filter(({ kind }) => kind === 'phase-reopened')
  await on.pass(1)
  expect(reopened().map(({ phaseId, actor }) => [phaseId, actor])).toEqual([['readiness', 'run']])
})

test('an ended program is not started again by an edit', async () => {
  const program = await enter('ended', 1)
  const phases = [{ kind: 'scoping', from: -30, days: 5, state: 'done' }] as const
  await on.runs.sendOrders(running('ended', 1, { revision: 2, phases }))
  await on.outcomeOf(program)
  expect(await on.runs.sendOrders(running('ended', 61, { revision: 3 }))).toBe('ended')
  expect(await on.runs.startProgram(running('ended', 61, { revision: 3 }))).toMatchObject({ state: 'ended' })
  await expect(reporter(on, program).start('scoping')).rejects.toMatchObject({ code: 'program-over' })
})
