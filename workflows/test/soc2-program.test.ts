import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { LateControl } from '@stagger/planner/orders'
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

const window = (more: Partial<PhaseSketch> = {}): PhaseSketch => ({
  kind: 'observation-window',
  advance: 'clock',
  from: 31,
  days: 180,
  ...more,
})

const typeTwo = (windowIs: PhaseSketch): readonly PhaseSketch[] => [
  { kind: 'scoping', from: 0, days: 5 },
  { kind: 'readiness', from: 5, days: 10 },
  { kind: 'auditor-engagement', from: 5, days: 20 },
  { kind: 'remediation', from: 15, days: 15 },
  { kind: 'type1-examination', from: 25, days: 5 },
  windowIs,
  { kind: 'interim-fieldwork', from: 100, days: 10 },
  { kind: 'final-fieldwork', from: 211, days: 20 },
  { kind: 'reporting', advance: 'outside', from: 231, days: 20 },
  { kind: 'issued', from: 251, days: 1 },
]

const late = (shortDays: number, decided?: LateControl['decided']): LateControl => ({
  controlId: 'mfa',
  ownerId: 'bo',
  shortDays,
  ...(decided && { decided }),
})

const at = (programId: string): ProgramAddress => ({ planId: 'plan-1', programId })

/** What the API heard beside phases: the kind of each event, its subject and the state, without the run's own words. */
const heard = (program: ProgramAddress) =>
  on
    .told(program)
    .filter(({ subject }) => subject)
    .map(({ kind, subject, state }) => `${kind} ${subject?.id.replace(/^whole-life-/, '')} ${state}`)

test('an examination is lived from scoping to its report, its exceptions and what a letter bridges', async () => {
  const program = at('whole-life')
  const day0 = await on.day(0)
  const orders = (revision: number, windowIs: PhaseSketch): OrdersSketch => ({
    programId: program.programId,
    day0,
    revision,
    windows: 'forward',
    phases: typeTwo(windowIs),
  })
  const { start, finish, did } = reporter(on, program)
  const tell = examiner(on, program)
  await on.start(sketchOrders(orders(1, window({ late: [late(10)] }))))

  await did('scoping')
  await start('readiness')
  await did('auditor-engagement')
  const added = await tell.agreeScope('system-added', 'this-window')
  await finish('readiness')
  await did('remediation')
  await start('type1-examination')
  for (const document of REPORT_DOCUMENTS) await tell.deliver(document, 'type1')
  await tell.issue('unqualified', 0, 'type1')
  // A week before the window somebody was to decide; on its first day the window waits for it.
  await on.pass(32)
  expect(await on.runs.look(program)).toMatchObject({ openPhases: [] })
  await tell.decide('late.observation-window.mfa', 'carry')
  const carried = late(10, { decisionId: 'd', choice: 'carry', decidedOn: await on.day(0) })
  await on.runs.sendOrders(sketchOrders(orders(2, window({ late: [carried] }))))
  expect(await on.runs.look(program)).toMatchObject({ openPhases: ['observation-window'] })

  const missed = await tell.found({ controlId: 'review', kind: 'expected' })
  await tell.agreeScope('category-added', 'disclosure')
  await did('interim-fieldwork')
  const reported = await tell.found({ controlId: 'review', kind: 'reported' })
  await tell.respond(reported.subject.id, 'will-remediate')
  await tell.close(missed.subject.id, 'resolved')
  await tell.agreeEnd(await on.day(170))
  await on.runs.sendOrders(sketchOrders(orders(3, window({ late: [carried], days: 171 }))))
  await on.pass(175)
  await did('final-fieldwork')
  await on.pass(30)
  for (const document of REPORT_DOCUMENTS) await tell.deliver(document)
  await finish('reporting')
  const answer = await tell.issue('qualified', 2)
  expect(answer).toEqual({ subject: { kind: 'report', id: 'type2.1' }, state: 'qualified' })
  await on.pass(100)
  expect(await on.outcomeOf(program)).toMatchObject({ outcome: 'completed' })

  expect(heard(program)).toEqual([
    'exception-opened late.observation-window.mfa open',
    `scope-change-agreed ${added.subject.id.replace(/^whole-life-/, '')} agreed`,
    ...REPORT_DOCUMENTS.map((document) => `document-delivered type1.1.${document} delivered`),
    'report-issued type1.1 unqualified',
    'exception-undecided late.observation-window.mfa open',
    'window-held observation-window awaiting-decisions',
    'exception-decided late.observation-window.mfa decided',
    'window-opened observation-window open',
    'exception-opened said-8 open',
    'scope-change-agreed said-9 disclosed',
    'exception-opened said-10 open',
    'exception-decided said-10 decided',
    'exception-closed said-8 closed',
    'window-change-agreed observation-window open',
    'window-closed observation-window closed',
    ...REPORT_DOCUMENTS.map((document) => `document-delivered type2.1.${document} delivered`),
    'report-issued type2.1 qualified',
    'exception-closed late.observation-window.mfa closed',
    'exception-closed said-10 closed',
    'bridge-cover-begun observation-window covering',
    'bridge-cover-ending observation-window ending',
    'bridge-cover-ended observation-window ended',
  ])
  expect(
    on.told(program).find(({ kind, state }) => kind === 'report-issued' && state === 'qualified')?.facts,
  ).toMatchObject({
    type: 'type2',
    criteriaNotMet: 2,
    periodThrough: sketchOrders(orders(3, window({ days: 171 }))).phases[5]?.finishOn,
  })
  expect(on.told(program).map(({ sequence }) => sequence)).toEqual(on.told(program).map((_, index) => index + 1))
})
