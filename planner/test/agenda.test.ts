import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { compileOrders, dayOf, isoOf, type Plan, plusDays, type Progress, schedule } from '../src/index.ts'
import { digestDateFrom, digestMinuteOn } from '../src/orders/digest-minute.ts'
import { given } from './given.ts'

const YESTERDAY = -1

type Asked = {
  readonly timeZone?: string
  readonly organizationZone?: string
  readonly digestAt?: string
  readonly leadDays?: readonly number[]
  readonly more?: Partial<Plan>
}

/** One phase of Ann's, whose last day is `due`: it begins long before. */
function planDue(due: string, { timeZone, organizationZone = 'UTC', digestAt, leadDays, more = {} }: Asked = {}): Plan {
  const startsOn = isoOf(plusDays(dayOf(due), -59))
  const plan = given({ startsOn, activities: { work: { takes: '60ed', assignments: [hours('ann')] } } })
  const [ann] = plan.people
  return {
    ...plan,
    organization: { ...plan.organization, timeZone: organizationZone },
    people: ann ? [{ ...ann, ...(timeZone && { timeZone }) }] : [],
    reminders: [{ id: 'reminders', ...(digestAt && { digestAt }), ...(leadDays && { leadDays: [...leadDays] }) }],
    ...more,
  }
}

const hours = (personId: string) => ({ personId, hours: 1, source: 'yours' as const })

const agendaOf = (plan: Plan, today = plan.startsOn, ledger: readonly Progress[] = []) => {
  const { agenda } = compileOrders(schedule(plan, ledger, today), 'p', 1)
  if (!agenda) throw new Error('orders have an agenda')
  return agenda
}

const remindersOf = (plan: Plan, today?: string) =>
  agendaOf(plan, today)
    .entries.filter(({ kind }) => kind === 'reminder')
    .map(({ at, on, personId, lead }) => `${personId} ${lead} ${on} ${at}`)

test('reminders come fourteen, seven and one day ahead at eight where nothing else is said', () => {
  expect(remindersOf(planDue('2027-03-01'))).toEqual([
    'ann 14 2027-02-15 2027-02-15T08:00:00Z',
    'ann 7 2027-02-22 2027-02-22T08:00:00Z',
    'ann 1 2027-02-28 2027-02-28T08:00:00Z',
  ])
})

test('the last lead before 1 March is the leap day in a leap year', () => {
  expect(remindersOf(planDue('2028-03-01', { leadDays: [1] }))).toEqual(['ann 1 2028-02-29 2028-02-29T08:00:00Z'])
})

describe('by the clock of whoever is reminded', () => {
  test.each([
    ['the west end of the world', 'Pacific/Pago_Pago', '2027-06-15', '08:00', '2027-06-14T19:00:00Z'],
    [
      'its east end, where that day is there a day earlier',
      'Pacific/Kiritimati',
      '2027-06-15',
      '08:00',
      '2027-06-13T18:00:00Z',
    ],
    ['a quarter of an hour off', 'Asia/Kathmandu', '2027-06-15', '08:00', '2027-06-14T02:15:00Z'],
    ['half an hour of summer time', 'Australia/Lord_Howe', '2027-01-15', '08:00', '2027-01-13T21:00:00Z'],
    ['winter in New York', 'America/New_York', '2027-01-15', '08:00', '2027-01-14T13:00:00Z'],
    ['summer in New York', 'America/New_York', '2027-07-15', '08:00', '2027-07-14T12:00:00Z'],
    ['a minute that is skipped moves forward', 'America/New_York', '2027-03-15', '02:30', '2027-03-14T07:30:00Z'],
    ['a minute that comes twice is the first', 'America/New_York', '2027-11-08', '01:30', '2027-11-07T05:30:00Z'],
    ['skipped south of the equator', 'Australia/Sydney', '2027-10-04', '02:30', '2027-10-02T16:30:00Z'],
    ['doubled south of the equator', 'Australia/Sydney', '2027-04-05', '02:30', '2027-04-03T15:30:00Z'],
    ['the leap day far to the east', 'Pacific/Kiritimati', '2028-03-01', '08:00', '2028-02-28T18:00:00Z'],
  ])('%s', (_, timeZone, due, digestAt, at) => {
    const [only] = agendaOf(planDue(due, { timeZone, digestAt, leadDays: [1] })).entries
    expect(only?.at).toBe(at)
  })
})

test('nothing escalates where nobody runs the program; else the person named, else the program manager hears of it', () => {
  const plan = planDue('2027-03-01')
  const escalations = (more: Partial<Plan>) =>
    agendaOf({ ...plan, ...more })
      .entries.filter(({ kind }) => kind === 'escalation')
      .map(({ personId, at, ids }) => `${personId} ${at} ${ids.join(' ')}`)
  const [ann] = plan.people
  const people = ann ? [ann, { ...ann, id: 'grace', role: 'program-manager' as const }, { ...ann, id: 'eve' }] : []
  expect(escalations({})).toEqual([])
  expect(escalations({ people })).toEqual(['grace 2027-03-04T06:00:00Z work'])
  const reminders = [{ id: 'reminders', escalateToId: 'eve', escalateAfterDays: 1 }]
  expect(escalations({ people, reminders })).toEqual(['eve 2027-03-02T06:00:00Z work'])
})

test('a reminder whose due date is over is not in the agenda; one that is only late itself is', () => {
  expect(remindersOf(planDue('2027-03-01'), '2027-01-04')).toHaveLength(3)
  const late = planDue('2027-03-01')
  expect(agendaOf(late, '2027-02-25').entries.map(({ dueOn }) => dueOn >= '2027-02-25')).not.toContain(false)
})

