import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type PhaseSketch, sketchOrders } from './orders.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'
import { reporter } from './reporter.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

const typeTwo: readonly PhaseSketch[] = [
  { kind: 'scoping', from: 0, days: 5 },
  { kind: 'readiness', from: 5, days: 10 },
  { kind: 'auditor-engagement', from: 5, days: 20 },
  { kind: 'remediation', from: 15, days: 15 },
  { kind: 'observation-window', advance: 'clock', from: 31, days: 180 },
  { kind: 'interim-fieldwork', from: 100, days: 10 },
  { kind: 'final-fieldwork', from: 211, days: 20 },
  { kind: 'reporting', advance: 'outside', from: 231, days: 20 },
  { kind: 'issued', from: 251, days: 1 },
  { kind: 'renewal', from: 252, days: 10 },
]

test('an examination is lived from scoping to renewal', async () => {
  const program = { planId: 'plan-1', programId: 'whole-life' }
  const day0 = await on.day(0)
  const { start, finish, did } = reporter(on, program)
  await on.start(sketchOrders({ programId: program.programId, day0, phases: typeTwo }))

  await did('scoping')
  await start('readiness')
  await did('auditor-engagement')
  await finish('readiness')
  await did('remediation')
  await on.pass(32)
  await did('interim-fieldwork')
  await on.pass(181)
  await did('final-fieldwork')
  await on.pass(20)
  await finish('reporting')
  await did('issued')
  await did('renewal')

  expect(await on.outcomeOf(program)).toMatchObject({ outcome: 'completed' })
  expect(on.told(program).map(({ kind, phaseId = '', actor }) => `${kind} ${phaseId} ${actor}`)).toEqual([
    'run-started  run',
    'phase-started scoping ann',
    'phase-finished scoping ann',
    'phase-started readiness ann',
    'phase-started auditor-engagement ann',
    'phase-finished auditor-engagement ann',
    'phase-finished readiness ann',
    'phase-started remediation ann',
    'phase-finished remediation ann',
    'phase-started observation-window run',
    'phase-started interim-fieldwork ann',
    'phase-finished interim-fieldwork ann',
    'phase-finished observation-window run',
    'phase-started final-fieldwork ann',
    'phase-finished final-fieldwork ann',
    'phase-started reporting run',
    'phase-finished reporting ann',
    'phase-started issued ann',
    'phase-finished issued ann',
    'phase-started renewal ann',
    'phase-finished renewal ann',
    'program-ended  run',
  ])
  expect(on.told(program).map(({ sequence }) => sequence)).toEqual(on.told(program).map((_, index) => index + 1))
})
