import { describe, expect, test } from '@jest/globals'
import { applyEdit, type Day, dayOf, isoOf, plusDays } from '@stagger/planner'
import { planView } from '../src/plan-view/plan-view.ts'
import { changesSomething, proposeMove } from '../src/plan-view/proposal.ts'
import { durationBetween, proposeEnd, proposeStart, resizable } from '../src/plan-view/resize.ts'
import { stopAtRules } from '../src/plan-view/stop-at-rules.ts'
import { SOC2_ALONE, SOC2_VIEW, TODAY } from './support/soc2-alone.ts'

const WORK = 'soc2.final-fieldwork'
const day = (id: string, side: 'start' | 'end', view = SOC2_VIEW): Day => dayOf(view.scheduled(id)?.[side] ?? '')
const activityOf = (id: string) => {
  const activity = SOC2_VIEW.activity(id)
  if (!activity) throw new Error(`no ${id}`)
  return activity
}
const between = (id: string, start: string, end: string) =>
  durationBetween(SOC2_VIEW, activityOf(id), dayOf(start), dayOf(end))

describe('a duration between two days', () => {
  test('is counted in working days for work, elapsed days for a wait, months for a window', () => {
    expect(between(WORK, '2027-06-07', '2027-06-21')).toEqual({ unit: 'wd', value: 10 })
    expect(between('soc2.draft', '2027-06-07', '2027-06-21')).toEqual({ unit: 'ed', value: 14 })
    expect(between('soc2.window', '2027-01-31', '2027-05-02')).toEqual({ unit: 'mo', value: 3 })
  })

  test('is at least one', () => {
    expect(between(WORK, '2027-06-12', '2027-06-13')).toEqual({ unit: 'wd', value: 1 })
    expect(between('soc2.draft', '2027-06-12', '2027-06-01')).toEqual({ unit: 'ed', value: 1 })
  })
})

describe('dragging an end', () => {
  test('later lengthens the estimate and pushes what waits for it', () => {
    const proposal = proposeEnd(SOC2_VIEW, WORK, plusDays(day(WORK, 'end'), 7))
    expect(proposal).toMatchObject({ days: 7, edit: { kind: 'setEstimate', estimate: { source: 'yours' } } })
    expect(proposal.moved.map(({ activityId }) => activityId)).toContain('soc2.issued')
  })

  test('to where it is changes nothing', () => {
    expect(changesSomething(proposeEnd(SOC2_VIEW, WORK, day(WORK, 'end')))).toBe(false)
  })

  test('at the start keeps the other end where it is, as one edit', () => {
    const proposal = proposeStart(SOC2_VIEW, WORK, plusDays(day(WORK, 'start'), 4))
    expect(proposal.edit).toMatchObject({
      kind: 'editTogether',
      edits: [{ kind: 'moveActivity' }, { kind: 'setEstimate' }],
    })
    const after = planView({ ...SOC2_VIEW, plan: applyEdit(SOC2_ALONE, proposal.edit).plan })
    expect([day(WORK, 'end', after), day(WORK, 'start', after) > day(WORK, 'start')]).toEqual([day(WORK, 'end'), true])
  })

  test('at the start stops where a link stops it, and keeps its length from there', () => {
    const proposal = proposeStart(SOC2_VIEW, WORK, dayOf(TODAY))
    expect(proposal).toMatchObject({ days: 0, stoppedBy: { kind: 'link' } })
    expect(changesSomething(proposal)).toBe(false)
  })

  test('is for what takes time and is not done', () => {
    expect([resizable(SOC2_VIEW, 'soc2.issued'), resizable(SOC2_VIEW, WORK)]).toEqual([
      { start: false, end: false },
      { start: true, end: true },
    ])
    const started = { id: 'p1', activityId: 'soc2.scope', kind: 'started', effectiveOn: TODAY } as const
    const begun = planView({ ...SOC2_VIEW, progress: [{ ...started, recordedAt: `${TODAY}T09:00:00Z`, actor: 'ana' }] })
    expect([begun.scheduled('soc2.scope')?.state, resizable(begun, 'soc2.scope')]).toEqual([
      'open',
      { start: false, end: true },
    ])
  })
})

describe('a drag against a hard rule', () => {
  const limit = plusDays(day(WORK, 'end'), 7)
  const bounded = planView({
    ...SOC2_VIEW,
    plan: applyEdit(SOC2_ALONE, {
      kind: 'setConstraints',
      activityId: WORK,
      constraints: { notAfter: isoOf(plusDays(limit, -1)) },
    }).plan,
  })
  const from = day(WORK, 'start', bounded)

  test('stops on the last day that is allowed, and says what forbids the next', () => {
    let asked = 0
    const propose = stopAtRules((to) => {
      asked += 1
      return proposeMove(bounded, WORK, isoOf(to))
    }, from)
    const far = propose(plusDays(from, 90))
    expect(far).toMatchObject({ broken: [], forbiddenBy: { severity: 'forbids', subject: { activityId: WORK } } })
    const moved = applyEdit(bounded.plan, far.edit).plan
    expect(day(WORK, 'end', planView({ ...bounded, plan: moved }))).toBe(limit)
    const soFar = asked
    expect(propose(plusDays(from, 120))).toBe(far)
    expect(asked).toBe(soFar)
  })

  test('within what is allowed is what was asked for', () => {
    const propose = stopAtRules((to) => proposeMove(bounded, WORK, isoOf(to)), from)
    expect(propose(plusDays(from, 4))).toEqual(proposeMove(bounded, WORK, isoOf(plusDays(from, 4))))
  })

  test('a refusal stops it as well', () => {
    const propose = stopAtRules((to) => proposeMove(bounded, 'nobody', isoOf(to)), from)
    expect(propose(plusDays(from, 4)).forbiddenBy).toMatchObject({ code: 'id-unknown' })
  })
})
