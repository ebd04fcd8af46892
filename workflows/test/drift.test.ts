import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ProgramOrders } from '@stagger/planner/orders'
import type { ProgramAddress } from '../src/client.ts'
import { closeTriage, type DriftReport, giveNotice, type TriageClosing } from '../src/drift/drift-messages.ts'
import { type OrdersSketch, sketchOrders } from './orders.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

const program = (programId: string): ProgramAddress => ({ planId: 'plan-1', programId })

/** A program with one long phase, whose changes are to be judged within a week. */
async function running(sketch: Pick<OrdersSketch, 'programId' | 'kind'>, more: Partial<ProgramOrders> = {}) {
  const phases = [{ kind: 'readiness', from: 0, days: 400 }] as const
  const drift = { triageDays: 7, ...(sketch.kind === 'hitrust' && { investigationDays: 60, noticeDays: 1 }) }
  const orders = { ...sketchOrders({ ...sketch, day0: await on.day(0), phases }), drift, ...more }
  await on.start(orders)
  return { ...actor(program(sketch.programId)), revise: () => on.runs.sendOrders({ ...orders, revision: 2 }) }
}

const WHEN = '2026-11-23T09:00:00Z'

function actor(to: ProgramAddress) {
  let keys = 0
  const told = async (days = 0) => ({ key: `${to.programId}-${++keys}`, actor: 'ann', effectiveOn: await on.day(days) })
  return {
    to,
    report: (driftId: string, more: Partial<DriftReport> = {}) =>
      on.runs.reportDrift(to, { driftId, count: 1, controlIds: ['mfa'], firstAt: WHEN, lastAt: WHEN, ...more }),
    close: async (triageId: string, closing: Pick<TriageClosing, 'outcome'> & Partial<TriageClosing>, days = 0) =>
      on.runs.tell(to, closeTriage, { ...(await told(days)), triageId, ...closing }),
    notice: async (triageId: string) => on.runs.tell(to, giveNotice, { ...(await told()), triageId }),
    told: () =>
      on
        .told(to)
        .filter(({ subject }) => subject?.kind === 'drift')
        .map(({ kind, subject, state }) => `${kind} ${subject?.id} ${state}`),
    factsOf: (kind: string) => on.told(to).find((event) => event.kind === kind)?.facts,
  }
}

test('reports join the triage that nobody has judged, which is told once when its date has passed', async () => {
  const { report, close, told, factsOf } = await running({ programId: 'joined' })
  await report('d1')
  await report('d1')
  await report('d2', { count: 40, firstAt: '2026-11-23T08:00:00Z' })
  await report('d3', { count: 2, controlIds: ['mfa', 'backup'], lastAt: '2026-11-23T09:02:00Z' })
  await on.pass(7)
  expect(told()).toEqual(['triage-opened d1 open', 'triage-widened d1 open'])
  await on.pass(2)
  expect(await close('d1', { outcome: 'harmless' })).toEqual({
    subject: { kind: 'drift', id: 'd1' },
    state: 'harmless',
  })
  await report('d4')
  await on.pass(1)
  expect(told()).toEqual([
    'triage-opened d1 open',
    'triage-widened d1 open',
    'triage-overdue d1 overdue',
    'triage-closed d1 harmless',
    'triage-opened d4 open',
  ])
  expect(on.desk.unanswered('joined')).toEqual([expect.stringMatching(/^drift\/d1 /)])
  expect(factsOf('triage-closed')).toEqual({
    changes: 43,
    controls: 2,
    judgedControls: 2,
    outcome: 'harmless',
    firstAt: '2026-11-23T08:00:00Z',
    lastAt: '2026-11-23T09:02:00Z',
  })
})

test('whoever owns what is touched by now is asked: when more is touched, and when the plan is revised', async () => {
  const { report, close, revise } = await running({ programId: 'owners' })
  const asked = () =>
    on.desk.asks
      .filter(({ programId }) => programId === 'owners')
      .map(({ subjectId, controlIds }) => `${subjectId} ${controlIds.join(' ')}`)
  await report('d1')
  await report('d2', { controlIds: ['mfa', 'backup'] })
  await on.pass(1)
  expect(asked()).toEqual(['d1 mfa', 'd1 mfa backup'])
  await revise()
  await on.pass(1)
  expect(asked().slice(2)).toEqual(['d1 mfa backup'])
  await close('d1', { outcome: 'harmless' })
  expect(asked()).toHaveLength(3)
}, 20_000)

test('a security event is told to HITRUST when it is confirmed, or after sixty days of looking (W20)', async () => {
  const { report, close, notice, told, factsOf } = await running({ programId: 'security', kind: 'hitrust' })
  const openedOn = await on.day(0)
  await report('slow')
  await close('slow', { outcome: 'security-event' })
  await on.pass(59)
  expect(told().at(-1)).toBe('triage-closed slow investigating')
  await on.pass(3)
  expect(told().at(-1)).toBe('notice-due slow notice-due')
  const due = new Date(Date.parse(openedOn) + 60 * 86_400_000).toISOString().slice(0, 10)
  expect(factsOf('notice-due')).toMatchObject({ dueOn: due })
  expect([on.desk.asked('security'), on.desk.unanswered('security')]).toEqual([
    [expect.stringMatching(/^drift\/slow /), `notice/slow ${due}`],
    [`notice/slow ${due}`],
  ])
  await notice('slow')

  await report('sure')
  await close('sure', { outcome: 'security-event' })
  await close('sure', { outcome: 'security-event', confirmed: true })
  await notice('sure')
  await report('nothing')
  await close('nothing', { outcome: 'security-event' })
  await close('nothing', { outcome: 'harmless' })
  await on.pass(1)
  expect(told().slice(3)).toEqual([
    'notice-given slow noticed',
    'triage-opened sure open',
    'triage-closed sure investigating',
    'triage-closed sure notice-due',
    'notice-given sure noticed',
    'triage-opened nothing open',
    'triage-closed nothing investigating',
    'triage-closed nothing harmless',
  ])
})

