import * as fc from 'fast-check'
import { dayNumber } from '../../src/day.ts'
import { dayAxis } from '../../src/schedule/day-axis.ts'
import {
  AS_LATE_AS,
  AT_LEAST,
  AT_MOST,
  BACK,
  ELAPSED,
  EVEN,
  FRONT,
  MONTHS,
  PINNED,
  type Problem,
  WORKING,
} from '../../src/schedule/problem.ts'
import { problemOf, type TaskRow } from '../../src/schedule/problem-columns.ts'

const EVERY_DAY = 0
const WEEKDAYS = 1
const LEAVE = 2

/** 2027-01-22, a Friday: a first of a month lies ten days on. */
const ORIGIN = dayNumber(20_840)
const DAYS_A_WEEK = 7

const axesUntil = (horizon: number) => [
  dayAxis(() => true, horizon),
  dayAxis((day) => day % DAYS_A_WEEK !== 1 && day % DAYS_A_WEEK !== 2, horizon),
  dayAxis((day) => day % DAYS_A_WEEK !== 1 && day % DAYS_A_WEEK !== 2 && (day < 4 || day > 5), horizon),
]

const demands = fc.array(
  fc.record({
    resource: fc.nat(1),
    axis: fc.constantFrom(EVERY_DAY, WEEKDAYS, LEAVE),
    total: fc.integer({ min: 2, max: 14 }),
    spread: fc.constantFrom(EVEN, EVEN, FRONT, BACK),
  }),
  { minLength: 1, maxLength: 2, size: 'max' },
)

/** A rule that one task in about `oneIn` has. */
const seldom = <T>(oneIn: number, rule: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: rule })

const task = fc
  .record({
    unit: fc.constantFrom(ELAPSED, ELAPSED, WORKING, WORKING, WORKING, WORKING, MONTHS),
    axis: fc.constantFrom(EVERY_DAY, WEEKDAYS),
    startsWorked: fc.boolean(),
    alignMonths: seldom(12, fc.constant(1)),
    keptEnd: seldom(8, fc.integer({ min: 3, max: 12 })),
    held: seldom(6, fc.record({ start: fc.nat(8), length: fc.nat(4) })),
    floor: fc.nat(3),
    ceiling: seldom(6, fc.integer({ min: 6, max: 16 })),
    slot: seldom(6, fc.record({ start: fc.nat(6), length: fc.integer({ min: 2, max: 6 }) })),
    duration: fc.nat(4),
    demands,
  })
  .map(({ unit, held, slot, duration, demands, alignMonths, keptEnd, ceiling, ...rest }): TaskRow => {
    const value = unit === MONTHS ? duration % 2 : duration
    return {
      ...rest,
      unit,
      modes: [{ duration: value, demands: value > 0 ? demands : [] }],
      ...(alignMonths !== undefined && unit !== WORKING && { alignMonths }),
      ...(keptEnd !== undefined && unit === ELAPSED && { keptEnd }),
      ...(held && { held: { by: PINNED, start: held.start, end: held.start + held.length } }),
      ...(ceiling !== undefined && { ceiling }),
      ...(slot && {
        slots: [
          { start: slot.start, end: slot.start + slot.length },
          { start: slot.start + slot.length + 1, end: slot.start + 2 * slot.length + 1 },
        ],
      }),
    }
  })

