import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { DroppedControl, LateControl, ProgramOrders } from '@stagger/planner/orders'
import type { ProgramAddress } from '../src/client.ts'
import { REPORT_DOCUMENTS } from '../src/soc2/examination-codes.ts'
import { examiner } from './examiner.ts'
import { type OrdersSketch, type PhaseSketch, sketchOrders } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

const at = (programId: string): ProgramAddress => ({ planId: 'plan-1', programId })
const observes = (from: number, days: number, late: readonly LateControl[] = []): PhaseSketch => ({
  kind: 'observation-window',
  advance: 'clock',
  from,
  days,
  late,
})
const renews = (from: number, days: number, cycle = 1): PhaseSketch => ({
  kind: 'renewal',
  advance: 'clock',
  from,
  days,
  cycle,
})
const reportPhases = (from: number, cycle = 1): readonly PhaseSketch[] => [
  { kind: 'final-fieldwork', from, days: 5, cycle },
  { kind: 'reporting', advance: 'outside', from: from + 5, days: 5, cycle },
  { kind: 'issued', from: from + 10, days: 1, cycle },
]
const withDropped = (orders: ProgramOrders, dropped: readonly DroppedControl[]): ProgramOrders =>
  orders.window ? { ...orders, window: { ...orders.window, dropped } } : orders
const LATE: LateControl = { controlId: 'mfa', shortDays: 5 }

async function enter(programId: string, phases: readonly PhaseSketch[], more: Partial<OrdersSketch> = {}) {
  const program = at(programId)
  const day0 = await on.day(0)
  const orders = (revision: number, now: readonly PhaseSketch[]) =>
    sketchOrders({ programId, day0, revision, windows: 'forward', phases: now, ...more })
  await on.start(orders(1, phases))
  return {
    program,
    orders,
    ...reporter(on, program),
    tell: examiner(on, program),
    revise: (revision: number, now: readonly PhaseSketch[]) => on.runs.sendOrders(orders(revision, now)),
    kinds: () => on.told(program).map(({ kind, phaseId, state }) => [kind, phaseId ?? state].filter(Boolean).join(' ')),
  }
}

test('a window that ran before the program began opens and closes by its dates, whatever is still to do', async () => {
  const phases = [{ kind: 'readiness', from: 0, days: 5 } as const, observes(-100, 90)]
  const { program, kinds, orders } = await enter('look-back', phases, { windows: 'look-back' })
  expect(await on.runs.look(program)).toMatchObject({ openPhases: [] })
  expect(kinds()).toEqual([
    'run-started',
    'phase-started observation-window',
    'phase-finished observation-window',
    'window-closed closed',
  ])
  const dates = on.told(program).flatMap(({ phaseId, effectiveOn }) => (phaseId ? [effectiveOn] : []))
  const [, observed] = orders(1, phases).phases
  expect(dates).toEqual([observed?.startOn, observed?.finishOn])
})

test('a window slides for a late control, and its exception closes; a decision that is withdrawn is open again', async () => {
  const { tell, revise, orders, kinds, program } = await enter('slides', [observes(20, 60, [LATE])])
  const id = 'late.observation-window.mfa'
  await tell.decide(id, 'slide-start')
  await on.pass(1)
  const decided = on.told(program).find(({ kind }) => kind === 'exception-decided')
  expect(decided?.facts).toEqual({ choice: 'slide-start', controlId: 'mfa', keepEndOn: await on.day(78) })
  await on.pass(20)
  expect(await on.runs.look(program)).toMatchObject({ openPhases: [] })
  await revise(2, [observes(25, 55)])
  await on.pass(5)
  const carried = { decisionId: 'd', choice: 'carry', decidedOn: await on.day(0) } as const
  await revise(3, [observes(25, 55, [{ ...LATE, decided: carried }])])
  await revise(4, [observes(25, 55, [LATE])])
  await on.pass(1)
  await expect(tell.decide(id, 'slide-both')).rejects.toMatchObject({ code: 'window-already-open' })
  await tell.decide(id, 'drop')
  await on.pass(1)
  // The plan takes it out of scope, and restores it: what was decided is undone with it.
  const dropped = [{ controlId: 'mfa', decidedOn: await on.day(0) }]
  await on.runs.sendOrders(withDropped(orders(5, [observes(25, 55)]), dropped))
  await revise(6, [observes(25, 55, [LATE])])
  await on.pass(1)
  expect(kinds().slice(1)).toEqual([
    'exception-opened open',
    'exception-decided decided',
    'window-held awaiting-decisions',
    'exception-closed closed',
    'phase-started observation-window',
    'window-opened open',
    'exception-opened open',
    'exception-decided decided',
    'exception-reopened open',
    'exception-undecided open',
    'exception-decided decided',
    'exception-closed closed',
    'exception-opened open',
    'exception-undecided open',
  ])
  expect(on.told(program).findLast(({ kind }) => kind === 'exception-closed')?.facts).toEqual({ outcome: 'dropped' })

  const decideBy = (from: number) => orders(1, [observes(from, 60)]).window?.windows[0]?.decideBy
  expect(on.desk.asked('slides')).toEqual([20, 25].map((from) => `exception/${id} ${decideBy(from)}`))
  expect(on.desk.unanswered('slides')).toEqual([expect.stringMatching(/^exception\/late\.observation-window\.mfa /)])
})

