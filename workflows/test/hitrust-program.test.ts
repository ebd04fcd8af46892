import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type PhaseSketch, sketchOrders } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

const r2: readonly PhaseSketch[] = [
  { kind: 'scoping', from: 0, days: 10 },
  { kind: 'readiness', from: 10, days: 20 },
  { kind: 'assessor-engagement', from: 10, days: 30 },
  { kind: 'remediation', from: 30, days: 30 },
  { kind: 'incubation', advance: 'clock', from: 60, days: 90 },
  { kind: 'answering-assessment', from: 60, days: 20 },
  { kind: 'qa-reservation', from: 65, days: 5 },
  { kind: 'performing-validation', from: 100, days: 60 },
  { kind: 'caps-and-letter', from: 160, days: 5 },
  { kind: 'caps-review', from: 165, days: 5 },
  { kind: 'check-in', advance: 'outside', from: 170, days: 5 },
  { kind: 'hitrust-qa', advance: 'outside', from: 180, days: 40 },
  { kind: 'draft-review', from: 220, days: 5 },
  { kind: 'outcome', advance: 'outside', from: 225, days: 5 },
  { kind: 'interim-assessment', from: 440, days: 60 },
  { kind: 'renewal', from: 500, days: 60 },
]

const beforeValidation = ['scoping', 'readiness', 'assessor-engagement', 'remediation', 'answering-assessment']

test('an assessment is lived from scoping to interim and renewal', async () => {
  const program = { planId: 'plan-1', programId: 'r2-whole-life' }
  const { finish, did } = reporter(on, program)
  await on.start(sketchOrders({ programId: program.programId, kind: 'hitrust', day0: await on.day(0), phases: r2 }))

  for (const phase of beforeValidation) await did(phase)
  await on.runs.bookQaBlock(program, await booking(180, 175))
  await did('qa-reservation')
  await did('performing-validation')
  await on.pass(151)
  for (const phase of ['caps-and-letter', 'caps-review']) await did(phase)
  await on.pass(20)
  await finish('check-in')
  await on.pass(20)
  await finish('hitrust-qa')
  await did('draft-review')
  await on.pass(36)
  await finish('outcome')
  for (const phase of ['interim-assessment', 'renewal']) await did(phase)

  expect(await on.outcomeOf(program)).toMatchObject({ outcome: 'completed' })
  const byItself = on.told(program).filter(({ actor }) => actor === 'run')
  expect(byItself.map(({ kind, phaseId = '' }) => `${kind} ${phaseId}`)).toEqual([
    'run-started ',
    'phase-started incubation',
    'phase-finished incubation',
    'phase-started check-in',
    'phase-started hitrust-qa',
    'phase-started outcome',
    'program-ended ',
  ])
  expect(on.told(program).filter(({ kind }) => kind.startsWith('qa-'))).toHaveLength(1)
})

test('a reservation is lost when nothing was submitted by its day, and given back when asked', async () => {
  const program = { planId: 'plan-1', programId: 'r2-lost-week' }
  const { did } = reporter(on, program)
  await on.start(sketchOrders({ programId: program.programId, kind: 'hitrust', day0: await on.day(0), phases: r2 }))
  await expect(on.runs.bookQaBlock(program, await booking(60, 50))).rejects.toMatchObject({
    code: 'qa-needs-object-and-credit',
    facts: { mustBeDone: ['assessor-engagement'], mustHaveBegun: ['answering-assessment'] },
  })
  for (const phase of beforeValidation) await did(phase)
  await expect(on.runs.releaseQaBlock(program, { key: 'r1', actor: 'ann' })).rejects.toMatchObject({
    code: 'qa-block-not-booked',
  })
  await expect(on.runs.bookQaBlock(program, await booking(50, 60))).rejects.toMatchObject({
    code: 'qa-submission-after-block',
  })
  await on.runs.bookQaBlock(program, await booking(60, 50))
  await expect(on.runs.bookQaBlock(program, await booking(70, 60))).rejects.toMatchObject({
    code: 'qa-block-already-booked',
  })
  await on.runs.releaseQaBlock(program, { key: 'r2', actor: 'ann' })
  await on.runs.bookQaBlock(program, await booking(60, 50))
  await on.pass(55)

  expect(await on.runs.look(program)).not.toHaveProperty('qaBlock')
  expect(
    on
      .told(program)
      .filter(({ kind }) => kind.startsWith('qa-'))
      .map(({ kind, actor }) => `${kind} ${actor}`),
  ).toEqual(['qa-block-booked ann', 'qa-block-released ann', 'qa-block-booked ann', 'qa-block-released run'])
})

let bookings = 0

/** A week that begins in `starts` days, to be submitted for in `due` days at the latest. */
async function booking(starts: number, due: number) {
  const submissionDueAt = `${await on.day(due + 1)}T06:00:00Z`
  const dates = { blockStartsOn: await on.day(starts), submissionDueOn: await on.day(due), submissionDueAt }
  return { key: `booking-${++bookings}`, actor: 'ann', ...dates }
}