/** A window from 1 January to 31 March with a weekly and a monthly control. */
function windowPlan(startsOn = '2027-01-01'): Plan {
  const control = { scopeIds: ['scope'], programIds: ['p'], testedBy: [] }
  const items = [{ kind: 'implemented' as const, liveSince: '2026-01-01' }]
  return given({
    startsOn,
    activities: { window: { kind: 'window', takes: '3mo' }, report: {} },
    links: [['window', 'report']],
    more: {
      controls: [
        { ...control, id: 'scan', name: 'Scan', cadence: 'weekly', ownerId: 'ann', items },
        { ...control, id: 'review', name: 'Review', cadence: 'monthly', ownerId: 'ann', items },
      ],
    },
  })
}

test('a month’s evidence is reminded of at the lead times, a week’s once: when it opens', () => {
  const { entries } = agendaOf(windowPlan())
  const of = (id: string) =>
    entries
      .filter(({ ids }) => ids.includes(id))
      .map(({ kind, on, dueOn, lead }) => [kind, on, dueOn, lead ?? ''].join(' '))
  expect(of('review/2027-02-01')).toEqual([
    'evidence-opens 2027-02-01 2027-02-28 ',
    'reminder 2027-02-14 2027-02-28 14',
    'reminder 2027-02-21 2027-02-28 7',
    'reminder 2027-02-27 2027-02-28 1',
    'evidence-closes 2027-03-01 2027-02-28 ',
  ])
  expect(of('scan/2027-02-08')).toEqual([
    'evidence-opens 2027-02-08 2027-02-14 ',
    'reminder 2027-02-08 2027-02-14 6',
    'evidence-closes 2027-02-15 2027-02-14 ',
  ])
})

test('an agenda that goes on says until when it holds, and the next one leaves nothing out between', () => {
  const plan = windowPlan('2027-03-01')
  const first = agendaOf(plan, '2027-01-01')
  const through = first.through ?? ''
  const opened: Progress = {
    id: 'opened',
    activityId: 'window',
    kind: 'started',
    effectiveOn: '2027-03-01',
    recordedAt: '2027-03-01T06:00:00Z',
    actor: 'test',
  }
  const second = agendaOf(plan, through.slice(0, 10), [opened])
  const all = new Set(
    [...first.entries, ...second.entries].flatMap(({ kind, ids }) => ids.map((id) => `${kind} ${id}`)),
  )
  const whole = agendaOf(plan, '2027-03-01').entries.flatMap(({ kind, ids }) => ids.map((id) => `${kind} ${id}`))
  expect(first.entries.every(({ at }) => at < through)).toBe(true)
  expect(whole.filter((one) => !all.has(one))).toEqual([])
})

const zones = ['Pacific/Pago_Pago', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Kiritimati']
const minutes = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
const minuteText = ([hour, minute]: readonly [number, number]) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

test('entries are in the order of their instants, and none is named twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...zones),
      minutes,
      fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
      (timeZone, organizationZone, minute, leadDays) => {
        const plan = planDue('2028-03-13', { timeZone, organizationZone, digestAt: minuteText(minute), leadDays })
        const { entries } = agendaOf(plan)
        const keys = entries.flatMap(({ kind, ids, dueOn, personId, lead }) =>
          ids.map((id) => [kind, id, dueOn, personId, lead].join(' ')),
        )
        expect(new Set(keys).size).toBe(keys.length)
        expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted())
        expect(entries.filter(({ kind }) => kind === 'reminder')).toHaveLength(leadDays.length)
      },
    ),
    { numRuns: 60 },
  )
})

test('the digest minute found from an instant is the first one at or after it', () => {
  const oneDay = 86_400_000
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      minutes,
      fc.integer({ min: Date.parse('2027-01-01T00:00:00Z'), max: Date.parse('2028-12-31T00:00:00Z') }),
      (timeZone, minute, instant) => {
        const clock = { timeZone, digestAt: minuteText(minute) }
        const on = digestDateFrom(new Date(instant).toISOString(), clock)
        const before = isoOf(plusDays(dayOf(on), YESTERDAY))
        expect(Date.parse(digestMinuteOn(on, clock))).toBeGreaterThanOrEqual(instant)
        expect(Date.parse(digestMinuteOn(before, clock))).toBeLessThan(instant)
        // A day on which a clock is put back is longer, by an hour at most here.
        expect(Date.parse(digestMinuteOn(on, clock)) - instant).toBeLessThanOrEqual(oneDay + 3_600_000)
      },
    ),
  )
})

test.each([
  ['a zone that is none', { people: [{ timeZone: 'Mars/Olympus' }] }, 'time-zone-unknown', '/people/0/timeZone'],
  ['an escalation to nobody', { reminders: { escalateToId: 'zoe' } }, 'id-unknown', '/reminders/0/escalateToId'],
  ['a lead time twice', { reminders: { leadDays: [7, 7] } }, 'document-invalid', '/reminders/0/leadDays/1'],
])('refused with its place: %s', (_, wrong, code, path) => {
  const { people = [], reminders } = wrong as { people?: { timeZone: string }[]; reminders?: object }
  const make = () => {
    const plan = given({ activities: { a: { takes: '5wd' } } })
    return given({
      activities: { a: { takes: '5wd' } },
      more: {
        people: plan.people.map((person, i) => ({ ...person, ...people[i] })),
        ...(reminders && { reminders: [{ id: 'reminders', ...reminders }] }),
      },
    })
  }
  expect(make).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ code, path })] }))
})