test('a significant change waits for its notice (M12); a control that was changed runs its days again', async () => {
  const { report, close, notice, told, factsOf } = await running({ programId: 'changed', kind: 'hitrust' })
  await report('cloud')
  await close('cloud', { outcome: 'significant-change' })
  const tomorrow = await on.day(1)
  await on.pass(3)
  expect(on.desk.asked('changed').slice(1)).toEqual([`notice/cloud ${tomorrow}`])
  expect(on.desk.unanswered('changed')).toEqual([`notice/cloud ${tomorrow}`])
  await notice('cloud')
  await report('rules', { controlIds: ['mfa', 'backup'] })
  await close('rules', { outcome: 're-incubation', controlIds: ['backup'] })
  await on.pass(1)
  expect(told()).toEqual([
    'triage-opened cloud open',
    'triage-closed cloud notice-due',
    'notice-overdue cloud notice-due',
    'notice-given cloud noticed',
    'triage-opened rules open',
    'triage-closed rules re-incubation',
  ])
  expect(factsOf('triage-closed')).toMatchObject({ outcome: 'significant-change' })
})

test('a CPA reads of a security event in the description of the system (DC 4)', async () => {
  const { report, close, notice, told } = await running({ programId: 'disclosed' })
  await report('d1')
  await close('d1', { outcome: 'security-event', confirmed: true })
  await notice('d1')
  await on.pass(1)
  expect(told().slice(1)).toEqual(['triage-closed d1 disclosure-due', 'notice-given d1 disclosed'])
})

test('an exception that a change means is one that we expect, of each control that is named (S01)', async () => {
  const { report, close, told, to } = await running({ programId: 'excepted' })
  await report('d1', { controlIds: ['mfa', 'backup', 'logs'] })
  await close('d1', { outcome: 'exception', controlIds: ['mfa', 'logs'] })
  await on.pass(1)
  const exceptions = on.told(to).filter(({ subject }) => subject?.kind === 'exception')
  expect(exceptions.map(({ subject, state, facts }) => [subject?.id, state, facts?.['found']])).toEqual([
    ['d1/mfa', 'open', 'expected'],
    ['d1/logs', 'open', 'expected'],
  ])
  expect(told().at(-1)).toBe('triage-closed d1 exception')
})

test('what the standard or the triage does not allow is refused, and nothing changes', async () => {
  const soc2 = await running({ programId: 'refusing-soc2' })
  const hitrust = await running({ programId: 'refusing-hitrust', kind: 'hitrust' })
  await soc2.report('s')
  await hitrust.report('h')
  const refusals = [
    [soc2.close('nobody', { outcome: 'harmless' }), 'triage-not-open'],
    [soc2.close('s', { outcome: 're-incubation' }), 'triage-outcome-other-standard'],
    [soc2.close('s', { outcome: 'significant-change' }), 'triage-outcome-other-standard'],
    [hitrust.close('h', { outcome: 'exception' }), 'triage-outcome-other-standard'],
    [soc2.close('s', { outcome: 'exception', controlIds: ['backup'] }), 'triage-control-unknown'],
    [soc2.close('s', { outcome: 'harmless' }, 2), 'effective-date-in-future'],
    [soc2.notice('s'), 'notice-not-due'],
    [soc2.notice('nobody'), 'triage-not-open'],
  ] as const
  for (const [asked, code] of refusals) await expect(asked).rejects.toMatchObject({ name: 'RunRefused', code })
  await soc2.close('s', { outcome: 'harmless' })
  await expect(soc2.close('s', { outcome: 'harmless' })).rejects.toMatchObject({ code: 'triage-not-open' })
  await hitrust.close('h', { outcome: 'security-event' })
  await expect(hitrust.close('h', { outcome: 're-incubation' })).rejects.toMatchObject({ code: 'triage-not-open' })
  expect([soc2.told().length, hitrust.told().length]).toEqual([2, 2])
})

test('a triage and its date outlive the history, and what is told to a run that is over is heard by nobody', async () => {
  const to = program('outlives')
  const phases = [{ kind: 'readiness', from: 0, days: 400 }] as const
  const orders = sketchOrders({ programId: to.programId, day0: await on.day(0), phases })
  await on.client.workflow.start('soc2Program', {
    taskQueue: 'stagger',
    workflowId: on.handleOf(to).workflowId,
    args: [{ orders: { ...orders, drift: { triageDays: 7 } }, historyLimit: 12 }],
  })
  const { report, told, close } = actor(to)
  await report('d1')
  await on.pass(1)
  await report('d2', { count: 5 })
  await on.pass(1)
  expect((await on.handleOf(to).describe()).runId).not.toBe(on.told(to)[0]?.firstRunId)
  await report('d1')
  await on.pass(8)
  await close('d1', { outcome: 'harmless' })
  await on.pass(1)
  expect(told()).toEqual(['triage-opened d1 open', 'triage-overdue d1 overdue', 'triage-closed d1 harmless'])
  expect(on.told(to).at(-1)?.facts).toMatchObject({ changes: 6 })
  await on.runs.abandon(to, { key: 'end', effectiveOn: await on.day(0), actor: 'ann' })
  await on.outcomeOf(to)
  expect(await report('d9')).toBe('ended')
  expect(await actor(program('nobody')).report('d1')).toBe('not-started')
})
