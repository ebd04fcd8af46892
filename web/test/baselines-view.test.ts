import { expect, test } from '@jest/globals'
import { applyEdit, baselineOf, compareBaselines, examplePlan, schedule } from '@stagger/planner'
import { comparedRows } from '../src/baselines-view/compared-rows.ts'
import { datesText, differenceText, headline, shiftText } from '../src/words/en/baselines.ts'

const ON = '2027-03-20'
const { plan, progress } = examplePlan(ON)
const kept = (of: typeof plan) => baselineOf(schedule(of, progress, ON), [])
const waiting = plan.activities.findLast(
  ({ id, kind }) => kind === 'work' && !progress.some((fact) => fact.activityId === id),
)
const moved = applyEdit(plan, { kind: 'moveActivity', activityId: waiting?.id ?? '', startOn: '2029-01-08' }).plan
const MADE = compareBaselines(kept(plan), kept(moved))
const shown = (open: readonly string[], all = false) =>
  comparedRows(MADE.rows, (key) => open.includes(key), all).map(({ key }) => key)

test('reports are always shown; what is below them where it is open and not as it was', () => {
  expect(shown([])).toEqual(MADE.rows.map(({ id }) => `report/${id}/${id}`))
  const report = `report/${waiting?.programId}/${waiting?.programId}`
  const phase = `phase/${waiting?.programId}/${waiting?.phaseId}`
  expect(shown([report])).toContain(phase)
  expect(shown([report, phase])).toContain(`activity/${waiting?.programId}/${waiting?.id}`)
  expect(shown([report, phase], true).length).toBeGreaterThan(shown([report, phase]).length)
})

test('shifts are said with their sign, new and gone in words, and nothing where nothing moved', () => {
  const day = (from: string | null, to: string | null, days: number | null) => shiftText({ from, to, days })
  expect([
    day('2027-01-04', '2027-01-11', 7),
    day('2027-01-11', '2027-01-08', -3),
    day('2027-01-04', '2027-01-04', 0),
    day(null, '2027-01-04', null),
    day('2027-01-04', null, null),
    day(null, null, null),
  ]).toEqual(['+7 d', '−3 d', '', 'new', 'gone', ''])
  expect(datesText({ from: '2027-01-04', to: '2027-01-04', days: 0 })).not.toContain('→')
  expect(differenceText({ from: 0, to: 0, minor: 0 }, 'USD')).toBe('–')
})

test('the heading says each report and the money in one sentence', () => {
  const finish = { from: '2027-01-04', to: '2027-01-18', days: 14 }
  const same = { from: '2027-01-04', to: '2027-01-04', days: 0 }
  const cost = { from: 100_00, to: 90_50, minor: -9_50 }
  expect(
    headline(
      'As sold',
      [
        { name: 'SOC 2', finish },
        { name: 'HITRUST', finish: same },
      ],
      cost,
      'USD',
    ),
  ).toBe('Since “As sold”: SOC 2 14 days later, HITRUST on the same day, and $9.50 less')
})
