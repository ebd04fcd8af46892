import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { REPORT_DOCUMENTS } from '../src/soc2/examination-codes.ts'
import { examiner } from './examiner.ts'
import { sketchOrders } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

/** What was told and why it was refused; `accepted` where it was not. */
async function answered(telling: Promise<{ readonly state: string }>): Promise<string> {
  try {
    return `accepted ${(await telling).state}`
  } catch (error) {
    return (error as { readonly code: string }).code
  }
}

async function enter(programId: string) {
  const program = { planId: 'plan-1', programId }
  await on.start(
    sketchOrders({
      programId,
      day0: await on.day(0),
      windows: 'forward',
      phases: [
        { kind: 'auditor-engagement', from: 0, days: 5 },
        {
          kind: 'observation-window',
          advance: 'clock',
          from: 10,
          days: 30,
          late: [{ controlId: 'mfa', shortDays: 3 }],
        },
        { kind: 'final-fieldwork', from: 40, days: 5 },
        { kind: 'reporting', from: 45, days: 5 },
        { kind: 'issued', from: 50, days: 1 },
      ],
    }),
  )
  const tell = examiner(on, program)
  // A run may hear before it has begun; once it has answered, what it opens by itself is open.
  await answered(tell.issue('unqualified'))
  return { program, ...reporter(on, program), tell }
}

const LATE = 'late.observation-window.mfa'

test('before the window: what has no auditor, no window and no fieldwork yet is refused', async () => {
  const { tell, start, did } = await enter('before')
  const before = [
    answered(tell.agreeScope('other', 'this-window')),
    answered(tell.agreeEnd(await on.day(30))),
    answered(tell.found({ controlId: 'mfa', kind: 'reported' })),
    answered(tell.found({ controlId: 'mfa', kind: 'expected' })),
    answered(tell.close(LATE, 'resolved')),
    answered(tell.respond(LATE, 'disagrees')),
    answered(tell.decide('nobody', 'carry')),
    answered(tell.deliver('assertion')),
    answered(tell.deliver('draft')),
    answered(tell.deliver('system-description', 'type1')),
    answered(tell.issue('unqualified')),
    answered(start('issued')),
    answered(start('observation-window')),
  ]
  expect(await Promise.all(before)).toEqual([
    'auditor-not-engaged',
    'auditor-not-engaged',
    'exception-needs-fieldwork',
    'exception-already-open',
    'exception-undecided',
    'exception-not-reported',
    'exception-unknown',
    'document-out-of-order',
    'draft-before-fieldwork',
    'no-report-due',
    'phase-not-ready',
    'report-needs-opinion',
    'late-controls-undecided',
  ])
  await did('auditor-engagement')
  expect(await answered(tell.decide(LATE, 'carry'))).toBe('accepted decided')
  const engaged = [
    answered(tell.agreeEnd(await on.day(30))),
    answered(tell.agreeScope('other', 'disclosure')),
    answered(tell.agreeScope('other', 'next-window')),
    answered(tell.decide(LATE, 'drop')),
  ]
  expect(await Promise.all(engaged)).toEqual([
    'window-not-open',
    'scope-change-not-in-window',
    'no-next-window',
    'exception-already-decided',
  ])
})

test('in the window and after it: what has begun does not change, and no report goes without its documents', async () => {
  const { tell, did, program } = await enter('after')
  await did('auditor-engagement')
  await tell.decide(LATE, 'carry')
  await on.pass(11)
  const missed = await tell.found({ controlId: 'review', kind: 'expected' })
  const inside = [
    answered(tell.agreeScope('other', 'this-window')),
    answered(tell.agreeScope('other', 'next-window')),
    answered(tell.agreeScope('other', 'disclosure')),
    answered(tell.agreeEnd(await on.day(-5))),
    answered(tell.agreeEnd(await on.day(9))),
    answered(tell.decide(missed.subject.id, 'carry')),
  ]
  expect(await Promise.all(inside)).toEqual([
    'scope-change-after-start',
    'no-next-window',
    'accepted disclosed',
    'window-end-before-start',
    'accepted open',
    'exception-not-late',
  ])
  await on.pass(30)
  await did('final-fieldwork')
  const found = await tell.found({ controlId: 'mfa', kind: 'reported' })
  await did('reporting')
  const reporting = [
    answered(tell.decide(found.subject.id, 'drop')),
    answered(tell.close(found.subject.id, 'resolved')),
    answered(tell.issue('qualified')),
  ]
  expect(await Promise.all(reporting)).toEqual([
    'exception-reported-by-cpa',
    'exception-without-response',
    'report-documents-missing',
  ])
  for (const document of REPORT_DOCUMENTS) await tell.deliver(document)
  expect(await answered(tell.issue('unqualified', 1))).toBe('opinion-contradicts-criteria')
  expect(await answered(tell.issue('disclaimer'))).toBe('accepted disclaimer')
  expect(await answered(tell.issue('disclaimer'))).toBe('no-report-due')
  expect(on.told(program).filter(({ kind }) => kind === 'report-issued')).toHaveLength(1)
})
