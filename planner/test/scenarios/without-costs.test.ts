import { expect, test } from '@jest/globals'
import { applyEdit, type CostItem, type Risk } from '../../src/index.ts'
import { withoutCosts } from '../../src/scenarios/without-costs.ts'
import { item, planWith } from '../budget/given-budget.ts'

const renewing = (until: string): CostItem =>
  item(`until-${until}`, 1, {
    terms: [[100, { kind: 'start', activityId: 'work' }]],
    subscription: { months: 12, until: { kind: 'finish', activityId: until }, escalationPercent: 0 },
  })
const delay = (activityId: string): Risk['impacts'][number] => ({
  kind: 'delay',
  activityId,
  days: { low: 1, likely: 2, high: 3, unit: 'wd', source: 'yours' },
})
const risk = (id: string, ...impacts: Risk['impacts']): Risk => ({
  id,
  name: id,
  probabilityPercent: 10,
  impacts,
  source: 'yours',
})

const plan = planWith({
  costItems: [
    item('for-it', 1, { activityId: 'later' }),
    item('due-then', 1, { terms: [[100, { kind: 'start', activityId: 'later' }]] }),
    item('not-for-it', 1, { activityId: 'work' }),
    renewing('later'),
    renewing('done'),
  ],
  risks: [risk('only', delay('later')), risk('also', delay('later'), delay('work')), risk('other', delay('work'))],
})
const edits = withoutCosts(new Set(['later']), 'done', plan)

test('what is bought for, or due at, what goes is not bought; what renews until then renews until something else', () => {
  expect(edits.map((edit) => ('itemId' in edit ? `${edit.kind} ${edit.itemId}` : edit.kind))).toEqual([
    'removeCostItem for-it',
    'removeCostItem due-then',
    'setCostItem',
    'removeRisk',
    'setRisk',
  ])
})

test('an activity is not removed while something renews until it; afterwards it can be', () => {
  const remove = { kind: 'removeActivity', activityId: 'later' } as const
  const only = planWith({ costItems: [renewing('later')] })
  expect(() => applyEdit(only, remove)).toThrow('edit-conflicts')
  const after = edits.reduce((made, edit) => applyEdit(made, edit).plan, plan)
  expect(applyEdit(after, remove).plan.activities.map(({ id }) => id)).toEqual(['work', 'watch', 'done'])
  expect(
    after.costItems?.map(({ id, subscription }) => `${id} ${JSON.stringify(subscription?.until ?? null)}`),
  ).toEqual([
    'not-for-it null',
    'until-later {"kind":"finish","activityId":"done"}',
    'until-done {"kind":"finish","activityId":"done"}',
  ])
})
