import { expect, test } from '@jest/globals'
import { applyEdit, droppedFrom, examplePlan, type SingleEdit } from '../../src/index.ts'

const { plan } = examplePlan('2026-11-23')
const together = (edits: readonly SingleEdit[]) =>
  applyEdit(plan, { kind: 'editTogether', name: 'drop: access-review', edits: [...edits] })

test('a control that two programs share leaves the one that dropped it, with its tests there, and can be brought back', () => {
  const { plan: without, inverse } = together(droppedFrom(plan, 'r2', 'access-review'))
  expect(without.controls.find(({ id }) => id === 'access-review')).toMatchObject({
    programIds: ['soc2'],
    testedBy: [],
  })
  expect(applyEdit(without, inverse).plan).toEqual(plan)
})

test('a control that is not in scope, or not there, is not dropped', () => {
  const { plan: without } = together(droppedFrom(plan, 'soc2', 'access-review'))
  expect(without.controls.find(({ id }) => id === 'access-review')?.testedBy).toHaveLength(2)
  expect([droppedFrom(without, 'soc2', 'access-review'), droppedFrom(plan, 'soc2', 'nobody')]).toEqual([[], []])
})