const arc = fc.record({
  from: fc.nat(4),
  to: fc.nat(4),
  ends: fc.nat(3),
  sense: fc.constantFrom(AT_LEAST, AT_LEAST, AT_LEAST, AT_MOST, AS_LATE_AS),
  lags: fc.array(
    fc
      .record({
        value: fc.integer({ min: -3, max: 5 }),
        unit: fc.constantFrom(ELAPSED, ELAPSED, WORKING, WORKING, MONTHS),
      })
      .map(({ value, unit }) => ({ value: unit === MONTHS ? Math.sign(value) : value, unit })),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
})

/** A capacity of nothing on some days, and of a little on the others. */
const capacity = fc.array(
  fc.integer({ min: 0, max: 10 }).map((much) => (much < 2 ? 0 : much)),
  {
    minLength: 1,
    maxLength: 5,
  },
)

/** Problems of up to five tasks within a few weeks, with everything a problem can have. */
export const smallProblems: fc.Arbitrary<Problem> = fc
  .record({
    horizon: fc.integer({ min: 10, max: 16 }),
    tasks: fc.array(task, { minLength: 1, maxLength: 5, size: 'max' }),
    arcs: fc.array(arc, { maxLength: 4, size: 'max' }),
    capacities: fc.tuple(capacity, capacity),
    targets: fc.array(fc.record({ task: fc.nat(4), weight: fc.constantFrom(1, 2, 0.3, 1.7) }), {
      maxLength: 4,
      size: 'max',
    }),
    promises: fc.array(
      fc.record({ task: fc.nat(4), due: fc.nat(12), missed: fc.nat(9), dayLate: fc.constantFrom(0, 1, 3) }),
      { maxLength: 2 },
    ),
  })
  .map(({ horizon, tasks, arcs, capacities, targets, promises }): Problem => {
    const axes = axesUntil(horizon)
    const exists = ({ task }: { readonly task: number }) => task < tasks.length
    return problemOf({
      origin: ORIGIN,
      horizon,
      axes,
      tasks,
      arcs: arcs.filter(({ from, to }) => from !== to && from < tasks.length && to < tasks.length),
      resources: capacities.map((pattern, r) => ({
        kind: 'person',
        id: `p${r}`,
        axis: r === 0 ? EVERY_DAY : WEEKDAYS,
        capacity: Int32Array.from(axes[r]?.days ?? [], (day) => pattern[day % pattern.length] ?? 0),
      })),
      targets: targets.filter(exists),
      promises: promises.filter(exists),
    })
  })

/** Problems in which five or six tasks want the same resource, and lags bound them in both directions. */
export const crowdedProblems: fc.Arbitrary<Problem> = fc
  .record({
    tasks: fc.array(
      fc.record({ duration: fc.integer({ min: 1, max: 3 }), rate: fc.integer({ min: 2, max: 7 }), other: fc.nat(5) }),
      { minLength: 5, maxLength: 6 },
    ),
    arcs: fc.array(
      fc.record({
        from: fc.nat(5),
        to: fc.nat(5),
        ends: fc.nat(3),
        sense: fc.constantFrom(AT_LEAST, AT_MOST),
        value: fc.integer({ min: 0, max: 4 }),
      }),
      { maxLength: 4, size: 'max' },
    ),
    weekdays: fc.boolean(),
    leave: fc.boolean(),
    weights: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
    horizon: fc.integer({ min: 9, max: 12 }),
  })
  .map(({ tasks, arcs, weekdays, leave, weights, horizon }): Problem => {
    const axes = axesUntil(horizon)
    const axis = weekdays ? WEEKDAYS : EVERY_DAY
    const capacity = new Int32Array(axes[axis]?.days.length ?? 0).fill(8)
    return problemOf({
      origin: ORIGIN,
      horizon,
      axes,
      resources: ['p0', 'p1'].map((id) => ({ kind: 'person', id, axis, capacity })),
      tasks: tasks.map(({ duration, rate, other }) => ({
        unit: WORKING,
        axis,
        startsWorked: true,
        floor: 0,
        modes: [
          {
            duration,
            demands: [
              { resource: 0, axis, total: rate * duration, spread: EVEN },
              {
                resource: 1,
                axis: leave ? LEAVE : axis,
                total: other * duration,
                spread: duration === 3 ? FRONT : EVEN,
              },
            ],
          },
        ],
      })),
      arcs: arcs
        .filter(({ from, to }) => from < to && to < tasks.length)
        .map(({ value, ...ends }) => ({ ...ends, lags: [{ value, unit: weekdays ? WORKING : ELAPSED }] })),
      targets: weights.slice(0, tasks.length).map((weight, task) => ({ task, weight })),
      promises: [{ task: 0, due: 4, missed: 5, dayLate: 1 }],
    })
  })
