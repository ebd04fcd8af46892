import { writeFileSync } from 'node:fs'
import { dualWorkflowId, programWorkflowId } from '../src/client.ts'
import { bookQaBlock, releaseQaBlock } from '../src/hitrust/assessment-messages.ts'
import { REPORT_DOCUMENTS } from '../src/soc2/examination-codes.ts'
import { examiner } from './examiner.ts'
import { sketchOrders } from './orders.ts'
import { historiesFolder, plainHistory } from './recorded-histories.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns } from './time-skipping-runs.ts'

/**
 * Records a history of each workflow as it is now: `node workflows/test/record-histories.ts 2027-01-what-changed`.
 * Old files stay; docs/workflow-versions.md says why each is there.
 */
const shape = process.argv[2]
if (!shape) throw new Error('say what this shape is called: record-histories.ts 2027-01-what-changed')

const on = await openTimeSkippingRuns()
const planId = 'plan-1'
const day0 = await on.day(0)

/** History names the machine that made it; nobody needs to know. */
async function record(type: string, workflowId: string): Promise<void> {
  const history = await on.client.workflow.getHandle(workflowId).fetchHistory()
  const anonymous = (key: string, value: unknown) => (key === 'identity' ? 'recorder' : value)
  writeFileSync(`${historiesFolder}${type}.${shape}.json`, `${JSON.stringify(plainHistory(history), anonymous)}\n`)
}

/**
 * A window entered mid-flight with a late control, prolonged by agreement and over; an interim finished inside it; a
 * report that comes late, with its documents and its opinion; and what a letter bridges after it.
 */
async function examination(): Promise<void> {
  const program = { planId, programId: 'soc2' }
  const orders = (revision: number, days: number) =>
    sketchOrders({
      programId: 'soc2',
      day0,
      revision,
      windows: 'forward',
      phases: [
        { kind: 'remediation', from: -30, days: 29, state: 'done' },
        {
          kind: 'observation-window',
          advance: 'clock',
          from: -1,
          days,
          state: 'open',
          late: [{ controlId: 'mfa', shortDays: 3 }],
          bridgeDays: 60,
        },
        { kind: 'interim-fieldwork', from: 20, days: 5 },
        { kind: 'final-fieldwork', from: days, days: 10 },
        { kind: 'reporting', advance: 'outside', from: days, days: 10 },
        { kind: 'issued', from: days + 10, days: 1 },
      ],
    })
  const { finish, did, start, reopen } = reporter(on, program)
  const tell = examiner(on, program)
  await on.runs.startProgram({ ...orders(1, 60), coordinated: true })
  await did('interim-fieldwork')
  await reopen('interim-fieldwork')
  await finish('interim-fieldwork')
  await tell.decide('late.observation-window.mfa', 'carry')
  await tell.agreeEnd(await on.day(88))
  await tell.agreeScope('system-added', 'disclosure')
  await on.runs.sendOrders(orders(2, 90))
  await on.pass(95)
  await start('final-fieldwork')
  await finish('final-fieldwork')
  await on.pass(30)
  const missed = await tell.found({ controlId: 'review', kind: 'reported' })
  await tell.respond(missed.subject.id, 'remediated')
  for (const document of REPORT_DOCUMENTS) await tell.deliver(document)
  await finish('reporting')
  await tell.issue('unqualified')
  await on.pass(40)
  await on.outcomeOf(program)
}

/** Incubation beside answering, a QA week booked, given back, booked again and lost, and the end by abandoning. */
async function assessment(): Promise<void> {
  const program = { planId, programId: 'hitrust' }
  const { did } = reporter(on, program)
  const block = {
    blockStartsOn: await on.day(60),
    submissionDueOn: await on.day(50),
  }
  await on.runs.startProgram({
    ...sketchOrders({
      programId: 'hitrust',
      day0: await on.day(0),
      kind: 'hitrust',
      phases: [
        { kind: 'remediation', from: 0, days: 5 },
        { kind: 'incubation', advance: 'clock', from: 1, days: 90 },
        { kind: 'answering-assessment', from: 5, days: 10 },
        { kind: 'qa-reservation', from: 6, days: 1 },
        { kind: 'caps-review', from: 95, days: 5 },
        { kind: 'check-in', advance: 'outside', from: 100, days: 5 },
      ],
    }),
    coordinated: true,
  })
  await did('remediation')
  await did('answering-assessment')
  const effectiveOn = await on.day(0)
  await on.runs.tell(program, bookQaBlock, { key: 'book', effectiveOn, actor: 'ann', ...block })
  await on.runs.tell(program, releaseQaBlock, { key: 'release', effectiveOn, actor: 'ann' })
  await on.runs.tell(program, bookQaBlock, { key: 'again', effectiveOn, actor: 'ann', ...block })
  await did('qa-reservation')
  await on.pass(92)
  await on.runs.abandon(program, { key: 'abandon', effectiveOn: await on.day(0), actor: 'ann' })
  await on.outcomeOf(program)
}

await on.runs.sendDual({
  format: 'stagger-dual-orders/1',
  organizationId: 'org-1',
  planId,
  revision: 1,
  timeZone: 'UTC',
  wakeAt: '06:00',
  programs: [
    { programId: 'soc2', kind: 'soc2' },
    { programId: 'hitrust', kind: 'hitrust' },
  ],
  pulls: [],
  people: [
    {
      personId: 'ann',
      why: 'asked-by-several',
      from: await on.day(2),
      through: await on.day(4),
      programIds: ['soc2', 'hitrust'],
    },
  ],
})
await examination()
await assessment()
await on.client.workflow.getHandle(dualWorkflowId(planId)).result()
await record('soc2Program', programWorkflowId(planId, 'soc2'))
await record('hitrustProgram', programWorkflowId(planId, 'hitrust'))
await record('dualProgram', dualWorkflowId(planId))
await on.close()
