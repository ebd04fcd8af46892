import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { daysBetween } from '@stagger/planner/local-dates'
import * as facts from '../src/hitrust/assessment-messages.ts'
import { type AssessmentSketch, factTeller, refusalOf, sketchAssessment, toldOf } from './assessment.ts'
import type { PhaseSketch } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

const end: readonly PhaseSketch[] = [
  { kind: 'caps-and-letter', from: 0, days: 2 },
  { kind: 'outcome', advance: 'outside', from: 0, days: 5 },
]

/** A program of which only letter and outcome are left, certified on the day of its start. */
async function certified(
  programId: string,
  level: NonNullable<AssessmentSketch['level']>,
  more: Partial<AssessmentSketch> = {},
) {
  const program = { planId: 'plan-1', programId }
  const { start, finish, did } = reporter(on, program)
  const tell = factTeller(on, program)
  await on.start(sketchAssessment({ programId, day0: await on.day(0), level, phases: end, ...more }))
  await start('caps-and-letter')
  await tell(facts.createObject, { csfVersion: '11.8.0' })
  await tell(facts.signLetter)
  await finish('caps-and-letter')
  await tell(facts.reportOutcome, { outcome: 'certified' })
  return { program, tell, did, start, finish, states: () => toldOf(on, program, 'certification') }
}

test('an e1 is certified for a year from its letter, spoken of before it expires, and lapses with its program', async () => {
  const { program, tell, states } = await certified('e1', 'e1')
  expect(await refusalOf(tell(facts.submitInterim))).toBe('interim-not-asked T09')
  expect(await refusalOf(tell(facts.reportBridge, { objectCreatedOn: await on.day(0) }))).toBe('bridge-not-offered T16')
  expect(await refusalOf(tell(facts.createObject, { csfVersion: '11.8.0' }))).toBe('object-exists')
  await on.pass(364)
  expect(await on.runs.describe(program)).toBe('running')
  await on.pass(3)
  expect(await on.outcomeOf(program)).toMatchObject({ outcome: 'completed' })
  expect(states()).toEqual(['cycle-1 in-force', 'cycle-1 in-force', 'cycle-1 lapsed'])
})

test('an r2 without its interim is suspended on the day after its anniversary', async () => {
  const { program, tell, states } = await certified('r2-missed', 'r2')
  await on.pass(368)
  expect(states()).toEqual(['cycle-1 in-force', 'cycle-1 interim-due', 'cycle-1 suspended'])
  expect(await refusalOf(tell(facts.submitInterim))).toBe('interim-outside-window W14')
  await tell(facts.reportStanding, { standing: 'reinstated' })
  await tell(facts.reportStanding, { standing: 'revoked' })
  await on.outcomeOf(program)
  expect(states().slice(3)).toEqual(['cycle-1 in-force', 'cycle-1 lapsed'])
  const missed = on.told(program).find(({ state }) => state === 'suspended')
  expect(missed?.facts).toMatchObject({ rule: 'M05' })
})

test('a bridge carries an expired r2 for ninety days, and is not to be had before or long after', async () => {
  const next: readonly PhaseSketch[] = [...end, { kind: 'renewal', from: 760, days: 30 }]
  const { program, tell, states, did, start, finish } = await certified('r2-bridged', 'r2', { phases: end, next })
  await on.pass(300)
  await tell(facts.submitInterim)
  await tell(facts.reportInterim, { passed: true })
  const bridge = async () => tell(facts.reportBridge, { objectCreatedOn: await on.day(0) })
  expect(await refusalOf(bridge())).toBe('bridge-outside-window M11')
  await on.pass(400)
  await bridge()
  expect(await refusalOf(bridge())).toBe('bridge-not-offered T16')
  await on.pass(50)
  expect(states().slice(-3)).toEqual(['cycle-1 in-force', 'cycle-1 in-force', 'cycle-1 bridged'])
  await start('2-caps-and-letter')
  await tell(facts.signLetter)
  await finish('2-caps-and-letter')
  await tell(facts.reportOutcome, { outcome: 'certified' })
  await did('2-renewal')
  await on.pass(1)
  expect(states().slice(-2)).toEqual(['cycle-1 renewed', 'cycle-2 in-force'])
  const [bridged, renewed, again] = on
    .told(program)
    .filter(({ kind }) => kind === 'certification-changed')
    .slice(-3)
  const { expiresOn, from } = { expiresOn: String(bridged?.facts?.['expiresOn']), from: String(again?.facts?.['from']) }
  const uncovered = daysBetween(expiresOn, from) - 1
  expect([renewed?.facts?.['gapDays'], again?.facts?.['deductedDays']]).toEqual([uncovered, uncovered])
  await on.runs.abandon(program, { key: 'end-bridge', effectiveOn: await on.day(0), actor: 'ann' })
})

