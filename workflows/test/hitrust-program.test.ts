import { afterAll, beforeAll, expect, test } from '@jest/globals'
import * as facts from '../src/hitrust/assessment-messages.ts'
import { factTeller, refusalOf, sketchAssessment, toldOf } from './assessment.ts'
import type { PhaseSketch } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

const phases: readonly PhaseSketch[] = [
  { kind: 'scoping', from: 0, days: 10 },
  { kind: 'readiness', from: 10, days: 20 },
  { kind: 'assessor-engagement', from: 10, days: 30 },
  { kind: 'remediation', from: 30, days: 30 },
  { kind: 'incubation', advance: 'clock', from: 0, days: 90 },
  { kind: 'answering-assessment', from: 60, days: 20 },
  { kind: 'qa-reservation', from: 65, days: 5 },
  { kind: 'performing-validation', from: 60, days: 60 },
  { kind: 'caps-and-letter', from: 160, days: 5 },
  { kind: 'caps-review', from: 165, days: 5 },
  { kind: 'check-in', advance: 'outside', from: 142, days: 5 },
  { kind: 'hitrust-qa', advance: 'outside', from: 142, days: 40 },
  { kind: 'draft-review', from: 220, days: 5 },
  { kind: 'outcome', advance: 'outside', from: 142, days: 5 },
  { kind: 'interim-assessment', from: 440, days: 60 },
  { kind: 'renewal', from: 500, days: 60 },
]
const next: readonly PhaseSketch[] = [
  { kind: 'scoping', from: 500, days: 10 },
  { kind: 'caps-and-letter', from: 560, days: 5 },
  { kind: 'caps-review', from: 565, days: 5 },
  { kind: 'outcome', advance: 'outside', from: 565, days: 5 },
]
const beforeValidation = ['readiness', 'assessor-engagement', 'remediation', 'answering-assessment']

const window = async (starts: number, due: number) => ({
  blockStartsOn: await on.day(starts),
  submissionDueOn: await on.day(due),
})

