import { expect, test } from '@jest/globals'
import { compileOrders, dayOf, type Progress, schedule, wakeInstant } from '../src/index.ts'
import { given } from './given.ts'

const started = (activityId: string, effectiveOn: string): Progress => ({
  id: activityId,
  activityId,
  kind: 'started',
  effectiveOn,
  recordedAt: '2027-01-04T00:00:00Z',
  actor: 'test',
})

const plan = given({
  activities: { a: { takes: '5wd' }, b: { takes: '2wd' }, inHand: { phaseId: 'issued' } },
  links: [
    ['a', 'b'],
    ['b', 'inHand'],
  ],
  more: {
    programs: [
      {
        id: 'p',
        kind: 'soc2',
        name: 'p',
        scopeId: 'scope',
        type: 'type2',
        categories: ['security'],
        reportInHandId: 'inHand',
        phases: [
          { id: 'work', kind: 'readiness', name: 'Work', advance: 'people' },
          { id: 'empty', kind: 'remediation', name: 'Nothing in it', advance: 'people' },
          { id: 'issued', kind: 'issued', name: 'Issued', advance: 'people' },
        ],
      },
    ],
  },
})

test('a phase runs from its first day to its last; what is empty is left out; a milestone has one day', () => {
  const orders = compileOrders(schedule(plan, [], '2027-01-04'), 'p', 7)
  expect(orders.revision).toBe(7)
  expect(
    orders.phases.map(({ phaseId, startOn, finishOn, startsAt, endsAt, state }) => [
      phaseId,
      startOn,
      finishOn,
      startsAt,
      endsAt,
      state,
    ]),
  ).toEqual([
    ['work', '2027-01-04', '2027-01-12', '2027-01-04T06:00:00Z', '2027-01-13T06:00:00Z', 'planned'],
    ['issued', '2027-01-12', '2027-01-12', '2027-01-12T06:00:00Z', '2027-01-13T06:00:00Z', 'planned'],
  ])
})

test('a program that is mid-flight has open phases', () => {
  const orders = compileOrders(schedule(plan, [started('a', '2027-01-05')], '2027-01-06'), 'p', 1)
  expect(orders.phases.map(({ state }) => state)).toEqual(['open', 'planned'])
})

test('an unknown program is refused', () => {
  expect(() => compileOrders(schedule(plan, [], '2027-01-04'), 'nobody', 1)).toThrow(
    expect.objectContaining({ code: 'id-unknown' }),
  )
})

test.each([
  ['winter', '2027-01-04', '06:00', '2027-01-04T11:00:00Z'],
  ['summer', '2027-07-04', '06:00', '2027-07-04T10:00:00Z'],
  ['a minute that the change to summer time skips', '2027-03-14', '02:30', '2027-03-14T07:30:00Z'],
  ['a minute that comes twice acts the first time', '2027-11-07', '01:30', '2027-11-07T05:30:00Z'],
])('the wake-up minute in New York: %s', (_, date, wakeAt, instant) => {
  expect(wakeInstant(dayOf(date), { timeZone: 'America/New_York', wakeAt })).toBe(instant)
})
