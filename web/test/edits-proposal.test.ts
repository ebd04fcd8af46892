import { expect, test } from '@jest/globals'
import { dayOf, planFromAnswers, type SingleEdit, why } from '@stagger/planner'
import { oneGesture, proposeEdit } from '../src/plan-view/edits-proposal.ts'
import { planView } from '../src/plan-view/plan-view.ts'

const TODAY = '2027-01-04'
const plan = planFromAnswers(
  {
    organization: { name: 'Meridian', timeZone: 'UTC', currency: 'USD', headcount: '50_200', fiscalYearStartMonth: 1 },
    startsOn: TODAY,
    programs: [{ kind: 'soc2-type2' }],
    team: [{ id: 'ana', name: 'Ana Maria', role: 'security-engineer', hoursPerDay: 8 }],
  },
  TODAY,
)
const view = planView({ plan, revision: 1, progress: [], today: TODAY })
const rename = (name: string): SingleEdit => ({ kind: 'renameActivity', activityId: 'soc2.window', name })
const shorterWindow: SingleEdit = { kind: 'setWindowMonths', activityId: 'soc2.window', months: 3 }

test('one edit is a gesture by itself, several are one under a name that a plan may hold', () => {
  expect(oneGesture('Rename', [rename('First')])).toEqual(rename('First'))
  const several = oneGesture('x'.repeat(300), [rename('First'), rename('Second')])
  expect(several).toMatchObject({ kind: 'promoteScenario', edits: [rename('First'), rename('Second')] })
  expect('name' in several && several.name).toHaveLength(200)
})

test('what an offer would move is what the planner said that it gains', () => {
  const { relaxations } = why(plan, [], TODAY, 'soc2.final-fieldwork')
  const offer = relaxations.find(({ kind }) => kind === 'shorter-window')
  const { moved, reports } = proposeEdit(view, oneGesture('Shorter', offer?.edits ?? []))
  expect(moved.find(({ activityId }) => activityId === 'soc2.final-fieldwork')?.days).toBe(-(offer?.days ?? 0))
  expect(reports).toEqual([expect.objectContaining({ programId: 'soc2', days: -(offer?.reportDays ?? 0) })])
})

test('a report is said with the days on which it is in hand now and then', () => {
  const [report] = proposeEdit(view, shorterWindow).reports
  expect(report?.before).toBe(view.schedule.reports[0]?.inHandOn)
  expect(dayOf(report?.after ?? TODAY) - dayOf(report?.before ?? TODAY)).toBe(report?.days)
})

test('a name moves nothing, and what the planner refuses is told by its code', () => {
  expect(proposeEdit(view, rename('Other'))).toEqual({ moved: [], reports: [], broken: [] })
  expect(proposeEdit(view, { ...shorterWindow, months: 0 }).refused?.code).toBe('window-length-invalid')
})
