import { applyEdit, examplePlan, type Person, type SingleEdit } from '@stagger/planner'
import { expect, test } from '@jest/globals'
import { personRemoval, usersOf } from '../src/capacity-view/removals.ts'
import { teamChange } from '../src/capacity-view/team-change.ts'
import { isNameOfAnother, isSame, memberKey, memberOf } from '../src/capacity-view/team-member.ts'
import { calendarEdit, calendarTyped } from '../src/capacity-view/typed-calendar.ts'
import { withDays, withMoreDays } from '../src/capacity-view/typed-days.ts'
import { firmEdit, firmTyped } from '../src/capacity-view/typed-firm.ts'
import { OWN_ROLE, personEdit, personTyped, rolesOf } from '../src/capacity-view/typed-person.ts'
import { planView } from '../src/plan-view/plan-view.ts'

const TODAY = '2027-04-14'
const { plan, progress } = examplePlan(TODAY)
const view = planView({ plan, progress, revision: 1, today: TODAY })
const [person, other] = plan.people
const [firm] = plan.firms
const calendar = plan.calendars.find(({ id }) => id === person?.calendarId)
if (!person || !other || !firm || !calendar) throw new Error('the example has too few people, firms or calendars')

const personOf = (edit: ReturnType<typeof personEdit>): Person => {
  if (!('kind' in edit) || edit.kind !== 'setPerson') throw new Error('it is refused')
  return edit.person
}

test('what is not touched stays as it is, for everybody, every firm and every calendar', () => {
  for (const one of plan.people)
    expect(isSame(one, personOf(personEdit(one.id, one, personTyped(one, plan))))).toBe(true)
  for (const one of plan.firms) expect(firmEdit(one.id, firmTyped(one, plan))).toEqual({ kind: 'setFirm', firm: one })
  for (const one of plan.calendars)
    expect(calendarEdit(one.id, calendarTyped(one))).toEqual({ kind: 'setCalendar', calendar: one })
})

test('somebody typed is somebody of the plan: leave up to its last day, a rate in cents that is theirs', () => {
  const typed = {
    ...personTyped(undefined, plan),
    name: ' Zoe ',
    hours: '6.5',
    rate: '1,095.50',
    isContractor: true,
    leave: [{ key: '1', name: 'Sabbatical', first: '2027-06-01', last: '2027-06-30' }],
  }
  const zoe = personOf(personEdit('zoe', undefined, typed))
  expect(zoe).toMatchObject({
    name: 'Zoe',
    hoursPerDay: 6.5,
    hourlyRate: { minor: 109_550, currency: 'USD', source: 'yours' },
    engagement: 'contractor',
    leave: [{ name: 'Sabbatical', start: '2027-06-01', end: '2027-07-01' }],
  })
  expect(applyEdit(plan, { kind: 'setPerson', person: zoe }).plan.people.at(-1)).toEqual(zoe)
})

test('a role of their own is called as it is typed, and stands with the others while somebody has it', () => {
  const typed = { ...personTyped(other, plan), role: OWN_ROLE, ownRole: ' Legal ' }
  const lawyer = personOf(personEdit(other.id, other, typed))
  const after = applyEdit(plan, { kind: 'setPerson', person: lawyer }).plan
  expect([lawyer.role, rolesOf(after).at(-1), rolesOf(plan).includes('Legal')]).toEqual(['Legal', 'Legal', false])
})

test.each([
  [{ name: ' ' }, 'name', 'name'],
  [{ role: OWN_ROLE }, 'role', 'role'],
  [{ hours: '25' }, 'hours', 'hours'],
  [{ hours: '' }, 'hours', 'hours'],
  [{ rate: '-1' }, 'rate', 'rate'],
  [{ rate: '10', currency: 'XXQ' }, 'currency', 'currency'],
  [{ email: 'zoe' }, 'email', 'email'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'time-zone'],
  [{ leave: [{ key: '4', name: 'L', first: '2027-06-02', last: '2027-06-01' }] }, 'leave 4 last', 'order'],
  [{ leave: [{ key: '4', name: 'L', first: '', last: '2027-06-01' }] }, 'leave 4 first', 'day'],
  [{ leave: [{ key: '4', name: ' ', first: '2027-06-01', last: '2027-06-01' }] }, 'leave 4 name', 'days-name'],
])('somebody with %j is refused at %s', (change, field, code) => {
  expect(personEdit(person.id, person, { ...personTyped(person, plan), ...change })).toEqual([{ field, code }])
})

test('everything that is wrong with somebody is told at once, each with its field', () => {
  const wrong = {
    ...personTyped(undefined, plan),
    hours: '25',
    rate: 'much',
    currency: 'XXQ',
    email: 'zoe',
    timeZone: 'Mars/Olympus',
    leave: [{ key: '1', name: ' ', first: '', last: '' }],
  }
  const faults = personEdit('zoe', undefined, wrong)
  expect('kind' in faults ? [] : faults.map(({ field }) => field)).toEqual([
    'name',
    'hours',
    'rate',
    'currency',
    'leave 1 name',
    'leave 1 first',
    'leave 1 last',
    'email',
    'timeZone',
  ])
})

test('a name that another has is known, whatever its capitals; one’s own is not', () => {
  const typed = ` ${person.name.toUpperCase()} `
  expect([isNameOfAnother(plan, 'person', 'zoe', typed), isNameOfAnother(plan, 'person', person.id, typed)]).toEqual([
    true,
    false,
  ])
  expect(isNameOfAnother(plan, 'firm', 'zoe', typed)).toBe(false)
})

