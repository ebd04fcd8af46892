import { expect, test } from '@jest/globals'
import { applyEdit, type Edit, type Plan } from '../src/index.ts'
import { given } from './given.ts'

const bare = given({ activities: { a: { takes: '5wd' }, done: {} } })
const [ann, a] = [bare.people[0], bare.activities[0]]
if (!ann || !a) throw new Error('the plan has nobody, or nothing to do')
const plan: Plan = {
  ...bare,
  people: [ann, { ...ann, id: 'bea' }],
  firms: [{ id: 'cpa', name: 'CPA', kinds: ['cpa'], calendarId: 'five' }],
  calendars: [...bare.calendars, { id: 'night', name: 'Night', workingWeek: [6], holidays: [], closures: [] }],
}
const person: Edit = { kind: 'removePerson', personId: 'bea' }
const firm: Edit = { kind: 'removeFirm', firmId: 'cpa' }
const calendar: Edit = { kind: 'removeCalendar', calendarId: 'night' }

test.each([person, firm, calendar])('$kind: its inverse brings back the same document', (edit) => {
  const done = applyEdit(plan, edit)
  expect(done.plan).not.toEqual(plan)
  expect(applyEdit(done.plan, done.inverse).plan).toEqual(plan)
})

const withA = (change: Partial<typeof a>): Plan => ({
  ...plan,
  activities: [{ ...a, ...change }, ...plan.activities.slice(1)],
})
const hours = { hours: 4, source: 'yours' as const }
const annAtNight: Plan = { ...plan, people: [{ ...ann, calendarId: 'night' }] }
const withReminders: Plan = { ...plan, reminders: [{ id: 'how', escalateToId: 'bea' }] }

test.each([
  ['who does an activity', withA({ assignments: [{ personId: 'bea', ...hours }] }), person, ['a']],
  ['who may do one', withA({ demands: [{ kind: 'one-of', personIds: ['ann', 'bea'], ...hours }] }), person, ['a']],
  ['who hears of what nobody answers', withReminders, person, ['how']],
  ['the firm of an activity', withA({ firmId: 'cpa' }), firm, ['a']],
  ['the calendar of an activity', withA({ calendarId: 'night' }), calendar, ['a']],
  ['the calendar of somebody', annAtNight, calendar, ['ann']],
] as const)('not removed: %s', (_, used, edit, neededBy) => {
  expect(() => applyEdit(used, edit)).toThrow(
    expect.objectContaining({
      faults: [expect.objectContaining({ code: 'edit-conflicts', facts: expect.objectContaining({ neededBy }) })],
    }),
  )
})

test('nobody is removed who is not there', () => {
  expect(() => applyEdit(plan, { kind: 'removePerson', personId: 'zoe' })).toThrow(
    expect.objectContaining({ code: 'id-unknown' }),
  )
})
