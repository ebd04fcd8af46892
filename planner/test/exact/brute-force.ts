import { pushOf, shortfallOf } from '../../src/schedule/arc-limits.ts'
import { ordinalOf } from '../../src/schedule/day-axis.ts'
import { emptyLaid, layDemand } from '../../src/schedule/demand.ts'
import { finishAt, mayStart } from '../../src/schedule/own-clock.ts'
import { AS_LATE_AS, costOf, type Dates, FREE, type Problem } from '../../src/schedule/problem.ts'

/** Whether held tasks must keep arcs and resources like any other. */
type Held = 'stay' | 'strict'

/** The least cost of any dates that keep everything, by trying all that are not dearer already; undefined when none do. */
export function cheapestByTrial(p: Problem, held: Held): number | undefined {
  const dates = { start: p.heldStart.slice(), finish: p.heldEnd.slice() }
  let cheapest: number | undefined
  const starts = [...p.held.keys()].map((i) => startsAlone(p, i))
  const choose = (i: number, left: Left): void => {
    const cost = costOf(p, dates.finish)
    if (cheapest !== undefined && cost >= cheapest) return
    if (i === p.count) cheapest = cost
    else if (p.held[i] !== FREE) choose(i + 1, left)
    else {
      for (const start of starts[i] ?? []) {
        dates.start[i] = start
        dates.finish[i] = finishAt(p, i, at(p.firstMode, i), start)
        if (!arcsUpTo(p, i, dates, held)) continue
        const rest = left.map((row) => [...row])
        if (take(p, i, dates, rest, 'strict')) choose(i + 1, rest)
      }
      dates.finish[i] = 0
    }
  }
  const left = leftByHeld(p, dates, held)
  if (left && arcsUpTo(p, -1, dates, held)) choose(0, left)
  return cheapest
}

/** By resource and day. */
type Left = number[][]

const at = (column: Int32Array, i: number): number => column[i] ?? 0

function startsAlone(p: Problem, i: number): number[] {
  const mode = at(p.firstMode, i)
  const starts = []
  for (let day = at(p.floor, i); day <= p.horizon; day++) {
    const finish = finishAt(p, i, mode, day)
    if (mayStart(p, i, mode, day) && finish <= Math.min(p.horizon, at(p.ceiling, i))) starts.push(day)
  }
  return starts
}

/** Whether `dates` keep arcs, resources and every task's own rules. */
export function keepsEverything(p: Problem, dates: Dates, held: Held): boolean {
  for (let i = 0; i < p.count; i++)
    if (p.held[i] === FREE && !startsAlone(p, i).includes(at(dates.start, i))) return false
  return arcsUpTo(p, p.count, dates, held) && resourcesSuffice(p, dates, held)
}

/** Whether every arc holds whose tasks both have dates already: the first `known + 1` ones, and those that are held. */
function arcsUpTo(p: Problem, known: number, dates: Dates, held: Held): boolean {
  const mode = p.firstMode.slice(0, p.count)
  for (let arc = 0; arc < p.arcs.from.length; arc++) {
    const [i, j] = [at(p.arcs.from, arc), at(p.arcs.to, arc)]
    if ((p.held[i] === FREE && i > known) || (p.held[j] === FREE && j > known)) continue
    if (p.arcs.sense[arc] === AS_LATE_AS) {
      if (p.held[j] === FREE && at(dates.start, j) < pushOf(p, arc, dates, mode)) return false
    } else if ((held === 'strict' || p.held[i] === FREE || p.held[j] === FREE) && shortfallOf(p, arc, dates) > 0)
      return false
  }
  return true
}

function resourcesSuffice(p: Problem, dates: Dates, held: Held): boolean {
  const left = leftByHeld(p, dates, held)
  return left !== undefined && tasksOf(p, true).every((i) => take(p, i, dates, left, 'strict'))
}

const tasksOf = (p: Problem, free: boolean): number[] => [...p.held.keys()].filter((i) => (p.held[i] === FREE) === free)

/** What held tasks leave; undefined when they ask for too much and must not. */
function leftByHeld(p: Problem, dates: Dates, held: Held): Left | undefined {
  const left = p.resources.map(({ axis, capacity }) => {
    const worked = p.axes[axis]
    return [...Array(p.horizon).keys()].map((day) =>
      worked?.days.includes(day) ? at(capacity, ordinalOf(worked, day)) : 0,
    )
  })
  const suffices = tasksOf(p, false).map((i) => take(p, i, dates, left, 'stay'))
  return held === 'strict' && suffices.includes(false) ? undefined : left
}

/** Takes what task `i` asks for off what is left; false when it was not there, or (strict) has no day to be worked on. */
function take(p: Problem, i: number, dates: Dates, left: Left, mustHaveDays: Held): boolean {
  let suffices = true
  const mode = at(p.firstMode, i)
  for (let d = at(p.firstDemand, mode); d < at(p.firstDemand, mode + 1); d++) {
    const laid = emptyLaid()
    if (!layDemand(p, d, at(dates.start, i), at(dates.finish, i), laid)) {
      if (mustHaveDays === 'strict') return false
      continue
    }
    const row = left[p.resource[d] ?? 0] ?? []
    for (let k = laid.first; k < laid.last; k++) {
      const day = p.axes[p.demandAxis[d] ?? 0]?.days[k] ?? 0
      const rest = (row[day] ?? 0) - (k < laid.middle ? laid.rate : laid.restRate)
      if (rest < 0) suffices = false
      row[day] = Math.max(0, rest)
    }
  }
  return suffices
}
