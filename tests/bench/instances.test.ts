import { expect, test } from '@jest/globals'
import { dayOf, schedule } from '@stagger/planner'
import { FIRST_DAY, planOf, SOURCE_ON } from './instance-plan.ts'
import { BadInstance, type Instance, readSch, readSm } from './instances.ts'

const SM = `
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     3       7    1
  3      1     2       0  300
  4      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  R 2
    7  300
************************************************************************
`
/** The second activity starts 5 to 9 days after the first, and the third at most 4 after the second. */
const SCH = [
  '3 1 0 0',
  '0 1 2 1 3 [0] [0]',
  '1 1 1 2 [5]',
  '2 1 2 1 4 [-9] [3]',
  '3 1 2 2 4 [-4] [1]',
  '4 1 0',
  '0 1 0 0',
  '1 1 4 2',
  '2 1 3 1',
  '3 1 1 1',
  '4 1 0 0',
  '3',
].join('\r\n')

/** Network dates of an instance's activities, counted from the source. */
function startsOf(instance: Instance): readonly number[] {
  const planned = schedule(planOf(instance), [], SOURCE_ON)
  return planned.activities().map(({ start }) => dayOf(start) - FIRST_DAY)
}

test('an .sm text is read: durations, requests, capacities and precedence from 0', () => {
  expect(readSm('set/a.sm', SM)).toEqual({
    name: 'set/a.sm',
    durations: [0, 3, 2, 0],
    requests: [
      [0, 0],
      [7, 1],
      [0, 300],
      [0, 0],
    ],
    capacities: [7, 300],
    arcs: [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ].map(([from, to]) => ({ from, to, type: 'FS', lag: 0 })),
  })
})

test('an .sch text is read: start-to-start lags of either sign', () => {
  const { arcs, durations, capacities } = readSch('set/a.sch', SCH)
  expect(durations).toEqual([0, 4, 3, 1, 0])
  expect(capacities).toEqual([3])
  expect(arcs.map(({ from, to, lag }) => [from, to, lag])).toEqual([
    [0, 1, 0],
    [0, 3, 0],
    [1, 2, 5],
    [2, 1, -9],
    [2, 4, 3],
    [3, 2, -4],
    [3, 4, 1],
  ])
})

test('its plan has the dates of the instance', () => {
  expect(startsOf(readSm('set/a.sm', SM))).toEqual([0, 0, 0, 3])
  expect(startsOf(readSch('set/a.sch', SCH))).toEqual([0, 0, 5, 0, 8])
})

test('an arc against the order becomes a maximum lag, any other a link with a negative least', () => {
  const lags = planOf(readSch('set/a.sch', SCH)).links.map(({ from, to, min, max }) => [
    from,
    to,
    min.value,
    max?.value,
  ])
  expect(lags).toContainEqual(['a1', 'a2', -3660, 9])
  expect(lags).toContainEqual(['a3', 'a2', -4, undefined])
})

test('a unit is a tenth of an hour a day, or less where the capacity would not fit into a day', () => {
  const { people, activities } = planOf(readSm('set/a.sm', SM))
  expect(people.map(({ hoursPerDay }) => hoursPerDay)).toEqual([0.7, 3])
  expect(activities.map(({ assignments }) => assignments.map(({ hours }) => hours))).toEqual([[], [2.1, 0.03], [6], []])
})

test.each([
  ['an .sm without capacities', readSm, SM.replace('RESOURCEAVAILABILITIES', 'OTHER'), 'no section'],
  ['an .sm with a short row', readSm, SM.replace('1     3       7    1', '1     3       7'), 'is not activity'],
  ['an .sm that names too few successors', readSm, SM.replace('2   3', '2'), 'names not 2'],
  ['an .sm with a successor that is none', readSm, SM.replace('2   3', '2   9'), 'no activity 9'],
  ['an .sch cut short', readSch, SCH.slice(0, 60), 'too few'],
  ['an .sch without a lag', readSch, SCH.replace(' [5]', ''), 'activity 1 has not one mode'],
  ['an empty text', readSch, '', 'too few'],
])('%s is refused, and says why', (_, read, text, said) => {
  expect(() => read('set/bad', text)).toThrow(BadInstance)
  expect(() => read('set/bad', text)).toThrow(said)
})
