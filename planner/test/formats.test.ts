import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { applyEdit, compileOrders, Edit, parseEdit, parsePlan, schedule } from '../src/index.ts'

/** Documents as they were written on the day their format was fixed. A fixture is never edited: a new format brings a new one. */
const frozen = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`formats/${name}.json`, import.meta.url), 'utf8'))

const plan = parsePlan(frozen('stagger-plan-1'))
const edits = frozen('stagger-edit-1') as readonly { kind: Edit['kind'] }[]

test('a plan of stagger-plan/1 is read, scheduled, and written as it was', () => {
  expect(plan).toEqual(frozen('stagger-plan-1'))
  expect(schedule(plan, [], plan.startsOn).violations()).toEqual([])
})

test('every kind of edit of stagger-edit/1 is read and applied', () => {
  expect(edits.map(({ kind }) => kind)).toEqual(Edit.def.options.map((option) => option.shape.kind.value))
  // Only what nothing needs can be removed, and this plan needs everybody it has.
  const [person, calendar] = [plan.people.slice(0, 1), plan.calendars.slice(0, 1)]
  const spare = <Thing extends { id: string }>(thing: Thing): Thing => ({ ...thing, id: 'spare' })
  const before = {
    ...plan,
    people: [...plan.people, ...person.map(spare)],
    calendars: [...plan.calendars, ...calendar.map(spare)],
  }
  const changed = edits.reduce((now, stored) => applyEdit(now, parseEdit(stored)).plan, before)
  expect(changed.activities.some(({ id }) => id === 'new-one')).toBe(true)
})

test('orders of stagger-orders/1 are what this planner compiles', () => {
  expect(compileOrders(schedule(plan, [], plan.startsOn), 'soc2', 1)).toEqual(frozen('stagger-orders-1'))
})

test.each([
  ['no edit', 'nothing', 'document-invalid'],
  ['an edit of a format to come', { ...edits[0], format: 'stagger-edit/99' }, 'format-unknown'],
  ['an edit without a format', { kind: 'renameActivity' }, 'format-unknown'],
  ['an unknown kind', { format: 'stagger-edit/1', kind: 'vanish' }, 'document-invalid'],
])('refused: %s', (_, stored, code) => {
  expect(() => parseEdit(stored)).toThrow(expect.objectContaining({ code }))
})