test('a firm needs a name and something to be for; how much at once may be empty', () => {
  const typed = { ...firmTyped(undefined, plan), name: 'Assessors', kinds: ['assessor', 'cpa'] as const, atOnce: '2' }
  expect(firmEdit('new', typed)).toMatchObject({ firm: { kinds: ['cpa', 'assessor'], atOnce: 2 } })
  expect(firmEdit('new', { ...typed, atOnce: '' })).not.toHaveProperty('firm.atOnce')
  expect(firmEdit('new', { ...typed, atOnce: '0' })).toEqual([{ field: 'atOnce', code: 'at-once' }])
  expect(firmEdit('new', { ...typed, kinds: [], name: '' })).toEqual([
    { field: 'name', code: 'name' },
    { field: 'kinds', code: 'kinds' },
  ])
})

test('a calendar works at least a day of the week, and a holiday has a name and a day', () => {
  const typed = calendarTyped(undefined)
  const holidays = withMoreDays([], 'New Year')
  expect(calendarEdit('c', { ...typed, name: 'Night', week: [] })).toEqual([{ field: 'week', code: 'week' }])
  expect(calendarEdit('c', { ...typed, name: 'Night', holidays })).toEqual([{ field: 'holidays 1 first', code: 'day' }])
  const dated = withDays(holidays, '1', { first: '2028-01-03' })
  expect(calendarEdit('c', { ...typed, name: 'Night', week: [7, 6], holidays: dated })).toEqual({
    kind: 'setCalendar',
    calendar: {
      id: 'c',
      name: 'Night',
      workingWeek: [6, 7],
      holidays: [{ on: '2028-01-03', name: 'New Year' }],
      closures: [],
    },
  })
})

const changeOf = (edit: SingleEdit) => {
  const change = teamChange(view, [], edit)
  if (!('moved' in change)) throw change
  return change
}

test('a closure of a month says what ends later, which reports, and that nothing was changed', () => {
  const closures = [...calendar.closures, { start: '2027-05-03', end: '2027-06-01', name: 'Moving house' }]
  const { moved, reports } = changeOf({ kind: 'setCalendar', calendar: { ...calendar, closures } })
  const [furthest] = moved
  expect(furthest?.days).toBeGreaterThan(14)
  expect(furthest && view.scheduled(furthest.activityId)?.lastDay).toBe(furthest?.before)
  expect(moved.map(({ days }) => Math.abs(days))).toEqual(
    moved.map(({ days }) => Math.abs(days)).toSorted((a, b) => b - a),
  )
  expect(reports.every(({ days }) => days > 0)).toBe(true)
})

test('a dearer hour moves no date and costs more; fewer hours a day ask for too much more often', () => {
  const rate = { minor: 2 * (person.hourlyRate?.minor ?? 0), currency: 'USD', source: 'yours' as const }
  const dearer = changeOf({ kind: 'setPerson', person: { ...person, hourlyRate: rate } })
  expect(dearer.moved).toEqual([])
  expect(dearer.cost?.after.minor).toBeGreaterThan(dearer.cost?.before.minor ?? 0)
  const { overloads } = changeOf({ kind: 'setPerson', person: { ...person, hoursPerDay: 0.5 } })
  expect(overloads.after).toBeGreaterThan(overloads.before)
})

test('what the planner refuses is told with its code', () => {
  expect(teamChange(view, [], { kind: 'removePerson', personId: person.id })).toMatchObject({ code: 'edit-conflicts' })
})

const removal = (heirId: string | undefined) => personRemoval(plan, [], person.id, heirId)

test('whoever goes hands everything over: no hour is lost, no control is left without an owner', () => {
  const edits = removal(other.id)
  if ('code' in edits) throw new Error(edits.code)
  const after = applyEdit(plan, { kind: 'editTogether', name: 'Gone', edits: [...edits] }).plan
  const hours = (of: typeof plan, ids: readonly string[]) =>
    of.activities
      .flatMap(({ assignments }) => assignments)
      .reduce((n, one) => n + (ids.includes(one.personId) ? one.hours : 0), 0)
  expect(after.people.some(({ id }) => id === person.id)).toBe(false)
  expect(hours(after, [other.id])).toBeCloseTo(hours(plan, [person.id, other.id]))
  expect(JSON.stringify(after.controls)).not.toContain(`"${person.id}"`)
})

test('nobody goes without an heir, or with hours that are recorded; a firm or calendar stays while it is used', () => {
  expect(removal(undefined)).toEqual({ field: 'heir', code: 'heir' })
  const time = { kind: 'time', personId: person.id } as never
  expect(personRemoval(plan, [time], person.id, other.id)).toEqual({ field: 'heir', code: 'time-recorded' })
  expect(usersOf(plan, 'calendar', calendar.id).people).toContain(person.name)
})

test('the address names what is open, and nothing that the plan has not got', () => {
  expect(memberOf(plan, memberKey({ kind: 'person', id: person.id }))).toEqual({ kind: 'person', id: person.id })
  expect(memberOf(plan, 'firm/new')).toEqual({ kind: 'firm', id: undefined })
  expect([memberOf(plan, 'person/nobody'), memberOf(plan, 'planet/x'), memberOf(plan, undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
