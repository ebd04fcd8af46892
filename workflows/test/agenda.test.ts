import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { AgendaEntry, ProgramOrders } from '@stagger/planner/orders'
import { pauseReminders, resumeReminders } from '../src/agenda/agenda-messages.ts'
import { digestWorkflowId } from '../src/digest/digest-messages.ts'
import { sketchOrders } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

const DAY_MS = 86_400_000

/** Entries by days from today; Ann and Ben live in UTC, where the organization wakes at six and reminds at eight. */
function entriesFrom(today: string) {
  const dateOf = (day: number) => new Date(Date.parse(today) + day * DAY_MS).toISOString().slice(0, 10)
  const entry = (kind: AgendaEntry['kind'], day: number, minute: string, due: number) => ({
    kind,
    at: `${dateOf(day)}T${minute}:00Z`,
    on: dateOf(day),
    dueOn: dateOf(due),
  })
  return {
    dateOf,
    remind: (id: string, due: number, lead: number, personId = 'ann'): AgendaEntry => {
      const about = id.includes('/') ? 'evidence' : 'phase'
      return { ...entry('reminder', due - lead, '08:00', due), about, ids: [id], personId, lead }
    },
    /** A week's evidence of Ann's: opened on a day, due six days later, told to Grace three days after. */
    week: (id: string, opens: number): AgendaEntry[] => [
      { ...entry('evidence-opens', opens, '06:00', opens + 6), about: 'evidence', ids: [id] },
      { ...entry('evidence-closes', opens + 7, '06:00', opens + 6), about: 'evidence', ids: [id], personId: 'ann' },
      { ...entry('escalation', opens + 9, '06:00', opens + 6), about: 'evidence', ids: [id], personId: 'grace' },
    ],
    escalate: (id: string, due: number): AgendaEntry => ({
      ...entry('escalation', due + 3, '06:00', due),
      about: 'phase',
      ids: [id],
      personId: 'grace',
    }),
  }
}

const inOrder = (entries: readonly AgendaEntry[]) => entries.toSorted((a, b) => (a.at < b.at ? -1 : 1))

/** Two phases that people report, and an agenda. */
async function ordersOf(programId: string, revision: number, entries: readonly AgendaEntry[]): Promise<ProgramOrders> {
  const phases = [
    { kind: 'scoping', from: 0, days: 20 },
    { kind: 'readiness', from: 0, days: 400 },
  ] as const
  const orders = sketchOrders({ programId, day0: await on.day(0), phases, revision })
  return { ...orders, agenda: { entries: inOrder(entries) } }
}

const outcomes = (programId: string) =>
  on
    .told({ planId: 'plan-1', programId })
    .filter(({ kind }) => kind === 'evidence-settled')
    .map(({ facts }) => facts)

test('a reminder is sent once, and never for another date, another owner, or a phase that is done', async () => {
  const program = { planId: 'plan-1', programId: 'reminded' }
  const { dateOf, remind, escalate } = entriesFrom(await on.day(0))
  const { start, finish } = reporter(on, program)
  const first = [
    remind('scoping', 20, 14),
    remind('scoping', 20, 7),
    remind('readiness', 30, 14),
    escalate('scoping', 20),
  ]
  let entries: readonly AgendaEntry[] = first
  on.desk.plan.means = ({ subjectId, dueOn, personId, programId, kind }) =>
    programId !== program.programId ||
    (!(isDone && subjectId === 'scoping') &&
      entries.some(
        (one) => one.kind === kind && one.ids.includes(subjectId) && one.dueOn === dueOn && one.personId === personId,
      ))
  let isDone = false
  await on.start(await ordersOf(program.programId, 1, first))
  await on.pass(8)
  // The same entry comes again with a revision; readiness is due later now, and Ben's.
  const moved = [
    remind('scoping', 20, 14),
    remind('scoping', 20, 7),
    remind('readiness', 34, 14, 'ben'),
    escalate('scoping', 20),
  ]
  entries = moved
  await on.runs.sendOrders(await ordersOf(program.programId, 2, moved))
  await on.pass(2)
  await start('scoping')
  await finish('scoping')
  isDone = true
  await on.pass(30)

  expect(on.desk.told(program.programId)).toEqual([
    `ann reminder phase/scoping ${dateOf(20)} 14`,
    `ben reminder phase/readiness ${dateOf(34)} 14`,
  ])
})

