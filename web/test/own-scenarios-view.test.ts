import { expect, test } from '@jest/globals'
import { applyEdit, type Edit, examplePlan } from '@stagger/planner'
import type { Revision } from '../src/api/wire.ts'
import { programNames } from '../src/plan-view/program-names.ts'
import { fittingEdits, planOfScenario } from '../src/scenarios-view/plan-of-scenario.ts'
import { promotionsOf } from '../src/scenarios-view/promotions.ts'

const { plan } = examplePlan('2027-03-20')
const [first, second] = plan.activities.map(({ id }) => id)
const renamed = (activityId: string | undefined, name: string): Edit => ({
  kind: 'renameActivity',
  activityId: activityId ?? '',
  name,
})

test('a scenario is the plan with its edits, one after the other', () => {
  const found = planOfScenario(plan, [renamed(first, 'Slow'), renamed(first, 'Slower')])
  expect(found.fits && found.plan.activities[0]?.name).toBe('Slower')
})

test('an edit of something that is gone is named by its place, and only it is left out', () => {
  const { plan: moved } = applyEdit(plan, { kind: 'removeActivity', activityId: second ?? '' })
  const edits = [renamed(first, 'Slow'), renamed(second, 'Gone'), renamed(first, 'Slower')]
  expect(planOfScenario(moved, edits)).toEqual({ fits: false, at: 1, code: 'id-unknown' })
  expect(fittingEdits(moved, edits)).toEqual([edits[0], edits[2]])
})

const revision = (number: number, more: Partial<Revision> = {}): Revision => ({
  number,
  edit: renamed(first, `Name ${number}`),
  actor: 'ana',
  recordedAt: '2027-03-20T00:00:00Z',
  ...more,
})
const promotion = (number: number, name: string, note?: string): Revision =>
  revision(number, {
    edit: {
      kind: 'promoteScenario',
      name,
      ...(note !== undefined && { note }),
      edits: [renamed(first, name) as never],
    },
  })

test('what the plan came from: the newest promotion that stands, with its note and how many edits came after it', () => {
  const all = [revision(5), promotion(4, 'Staggered', 'The board.'), revision(3), promotion(2, 'Parallel'), revision(1)]
  expect(promotionsOf(all).map(({ name, note, since, number }) => [name, note, since, number])).toEqual([
    ['Staggered', 'The board.', 1, 4],
    ['Parallel', '', 3, 2],
  ])
})

test('a promotion that was taken back is none, and is one again when the undo is taken back', () => {
  const before = [promotion(2, 'Parallel'), revision(1)]
  const undone = [revision(3, { undoes: 2 }), ...before]
  expect(promotionsOf(undone)).toEqual([])
  expect(promotionsOf([revision(4, { redoes: 3 }), ...undone])).toHaveLength(1)
})

test('programs that share a name are numbered in their order, others are called as they are', () => {
  const named = [
    { id: 'a', name: 'SOC 2' },
    { id: 'b', name: 'HITRUST' },
    { id: 'c', name: 'SOC 2' },
  ]
  expect([...programNames(named).values()]).toEqual(['SOC 2 (1)', 'HITRUST', 'SOC 2 (2)'])
})
