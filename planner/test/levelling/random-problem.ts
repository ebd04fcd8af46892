import { dayNumber } from '../../src/day.ts'
import { dayAxis } from '../../src/schedule/day-axis.ts'
import { FINISHED, PINNED, type Problem, STARTED } from '../../src/schedule/problem.ts'
import type { ArcRow } from '../../src/schedule/arc-columns.ts'
import { type ModeRow, problemOf, type TaskRow } from '../../src/schedule/problem-columns.ts'

/** A whole number from 0 to `below - 1`, the next one of a seeded sequence. */
export type Dice = (below: number) => number

const MULTIPLIER = 1_664_525
const INCREMENT = 1_013_904_223
const RANGE = 2 ** 32

/** A linear congruential sequence (Knuth 1997), of which the high digits are used. */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, MULTIPLIER) + INCREMENT) >>> 0
    return Math.floor((state / RANGE) * below)
  }
}

/** What a random problem may contain beyond tasks, at-least arcs and resources. */
export type Spice = {
  readonly tasks: number
  readonly maximumLags?: boolean
  readonly wishes?: boolean
  readonly calendars?: boolean
  readonly held?: boolean
  readonly modes?: boolean
}

/** 2027-01-01, a Friday, and a month's first. */
const ORIGIN = dayNumber(20_819)
/** Nothing is planned before this day: limits that lie in the past need days to lie on. */
const FIRST = 40
const HORIZON = 140
const MONTHS_UNIT = 2

/** A small problem of everything there is: three calendars, two people with leave, a role, arcs of every kind. */
export function randomProblem(dice: Dice, spice: Spice): Problem {
  const axes = axesOf(dice, spice.calendars ?? false)
  const resources = [0, 1, 2].map((r) => ({
    kind: 'person' as const,
    id: `person ${r}`,
    axis: spice.calendars ? r + 1 : 0,
    capacity: axes[spice.calendars ? r + 1 : 0]?.days.map(() => 4 + dice(5)) ?? new Int32Array(),
  }))
  const count = 1 + dice(spice.tasks)
  const tasks = Array.from({ length: count }, () => taskOf(dice, spice))
  return problemOf({
    origin: ORIGIN,
    horizon: HORIZON,
    axes,
    resources,
    tasks,
    arcs: Array.from({ length: dice(2 * count) }, () => arcsOf(dice, count, spice)).flat(),
    targets: [{ task: count - 1, weight: 1 }, ...(count > 2 ? [{ task: dice(count), weight: 0.5 }] : [])],
    promises: [{ task: dice(count), due: FIRST + 5 + dice(20), missed: 50, dayLate: 2 }],
  })
}

function axesOf(dice: Dice, calendars: boolean) {
  const everyDay = dayAxis(() => true, HORIZON)
  if (!calendars) return [everyDay]
  const weekdays = (day: number) => day % 7 < 5
  const leave = FIRST + dice(20)
  return [
    everyDay,
    dayAxis(weekdays, HORIZON),
    dayAxis((day) => weekdays(day) && (day < leave || day >= leave + 6), HORIZON),
    dayAxis((day) => day % 7 !== 6 && day % 11 !== 3, HORIZON),
  ]
}

function taskOf(dice: Dice, { calendars, held, modes }: Spice): TaskRow {
  const unit = calendars ? ([1, 1, 1, 0, 0, MONTHS_UNIT][dice(6)] ?? 0) : 0
  const start = FIRST + dice(12)
  return {
    unit,
    axis: calendars ? dice(4) : 0,
    startsWorked: unit === 1 || dice(4) === 0,
    floor: FIRST + (dice(3) === 0 ? dice(15) : 0),
    ...(calendars && dice(12) === 0 && { alignMonths: dice(2) === 0 ? 1 : 3 }),
    ...(calendars && dice(14) === 0 && { keptEnd: FIRST + 10 + dice(30) }),
    ...(held &&
      dice(5) === 0 && { held: { by: [FINISHED, STARTED, PINNED][dice(3)] ?? 1, start, end: start + dice(6) } }),
    ...(dice(6) === 0 && { ceiling: FIRST + 15 + dice(30) }),
    ...(calendars && dice(8) === 0 && { slots: slotsOf(dice) }),
    modes: Array.from({ length: modes ? 1 + dice(3) : 1 }, () => modeOf(dice, unit, calendars ?? false)),
  }
}

function slotsOf(dice: Dice) {
  const first = FIRST + dice(20)
  const second = first + 10 + dice(10)
  return [
    { start: first, end: first + 3 + dice(7) },
    { start: second, end: second + 3 + dice(10) },
  ]
}

function modeOf(dice: Dice, unit: number, calendars: boolean): ModeRow {
  const duration = unit === MONTHS_UNIT ? 1 : dice(8) === 0 ? 0 : 1 + dice(6)
  const demand = () => {
    const resource = dice(3)
    const asks = 1 + dice(dice(30) === 0 ? 14 : 5)
    return {
      resource,
      axis: calendars ? (dice(4) === 0 ? dice(4) : resource + 1) : 0,
      total: unit === MONTHS_UNIT ? asks * 20 : asks * Math.max(1, duration) - dice(2),
      spread: dice(4),
    }
  }
  return { duration, demands: Array.from({ length: duration === 0 ? 0 : dice(3) }, demand) }
}

function arcsOf(dice: Dice, count: number, { maximumLags, wishes, calendars }: Spice): ArcRow[] {
  if (count < 2) return []
  const from = dice(count - 1)
  const to = from + 1 + dice(count - from - 1)
  const unit = () => (calendars ? (dice(12) === 0 ? MONTHS_UNIT : dice(2)) : 0)
  const lag = (value: number) => {
    const at = unit()
    return { value: at === MONTHS_UNIT ? Math.sign(value) : value, unit: at }
  }
  const ends = dice(3) === 0 ? dice(4) : 1
  const least = { from, to, ends, sense: 0, lags: dice(2) === 0 ? [] : [lag(dice(6) - 2)] }
  if (maximumLags && dice(3) === 0) return [least, { from, to, ends, sense: 1, lags: [lag(2 + dice(12))] }]
  if (wishes && dice(4) === 0) return [{ from: to, to: from, ends: 2, sense: 2, lags: [lag(-dice(4))] }]
  return [least]
}

/** A random order in which at-least predecessors come first, as far as there is one. */
export function randomOrder(dice: Dice, { arcs, count }: Problem): Int32Array {
  const order: number[] = []
  const left = new Set(arcs.order)
  while (order.length < count) {
    const ready = [...left].filter(
      (j) => !arcs.from.some((i, arc) => arcs.to[arc] === j && arcs.sense[arc] === 0 && left.has(i)),
    )
    const next = ready[dice(ready.length)] ?? [...left][0] ?? 0
    left.delete(next)
    order.push(next)
  }
  return Int32Array.from(order)
}

/** A random mode of every task. */
export const randomModes = (dice: Dice, { firstMode, count }: Problem): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => {
    const first = firstMode[i] ?? 0
    return first + dice((firstMode[i + 1] ?? 0) - first)
  })
