import { expect, test } from '@jest/globals'
import { applyEdit, type Edit } from '@stagger/planner'
import { editedBy } from '../src/api/told-plan.ts'
import type { Revision } from '../src/api/wire.ts'
import { SOC2_ALONE as plan } from './support/soc2-alone.ts'

const at = (number: number): string => `2027-01-0${number}T09:00:00.000Z`
const revision = (number: number, edit: Edit | null = null, recordedAt = at(number)): Revision => ({
  number,
  edit,
  actor: 'ana',
  recordedAt,
})

const stored = { id: plan.id, revision: 3, plan, updatedAt: at(3) }
const [first, second] = plan.activities
const rename: Edit = { kind: 'renameActivity', activityId: first?.id ?? '', name: 'Looked at' }
const later: Edit = { kind: 'moveActivity', activityId: second?.id ?? '', startOn: '2028-03-01' }

test('a plan with the edits since is the one that the server has, and shares what they left alone', () => {
  const together = applyEdit(applyEdit(plan, rename).plan, later).plan
  const told = editedBy(stored, [revision(3), revision(4, rename), revision(5, later)])
  expect(told).toEqual({ id: plan.id, revision: 5, plan: together, updatedAt: at(5) })
  expect(told?.plan.activities[2]).toBe(plan.activities[2])
  expect(told?.plan.links).toBe(plan.links)
})

test('a plan that nobody edited since is the very same', () => {
  expect(editedBy(stored, [revision(3)])).toBe(stored)
})

test.each<[string, readonly Revision[]]>([
  ['is not told of', []],
  ['was deleted, and brought and edited again', [revision(3, rename, at(7)), revision(4, later, at(8))]],
  ['has fewer revisions than it had', [revision(1), revision(2, rename)]],
  ['was edited more often than is worth telling', Array.from({ length: 60 }, (_, i) => revision(3 + i, rename, at(3)))],
  ['has an edit that this page does not know', [revision(3), revision(4, { kind: 'fly' } as unknown as Edit)]],
  ['has an edit of something that is not there', [revision(3), revision(4, { ...rename, activityId: 'nothing' })]],
  ['has a revision without an edit', [revision(3), revision(4)]],
])('a plan is read whole that %s', (_, revisions) => {
  expect(editedBy(stored, revisions)).toBeUndefined()
})