test('what became of evidence is told together within a week; people hear of what is missed on its day, others once, and it may come late', async () => {
  const program = { planId: 'plan-1', programId: 'settled' }
  const { dateOf, week, remind } = entriesFrom(await on.day(0))
  Object.assign(on.desk.standing, { 'mfa/w2': 'due' })
  await on.start(
    await ordersOf(program.programId, 1, [
      ...week('mfa/w1', 1),
      ...week('mfa/w2', 8),
      remind('mfa/w2', 14, 6),
      ...week('mfa/w3', 15),
      ...week('mfa/w4', 22),
    ]),
  )
  await on.pass(9)
  expect(outcomes(program.programId)).toEqual([])
  Object.assign(on.desk.standing, { 'mfa/w2': 'missed' })
  await on.pass(14)
  expect(on.desk.told(program.programId)).toEqual([
    `ann reminder evidence/mfa/w2 ${dateOf(14)} 6`,
    `ann evidence-missed evidence/mfa/w2 ${dateOf(14)}`,
    `grace escalation evidence/mfa/w2 ${dateOf(14)}`,
  ])
  Object.assign(on.desk.standing, { 'mfa/w2': 'late' })
  await on.pass(20)

  const none = { open: 0, collected: 0, late: 0, missed: 0 }
  expect(outcomes(program.programId)).toEqual([
    {
      ...none,
      open: 1,
      collected: 2,
      missed: 1,
      'mfa/w1': 'collected',
      'mfa/w2': 'missed',
      'mfa/w3': 'collected',
      'mfa/w4': 'open',
    },
    { ...none, collected: 1, late: 1, 'mfa/w2': 'late', 'mfa/w4': 'collected' },
  ])
  const escalations = on.told(program).filter(({ kind }) => kind === 'escalated')
  expect(escalations.map(({ subject, facts }) => [subject?.id, facts])).toEqual([
    ['evidence/mfa/w2', { about: 'evidence', dueOn: dateOf(14), personId: 'grace' }],
  ])
})

test('a pause keeps reminders back and nothing else; afterwards only the last one that still makes sense comes', async () => {
  const program = { planId: 'plan-1', programId: 'paused' }
  const { dateOf, week, remind, escalate } = entriesFrom(await on.day(0))
  await on.start(
    await ordersOf(program.programId, 1, [
      ...week('log/w1', 1),
      remind('scoping', 20, 14),
      remind('scoping', 20, 7),
      remind('scoping', 20, 1),
      escalate('scoping', 20),
      remind('readiness', 12, 7),
    ]),
  )
  const say = (key: string) => ({ key, actor: 'ann' })
  expect(await on.runs.tell(program, pauseReminders, say('p1'))).toEqual({
    subject: { kind: 'reminders', id: 'reminders' },
    state: 'paused',
  })
  await expect(on.runs.tell(program, pauseReminders, say('p2'))).rejects.toMatchObject({
    code: 'reminders-already-paused',
  })
  await on.pass(15)
  expect(on.desk.told(program.programId)).toEqual([])
  expect(outcomes(program.programId)).toMatchObject([{ collected: 1 }])
  await on.runs.tell(program, resumeReminders, say('r1'))
  await expect(on.runs.tell(program, resumeReminders, say('r2'))).rejects.toMatchObject({
    code: 'reminders-not-paused',
  })
  await on.pass(10)

  expect(on.desk.told(program.programId)).toEqual([
    `ann reminder phase/scoping ${dateOf(20)} 7`,
    `ann reminder phase/scoping ${dateOf(20)} 1`,
    `grace escalation phase/scoping ${dateOf(20)}`,
  ])
})