test('what is to be decided is asked again with a revision, for the control may have another owner in it', async () => {
  const late = (ownerId: string) => [observes(20, 60, [{ ...LATE, ownerId }])]
  const { revise } = await enter('handed-over', late('ann'))
  const asks = () => on.desk.asks.filter(({ programId }) => programId === 'handed-over')
  await on.pass(1)
  await revise(1, late('ann'))
  await on.pass(1)
  expect(asks()).toHaveLength(1)
  await revise(2, late('ben'))
  await on.pass(1)
  const id = 'late.observation-window.mfa'
  expect(asks().map(({ subjectId, asked }) => [subjectId, asked])).toEqual([1, 2].map(() => [id, true]))
  expect(new Set(asks().map((one) => one.id)).size).toBe(1)
})

test('the next window follows without a gap, and the run continues as new with what is still open', async () => {
  const first = [observes(0, 30), ...reportPhases(32)]
  const { program, revise, did, finish, tell } = await enter('cycles', [...first, renews(30, 30)])
  const { runId } = await on.handleOf(program).describe()
  await tell.agreeScope('category-added', 'next-window')
  await on.pass(31)
  const turned = await on.handleOf(program).describe()
  expect(turned.runId).not.toBe(runId)
  const missed = await tell.found({ controlId: 'review', kind: 'expected' })

  const issue = async (cycle: string) => {
    await did(`final-fieldwork${cycle}`)
    await on.pass(10)
    for (const document of REPORT_DOCUMENTS) await tell.deliver(document)
    await finish(`reporting${cycle}`)
    await tell.issue('unqualified')
  }
  await issue('')
  await expect(tell.found({ controlId: 'review', kind: 'expected' })).rejects.toMatchObject({
    code: 'exception-already-open',
    facts: { exceptionId: missed.subject.id },
  })
  // The plan is renewed while the second window runs: fieldwork, report and the window after it.
  const second = [...reportPhases(62, 2), renews(60, 30, 2)]
  await revise(2, [...first, renews(30, 30), ...second])
  await on.pass(20)
  await issue('-2')
  await on.pass(100)

  const told = on.told(program)
  const windows = told.filter(({ kind }) => kind === 'window-opened' || kind === 'window-closed')
  expect(windows.map(({ kind, subject, effectiveOn }) => `${kind} ${subject?.id} ${effectiveOn}`)).toEqual(
    await Promise.all(
      [
        ['window-opened observation-window', 0],
        ['window-closed observation-window', 29],
        ['window-opened renewal', 30],
        ['window-closed renewal', 59],
        ['window-opened renewal-2', 60],
        ['window-closed renewal-2', 89],
      ].map(async ([what, day]) => `${what} ${dayOf(told[0]?.effectiveOn ?? '', Number(day))}`),
    ),
  )
  expect(told.filter(({ kind }) => kind === 'cycle-begun').map(({ facts }) => facts)).toEqual([
    { cycle: 2, reportPlanned: false },
    { cycle: 3, reportPlanned: false },
  ])
  expect(told.filter(({ kind }) => kind === 'scope-change-taken-up')).toHaveLength(1)
  expect(told.flatMap(({ kind, subject }) => (kind === 'report-issued' ? [subject?.id] : []))).toEqual([
    'type2.1',
    'type2.2',
  ])
  expect(told.flatMap(({ kind, state }) => (kind.startsWith('bridge') ? [state] : []))).toEqual([
    'covering',
    'superseded',
    'covering',
    'ending',
    'ended',
  ])
  expect(told.findLast(({ subject }) => subject?.id === missed.subject.id)?.facts).toEqual({ outcome: 'not-reported' })
  expect(await on.outcomeOf(program)).toMatchObject({ outcome: 'completed' })
  expect(new Set(told.map(({ firstRunId }) => firstRunId)).size).toBe(1)
  expect(told.map(({ sequence }) => sequence)).toEqual(told.map((_, index) => index + 1))
})

test('a letter bridges what follows a period until its cap, and that it ends is told ahead', async () => {
  const phases = [{ ...observes(-40, 40), state: 'done', bridgeDays: 30 } as const, renews(0, 60)]
  const issued = [
    { kind: 'reporting', from: -2, days: 1, state: 'done' } as const,
    { kind: 'issued', from: 0, days: 1 } as const,
  ]
  const { program, tell } = await enter('bridge', [...phases, ...issued.map((one) => ({ ...one, cycle: 1 }))])
  for (const document of REPORT_DOCUMENTS) await tell.deliver(document)
  await tell.issue('adverse', 61)
  await on.pass(35)
  const told = on.told(program).filter(({ subject }) => subject?.kind === 'bridge')
  expect(told.map(({ kind, effectiveOn }) => `${kind} ${effectiveOn}`)).toEqual([
    `bridge-cover-begun ${await on.day(-35)}`,
    `bridge-cover-ending ${await on.day(-12)}`,
    `bridge-cover-ended ${await on.day(-6)}`,
  ])
})

const dayOf = (day0: string, days: number): string =>
  new Date(Date.parse(day0) + days * 86_400_000).toISOString().slice(0, 10)
