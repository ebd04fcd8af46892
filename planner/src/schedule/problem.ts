import type { Day } from '../day.ts'
import type { DayAxis } from './day-axis.ts'

/** The clocks a length of time runs on, as columns hold them. */
export const ELAPSED = 0
export const WORKING = 1
export const MONTHS = 2

/** What an arc asks, as columns hold it. */
export const AT_LEAST = 0
export const AT_MOST = 1
export const AS_LATE_AS = 2

/** Which sides an arc joins: bit 0 set when it leaves the predecessor's finish, bit 1 when it enters the successor's. */
export const LEAVES_FINISH = 1
export const ENTERS_FINISH = 2

/**
 * How effort lies over the days: evenly, or two thirds of it in the first or in the second half of them; DAILY: the
 * total is that of every day (a firm's place).
 */
export const EVEN = 0
export const FRONT = 1
export const BACK = 2
export const DAILY = 3

/** Thousandths of an hour in an hour: what effort is counted in. */
export const FINEST = 1000

/** What holds a task where it is. */
export const FREE = 0
export const FINISHED = 1
export const STARTED = 2
export const PINNED = 3

/** A limit that is none: no day of a problem lies there. */
export const NEVER = 1 << 28

/**
 * A scheduling problem in columns, one row per task in the order of `plan.activities`: resource-constrained project
 * scheduling with generalised precedence, calendars, slots and modes. All days are whole numbers counted from `origin`;
 * a finish is exclusive; every day that can be planned lies in `[0, horizon]`. Rows of a list column `x` that belong to
 * task `i` are `firstX[i] … firstX[i + 1] - 1`.
 */
export type Problem = {
  readonly origin: Day
  readonly horizon: number
  readonly count: number
  readonly axes: readonly DayAxis[]

  /** The task's clock, the axis of its calendar, and whether it starts on worked days only. */
  readonly unit: Uint8Array
  readonly axis: Uint16Array
  readonly startsWorked: Uint8Array
  /** Starts on the first of a month (1) or of a quarter (3); 0 for any day. */
  readonly alignMonths: Uint8Array
  /** A finish kept whatever the start does, or -1. */
  readonly keptEnd: Int32Array
  /** FREE, or what holds it at `heldStart`, `heldEnd`. */
  readonly held: Uint8Array
  readonly heldStart: Int32Array
  readonly heldEnd: Int32Array
  /** The first day it may start, and the exclusive end it should keep (`NEVER`: none). */
  readonly floor: Int32Array
  readonly ceiling: Int32Array
  /** May run only inside one of these half-open spans, earliest first; none means anywhere. */
  readonly firstSlot: Int32Array
  readonly slotStart: Int32Array
  readonly slotEnd: Int32Array

  /** Ways to do a task: at least one each, the plan's own estimate first. A mode is named by its row. */
  readonly firstMode: Int32Array
  readonly duration: Int32Array
  /** What each mode asks: `total` thousandths of an hour of `resource`, spread as `spread` over the days of `demandAxis`. */
  readonly firstDemand: Int32Array
  readonly resource: Uint16Array
  readonly demandAxis: Uint16Array
  readonly total: Int32Array
  readonly spread: Uint8Array

  readonly arcs: Arcs
  readonly resources: readonly Resource[]
  readonly objective: Objective
}

/**
 * Inequalities between two tasks. AT_LEAST: the successor's side lies at least the lags after the predecessor's;
 * AT_MOST: at most; AS_LATE_AS: the successor ends no earlier than it can, at most the lags before the predecessor's
 * start. Lags are applied one after the other, working days on the successor's calendar.
 */
export type Arcs = {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly ends: Uint8Array
  readonly sense: Uint8Array
  readonly firstLag: Int32Array
  readonly lag: Int32Array
  readonly lagUnit: Uint8Array
  /** An AT_LEAST arc into a start whose lag runs in elapsed days (`NEVER` when it is not that simple). */
  readonly plainLag: Int32Array
  /** For each task the arcs that can push it later: AT_LEAST and AS_LATE_AS into it, AT_MOST out of it. */
  readonly firstPush: Int32Array
  readonly push: Int32Array
  /** For each task the arcs that can pull it earlier in a backward pass: AT_LEAST out of it, AT_MOST into it. */
  readonly firstPull: Int32Array
  readonly pull: Int32Array
  /** For each task the arcs through which its dates push another: AT_LEAST and AS_LATE_AS out of it, AT_MOST into it. */
  readonly firstFeed: Int32Array
  readonly feed: Int32Array
  /** Tasks in an order in which every AT_LEAST arc points forward, as far as one exists, and each task's place in it. */
  readonly order: Int32Array
  readonly place: Int32Array
}

/** The task that an arc pushes later, and the one whose dates push it. */
export const pushedBy = ({ from, to, sense }: Arcs, arc: number): number =>
  sense[arc] === AT_MOST ? to[arc]! : from[arc]!
export const pushedTask = ({ from, to, sense }: Arcs, arc: number): number =>
  sense[arc] === AT_MOST ? from[arc]! : to[arc]!

/** Somebody or something of limited capacity: a person, a role (its people together), a firm. */
export type Resource = {
  readonly kind: 'person' | 'role' | 'firm'
  readonly id: string
  /** The days on which it has any capacity. */
  readonly axis: number
  /** By ordinal of that axis, in thousandths of an hour (of an activity, for a firm). */
  readonly capacity: Int32Array
}

/**
 * What dates are worth, to be made small: a sum of functions of single finishes, each of which only grows. A promise
 * that is missed outweighs any days late, and a day late any finish date; `weight` counts days of finish.
 */
export type Objective = {
  readonly target: Int32Array
  readonly weight: Float64Array
  /** Promises: the task in hand, the exclusive end that keeps it, what missing it costs, and each day late. */
  readonly promised: Int32Array
  readonly due: Int32Array
  readonly missed: Float64Array
  readonly dayLate: Float64Array
}

/** Start and exclusive finish of every task. */
export type Dates = { readonly start: Int32Array; readonly finish: Int32Array }

/** What `dates` are worth; smaller is better. */
export function costOf({ objective }: Problem, finish: Int32Array): number {
  const { target, weight, promised, due, missed, dayLate } = objective
  let cost = 0
  for (let k = 0; k < target.length; k++) cost += weight[k]! * finish[target[k]!]!
  for (let k = 0; k < promised.length; k++) {
    const late = finish[promised[k]!]! - due[k]!
    if (late > 0) cost += missed[k]! + dayLate[k]! * late
  }
  return cost
}