test('an r2 is lived from its scope to its recertification', async () => {
  const program = { planId: 'plan-1', programId: 'r2-whole-life' }
  const { start, finish, did, reopen } = reporter(on, program)
  const tell = factTeller(on, program)
  const day0 = await on.day(0)
  const incubating = [
    { controlId: 'access', kind: 'policy', rule: 'W01', days: 60, testableOn: await on.day(60) },
    { controlId: 'access', kind: 'implemented', rule: 'W02', days: 90, testableOn: await on.day(90) },
  ] as const
  await on.start(sketchAssessment({ programId: program.programId, day0, phases, next, more: { incubating } }))

  await start('scoping')
  expect(await refusalOf(tell(facts.createObject, { csfVersion: '9.6' }))).toBe('csf-version-not-offered T18')
  await tell(facts.createObject, { csfVersion: '11.7.0' })
  await tell(facts.reviseAssessment, { part: 'factors' })
  await finish('scoping')
  await expect(tell(facts.approveDraft)).rejects.toMatchObject({
    code: 'phase-not-open',
    facts: { phaseId: 'draft-review', mustBeDone: ['hitrust-qa'] },
  })
  await tell(facts.buyReportCredit)
  expect(await refusalOf(tell(facts.bookQaBlock, await window(150, 140)))).toBe('qa-needs-object-and-credit Q02')
  for (const phase of beforeValidation) await did(phase)
  await tell(facts.reportCorrectiveAction, { actionId: 'mfa', state: 'recorded' })
  await tell(facts.reportCorrectiveAction, { actionId: 'mfa', state: 'done' })
  await tell(facts.reportCorrectiveAction, { actionId: 'logs', state: 'recorded' })
  await tell(facts.bookQaBlock, await window(150, 140))
  await did('qa-reservation')

  await on.pass(61)
  expect(await refusalOf(tell(facts.recordTest, { controlId: 'access', itemKind: 'implemented' }))).toBe(
    'item-still-incubating W02',
  )
  await tell(facts.recordTest, { controlId: 'access', itemKind: 'policy' })
  await on.pass(30)
  await tell(facts.recordTest, { controlId: 'access', itemKind: 'implemented' })
  await finish('performing-validation')
  await on.pass(51)
  await tell(facts.reportCorrectiveAction, { actionId: 'logs', state: 'cap' })
  expect(await refusalOf(tell(facts.submitAssessment))).toBe('letter-not-signed W13')
  await tell(facts.signLetter)
  await finish('caps-and-letter')
  expect(await refusalOf(tell(facts.submitAssessment))).toBe('qa-block-not-booked Q01')
  await tell(facts.bookQaBlock, await window(30, 20))
  expect(await refusalOf(finish('caps-review'))).toBe('phase-not-open')
  await tell(facts.submitAssessment)
  expect(await refusalOf(reopen('caps-and-letter'))).toBe('assessment-submitted')
  expect(await refusalOf(tell(facts.reviseAssessment, { part: 'scores' }))).toBe('assessment-submitted')
  await tell(facts.returnAssessment)
  expect((await on.runs.look(program)).openPhases).toContain('caps-review')
  await tell(facts.reviseAssessment, { part: 'scores' })
  await tell(facts.submitAssessment)
  await on.pass(1)
  await tell(facts.acceptAssessment)

  await on.pass(5)
  await tell(facts.openQaTask, { taskId: 'q1', dueOn: await on.day(3) })
  expect(await refusalOf(finish('hitrust-qa'))).toBe('qa-task-open')
  await tell(facts.reviseAssessment, { part: 'scores', taskId: 'q1' })
  await on.pass(5)
  await tell(facts.answerQaTask, { taskId: 'q1' })
  expect(await refusalOf(tell(facts.escalateQa, { step: 'met' }))).toBe('qa-escalation-out-of-order')
  for (const step of ['concerns', 'answered', 'met', 'answered-again'] as const) await tell(facts.escalateQa, { step })
  expect(await refusalOf(finish('hitrust-qa'))).toBe('qa-task-open')
  await tell(facts.escalateQa, { step: 'decided' })
  await finish('hitrust-qa')

  await start('draft-review')
  expect(await refusalOf(tell(facts.reviseAssessment, { part: 'scope', taskId: 'q1' }))).toBe('assessment-frozen W11')
  expect(await refusalOf(tell(facts.requestCorrection, { about: 'scores' }))).toBe('assessment-frozen W11')
  await tell(facts.requestCorrection, { about: 'wording' })
  await on.pass(32)
  expect(await refusalOf(finish('draft-review'))).toBe('phase-ends-with-fact')
  await tell(facts.approveDraft)
  await tell(facts.reportOutcome, { outcome: 'certified' })

  expect(await refusalOf(tell(facts.submitInterim))).toBe('interim-outside-window W14')
  expect(await refusalOf(start('2-caps-review'))).toBe('phase-not-ready')
  await on.pass(280)
  await tell(facts.submitInterim)
  await tell(facts.reportInterim, { passed: true })
  await on.pass(1)
  expect(toldOf(on, program, 'certification')).toEqual([
    'cycle-1 in-force',
    'cycle-1 interim-due',
    'cycle-1 interim-due',
    'cycle-1 in-force',
  ])

  const { runId } = await on.handleOf(program).describe()
  expect(await refusalOf(tell(facts.planRecertification, { form: 'rapid', sameScope: true, degraded: false }))).toBe(
    'rapid-not-eligible M06',
  )
  await start('2-scoping')
  await on.pass(1)
  expect((await on.handleOf(program).describe()).runId).not.toBe(runId)
  await finish('2-scoping')
  await tell(facts.createObject, { csfVersion: '11.8.0' })
  await tell(facts.bookQaBlock, await window(30, 20))
  await tell(facts.signLetter)
  await finish('2-caps-and-letter')
  await tell(facts.submitAssessment)
  await tell(facts.acceptAssessment)
  await tell(facts.reportOutcome, { outcome: 'certified' })
  await did('renewal')
  await on.pass(1)
  expect(toldOf(on, program, 'certification').slice(-2)).toEqual(['cycle-1 renewed', 'cycle-2 in-force'])

  await on.runs.abandon(program, { key: 'end', effectiveOn: await on.day(0), actor: 'ann' })
  expect(await on.outcomeOf(program)).toMatchObject({ outcome: 'abandoned' })
  expect(
    toldOf(on, program, 'qa-block', 'corrective-action', 'qa-task').map((line) => line.replace(/^\d\S+/, 'week')),
  ).toEqual([
    'mfa recorded',
    'mfa done',
    'logs recorded',
    'week booked',
    'week lost',
    'logs cap',
    'week booked',
    'q1 open',
    'q1 overdue',
    'q1 answered',
    'week booked',
  ])
  expect(on.desk.unanswered(program.programId)).toEqual([
    expect.stringMatching(/^qa-task\/q1 /),
    expect.stringMatching(/^draft\/draft /),
  ])
  const kinds = on.told(program).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind.startsWith('fieldwork'))).toEqual([
    'fieldwork-started',
    'fieldwork-warned',
    'fieldwork-warned',
  ])
  expect(kinds.filter((kind) => kind === 'items-testable')).toHaveLength(2)
  expect(kinds).toEqual(expect.arrayContaining(['draft-warned', 'draft-overdue', 'cycle-begun']))
  const lost = on.told(program).find(({ kind }) => kind === 'qa-block-lost')
  expect(lost?.facts).toMatchObject({ rule: 'Q08', lostDays: 7 })
  const submitted = on.told(program).find(({ kind }) => kind === 'assessment-submitted')
  expect(submitted?.facts).toEqual({ fieldworkDays: 81 })
  expect((await on.handleOf(program).fetchHistory()).events?.length).toBeLessThan(200)
})