test('what was handed over ahead is silenced by a pause, and comes again afterwards', async () => {
  const program = { planId: 'plan-1', programId: 'handed-over' }
  const { dateOf, remind } = entriesFrom(await on.day(0))
  await on.start(
    await ordersOf(program.programId, 1, [
      remind('scoping', 15, 14),
      remind('scoping', 15, 7),
      remind('readiness', 16, 1),
      remind('scoping', 15, 1),
    ]),
  )
  await on.pass(2)
  // Two weeks of reminders are with the API now, which drops those that fall due while the program is quiet.
  let isQuiet = true
  on.desk.plan.means = ({ programId }) => programId !== program.programId || !isQuiet
  await on.runs.tell(program, pauseReminders, { key: 'quiet', actor: 'ann' })
  await on.pass(8)
  isQuiet = false
  await on.runs.tell(program, resumeReminders, { key: 'loud', actor: 'ann' })
  await on.pass(8)
  expect(on.desk.told(program.programId)).toEqual([
    `ann reminder phase/scoping ${dateOf(15)} 14`,
    `ann reminder phase/scoping ${dateOf(15)} 7`,
    `ann reminder phase/scoping ${dateOf(15)} 1`,
    `ann reminder phase/readiness ${dateOf(16)} 1`,
  ])
})

test('while the API is away nothing is lost; a run that continues as new does not say anything twice', async () => {
  const program = { planId: 'plan-1', programId: 'agenda-away' }
  const { dateOf, week, remind } = entriesFrom(await on.day(0))
  const orders = await ordersOf(program.programId, 1, [
    remind('scoping', 9, 7),
    ...week('acl/w1', 1),
    remind('readiness', 21, 1),
  ])
  await on.client.workflow.start('soc2Program', {
    taskQueue: 'stagger',
    workflowId: on.handleOf(program).workflowId,
    args: [{ orders, historyLimit: 20 }],
  })
  on.desk.weather.failures = 4
  await on.pass(3)
  await on.runs.sendOrders({ ...orders, revision: 2 })
  await on.pass(22)
  const { runId } = await on.handleOf(program).describe()
  expect(on.told(program)[0]?.firstRunId).not.toBe(runId)
  expect(on.desk.told(program.programId)).toEqual([
    `ann reminder phase/scoping ${dateOf(9)} 7`,
    `ann reminder phase/readiness ${dateOf(21)} 1`,
  ])
  expect(on.desk.questions.filter(({ programId }) => programId === program.programId)).toHaveLength(1)
})

test('a person hears once a day of all programs, at that hour, and the digest is gone afterwards', async () => {
  const programs = ['one', 'two'].map((programId) => ({ planId: 'plan-1', programId }))
  const { dateOf, remind } = entriesFrom(await on.day(0))
  for (const { programId } of programs)
    await on.start(await ordersOf(programId, 1, [remind('scoping', 9, 7, 'eve'), remind('readiness', 9, 5, 'eve')]))
  await on.pass(6)
  const heard = on.desk.digests.filter(({ person }) => person === 'eve')
  expect(heard.map(({ at, ids }) => [at.slice(0, 13), ids.length])).toEqual([
    [`${dateOf(2)}T08`, 2],
    [`${dateOf(4)}T08`, 2],
  ])
  const digest = { organizationId: 'org-1', person: 'eve', at: '' }
  expect((await on.client.workflow.getHandle(digestWorkflowId(digest)).describe()).status.name).toBe('COMPLETED')
})

test('a phase that is late is escalated although its plan has given it a later date since, and once', async () => {
  const program = { planId: 'plan-1', programId: 'overdue' }
  const { dateOf, escalate } = entriesFrom(await on.day(0))
  await on.start(await ordersOf(program.programId, 1, [escalate('scoping', 5), escalate('readiness', 5)]))
  await on.pass(7)
  const { start, finish } = reporter(on, program)
  await start('scoping')
  await finish('scoping')
  await on.runs.sendOrders(await ordersOf(program.programId, 2, [escalate('scoping', 40), escalate('readiness', 40)]))
  await on.runs.sendOrders(await ordersOf(program.programId, 3, [escalate('readiness', 41)]))
  await on.pass(10)
  expect(on.desk.told(program.programId)).toEqual([`grace escalation phase/readiness ${dateOf(5)}`])
})

test('an agenda that ends before its program asks for more, once', async () => {
  const program = { planId: 'plan-1', programId: 'spent' }
  const { dateOf } = entriesFrom(await on.day(0))
  const orders = await ordersOf(program.programId, 1, [])
  await on.start({ ...orders, agenda: { entries: [], through: `${dateOf(5)}T06:00:00Z` } })
  await on.pass(30)
  const spent = on.told(program).filter(({ kind }) => kind === 'agenda-spent')
  expect(spent.map(({ effectiveOn }) => effectiveOn)).toEqual([dateOf(5)])
})