test('an i1 is renewed rapidly, but not twice in a row and not after a significant change', async () => {
  const { program, tell, start, finish } = await certified('i1', 'i1', {
    // What others end begins by itself on its day, and with it the next cycle.
    next: [...end.map((phase) => ({ ...phase, from: 300 })), { kind: 'renewal', from: 300, days: 90 }],
  })
  const plan = (form: 'full' | 'rapid', degraded = false) =>
    tell(facts.planRecertification, { form, sameScope: true, degraded })
  expect(await refusalOf(plan('rapid', true))).toBe('rapid-not-eligible M06')
  await plan('rapid')
  await on.pass(300)
  await start('2-caps-and-letter')
  await tell(facts.createObject, { csfVersion: '11.9.0' })
  await tell(facts.signLetter)
  await finish('2-caps-and-letter')
  await tell(facts.reportOutcome, { outcome: 'certified' })
  expect(await refusalOf(plan('rapid'))).toBe('rapid-not-eligible M06')
  await tell(facts.noticeSignificantChange, { changeId: 'cloud' })
  expect(await refusalOf(tell(facts.noticeSignificantChange, { changeId: 'cloud' }))).toBe('significant-change-known')
  await plan('full')
  await on.runs.abandon(program, { key: 'end-i1', effectiveOn: await on.day(0), actor: 'ann' })
  await on.outcomeOf(program)
  expect(toldOf(on, program).filter((line) => /^(recertification|change|cycle-2)/.test(line))).toEqual([
    'recertification rapid',
    'cycle-2 begun',
    'cycle-2 in-force',
    'change/cloud noticed',
    'recertification full',
  ])
})

test('what is not certified has no life after: the outcome ends it, and its interim waits for a certification', async () => {
  const program = { planId: 'plan-1', programId: 'validated-only' }
  const tell = factTeller(on, program)
  const { did, start } = reporter(on, program)
  const phases: readonly PhaseSketch[] = [...end, { kind: 'interim-assessment', from: 300, days: 60 }]
  await on.start(sketchAssessment({ programId: program.programId, day0: await on.day(0), phases }))
  expect(await refusalOf(tell(facts.reportOutcome, { outcome: 'certified' }))).toBe('letter-not-signed W13')
  await did('caps-and-letter')
  await tell(facts.reportOutcome, { outcome: 'validated-only' })
  expect(await refusalOf(tell(facts.reportOutcome, { outcome: 'certified' }))).toBe('outcome-reported-before')
  expect(await refusalOf(start('interim-assessment'))).toBe('phase-not-ready')
  expect(await refusalOf(tell(facts.submitInterim))).toBe('not-certified')
  await on.runs.abandon(program, { key: 'end-vo', effectiveOn: await on.day(0), actor: 'ann' })
})

test('what the run did not hear of because the ledger knew it, it lets be reported', async () => {
  const program = { planId: 'plan-1', programId: 'mid-flight' }
  const tell = factTeller(on, program)
  const phases: readonly PhaseSketch[] = [
    { kind: 'caps-and-letter', from: -40, days: 2, state: 'done' },
    { kind: 'caps-review', from: -30, days: 2, state: 'done' },
    { kind: 'check-in', advance: 'outside', from: -20, days: 2, state: 'done' },
    { kind: 'hitrust-qa', advance: 'outside', from: -10, days: 2, state: 'open' },
    { kind: 'outcome', advance: 'outside', from: -1, days: 1, state: 'done' },
  ]
  await on.start(sketchAssessment({ programId: program.programId, day0: await on.day(0), phases }))
  expect(await refusalOf(tell(facts.signLetter))).toBe('assessment-submitted')
  expect(await refusalOf(tell(facts.returnAssessment))).toBe('assessment-not-submitted')
  expect(await refusalOf(tell(facts.answerQaTask, { taskId: 'q1' }))).toBe('qa-task-not-open')
  await tell(facts.openQaTask, { taskId: 'q1' })
  expect(await refusalOf(tell(facts.openQaTask, { taskId: 'q1' }))).toBe('qa-task-open')
  expect(await refusalOf(tell(facts.createObject, { csfVersion: '11.8.0' }, 1))).toBe('effective-date-in-future')
  await tell(facts.reportOutcome, { outcome: 'certified' })
  await on.pass(1)
  const [first] = on.told(program).filter(({ kind }) => kind === 'certification-changed')
  expect(first?.facts?.['from']).toBe(await on.day(-40))
  await on.runs.abandon(program, { key: 'end-mid', effectiveOn: await on.day(0), actor: 'ann' })
})