test('ninety days from the first test: what is too old is made again, which costs its days and nothing is forbidden', async () => {
  const program = { planId: 'plan-1', programId: 'r2-ninety-days' }
  const tell = factTeller(on, program)
  const { start, finish } = reporter(on, program)
  const some = phases.filter(({ kind }) =>
    ['performing-validation', 'caps-and-letter', 'caps-review', 'check-in'].includes(kind),
  )
  await on.start(sketchAssessment({ programId: program.programId, day0: await on.day(0), phases: some }))
  await tell(facts.recordTest, { controlId: 'access', itemKind: 'policy' })
  await on.pass(20)
  await tell(facts.recordTest, { controlId: 'logs', itemKind: 'implemented' })
  await on.pass(75)
  const clock = () => on.told(program).filter(({ subject }) => subject?.id === 'fieldwork')
  expect(clock().map(({ kind, facts: said = {} }) => [kind, said['daysLeft'] ?? said['testsToRedo']])).toEqual([
    ['fieldwork-started', undefined],
    ['fieldwork-warned', 30],
    ['fieldwork-warned', 14],
    ['fieldwork-warned', 7],
    ['fieldwork-broken', 1],
  ])
  const heard = on.desk.asks.filter(({ programId }) => programId === program.programId)
  expect(heard.map(({ about, lead, phaseId }) => [about, lead, phaseId])).toEqual(
    [30, 14, 7, undefined].map((lead) => ['fieldwork', lead, 'performing-validation']),
  )
  await tell(facts.recordTest, { controlId: 'access', itemKind: 'policy' })
  await on.pass(10)
  expect(
    clock()
      .slice(5)
      .map(({ kind }) => kind),
  ).toEqual(['fieldwork-started', 'fieldwork-warned', 'fieldwork-warned', 'fieldwork-warned'])

  await finish('performing-validation')
  await start('caps-and-letter')
  await finish('caps-and-letter')
  await tell(facts.bookQaBlock, await window(30, 20))
  await on.pass(10)
  await tell(facts.submitAssessment)
  await on.pass(1)
  expect(on.told(program).find(({ kind }) => kind === 'assessment-submitted')?.facts).toEqual({
    fieldworkDays: 95,
    rule: 'W05',
    lateDays: 5,
    testsToRedo: 1,
  })
  await on.runs.abandon(program, { key: 'end-90', effectiveOn: await on.day(0), actor: 'ann' })
})

test('a reservation that was lost in error is kept by a submission in time that is told late', async () => {
  const program = { planId: 'plan-1', programId: 'r2-told-late' }
  const tell = factTeller(on, program)
  await on.start(
    sketchAssessment({
      programId: program.programId,
      day0: await on.day(0),
      phases: [
        { kind: 'caps-and-letter', from: -5, days: 2, state: 'done' },
        { kind: 'caps-review', from: 0, days: 5, state: 'open' },
      ],
      more: { qa: { aheadDays: 365, blockDays: 7, blocks: [await on.day(40), await on.day(75)] } },
    }),
  )
  expect(await refusalOf(tell(facts.bookQaBlock, await window(400, 390)))).toBe('qa-block-too-far Q04')
  expect(await refusalOf(tell(facts.bookQaBlock, await window(20, 30)))).toBe('qa-submission-after-block')
  expect(await refusalOf(tell(facts.releaseQaBlock))).toBe('qa-block-not-booked')
  await tell(facts.bookQaBlock, await window(40, 5))
  expect(await refusalOf(tell(facts.bookQaBlock, await window(40, 5)))).toBe('qa-block-already-booked')
  await tell(facts.releaseQaBlock)
  await tell(facts.bookQaBlock, await window(40, 5))
  await on.pass(8)
  expect(on.told(program).find(({ kind }) => kind === 'qa-block-lost')?.facts).toMatchObject({ lostDays: 35 })
  expect(await refusalOf(tell(facts.submitAssessment, {}, -1))).toBe('qa-block-not-booked Q01')
  await tell(facts.submitAssessment, {}, -4)
  await on.outcomeOf(program)
  expect(toldOf(on, program, 'qa-block').map((line) => line.split(' ')[1])).toEqual([
    'booked',
    'released',
    'booked',
    'lost',
    'booked',
  ])
})
