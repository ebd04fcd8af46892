import { expect, test } from '@jest/globals'
import { applyEdit, dayOf, type SingleEdit, why } from '@stagger/planner'
import { oneGesture, proposeEdit } from '../src/plan-view/edits-proposal.ts'
import { brokenByNow } from '../src/plan-view/proposal.ts'
import { viewAfter } from '../src/plan-view/plan-view.ts'
import { SOC2_ALONE, SOC2_VIEW, TODAY } from './support/soc2-alone.ts'

const rename = (name: string): SingleEdit => ({ kind: 'renameActivity', activityId: 'soc2.window', name })
const shorterWindow: SingleEdit = { kind: 'setWindowMonths', activityId: 'soc2.window', months: 3 }

test('one edit is a gesture by itself, several are one under a name that a plan may hold', () => {
  expect(oneGesture('Rename', [rename('First')])).toEqual(rename('First'))
  const several = oneGesture('x'.repeat(300), [rename('First'), rename('Second')])
  expect(several).toMatchObject({ kind: 'editTogether', edits: [rename('First'), rename('Second')] })
  expect('name' in several && several.name).toHaveLength(200)
})

test('what an offer would move is what the planner said that it gains', () => {
  const { relaxations } = why(SOC2_ALONE, [], TODAY, 'soc2.final-fieldwork')
  const offer = relaxations.find(({ kind }) => kind === 'shorter-window')
  const { moved, reports } = proposeEdit(SOC2_VIEW, oneGesture('Shorter', offer?.edits ?? []))
  expect(moved.find(({ activityId }) => activityId === 'soc2.final-fieldwork')?.days).toBe(-(offer?.days ?? 0))
  expect(reports).toEqual([expect.objectContaining({ programId: 'soc2', days: -(offer?.reportDays ?? 0) })])
})

test('a report is said with the days on which it is in hand now and then', () => {
  const [report] = proposeEdit(SOC2_VIEW, shorterWindow).reports
  expect(report?.before).toBe(SOC2_VIEW.schedule.reports[0]?.inHandOn)
  expect(dayOf(report?.after ?? TODAY) - dayOf(report?.before ?? TODAY)).toBe(report?.days)
})

test('a name moves nothing, and what the planner refuses is told by its code', () => {
  expect(proposeEdit(SOC2_VIEW, rename('Other'))).toEqual({ moved: [], reports: [], broken: [] })
  expect(proposeEdit(SOC2_VIEW, { ...shorterWindow, months: 0 }).refused?.code).toBe('window-length-invalid')
})

test('what a proposal breaks is told apart from what is broken without it', () => {
  const [control] = SOC2_ALONE.controls
  const item = { kind: 'implemented', liveSince: '2030-01-01' } as const
  const edit = { kind: 'setControlItem', controlId: control?.id ?? '', item } as const
  const late = viewAfter(SOC2_VIEW, applyEdit(SOC2_ALONE, edit).plan)
  const broken = late.schedule.violations
  expect(broken.length).toBeGreaterThan(0)
  expect(brokenByNow(late, broken)).toEqual({ already: broken, would: [] })
  expect(brokenByNow(SOC2_VIEW, broken)).toEqual({ already: [], would: broken })
})
