import { FREE, NEVER, type Problem } from '../schedule/problem.ts'
import type { ArcRow } from '../schedule/arc-columns.ts'
import type { ModeRow, ProblemRows, PromiseRow, TargetRow, TaskRow } from '../schedule/problem-columns.ts'

/** The rows that `problemOf` would make this problem from: where parts of it are to be left out. */
export const rowsOf = (p: Problem): ProblemRows => ({
  origin: p.origin,
  horizon: p.horizon,
  axes: p.axes,
  resources: p.resources,
  tasks: Array.from({ length: p.count }, (_, i) => taskRow(p, i)),
  arcs: Array.from(p.arcs.from, (from, arc) => arcRow(p, from, arc)),
  targets: Array.from(p.objective.target, (task, k): TargetRow => ({ task, weight: at(p.objective.weight, k) })),
  promises: Array.from(p.objective.promised, (task, k) => promiseRow(p, task, k)),
})

/** A value of a column at a row that it has. */
const at = (column: Readonly<ArrayLike<number>>, row: number): number => column[row] ?? 0

/** Something for each row of a list column that belongs to `owner`. */
const listed = <T>(firsts: Int32Array, owner: number, row: (k: number) => T): T[] =>
  Array.from({ length: at(firsts, owner + 1) - at(firsts, owner) }, (_, n) => row(at(firsts, owner) + n))

function taskRow(p: Problem, i: number): TaskRow {
  const [ceiling, alignMonths, keptEnd, by] = [at(p.ceiling, i), at(p.alignMonths, i), at(p.keptEnd, i), at(p.held, i)]
  return {
    unit: at(p.unit, i),
    axis: at(p.axis, i),
    startsWorked: at(p.startsWorked, i) === 1,
    floor: at(p.floor, i),
    ...(alignMonths > 0 && { alignMonths }),
    ...(keptEnd >= 0 && { keptEnd }),
    ...(by !== FREE && { held: { by, start: at(p.heldStart, i), end: at(p.heldEnd, i) } }),
    ...(ceiling < NEVER && { ceiling }),
    slots: listed(p.firstSlot, i, (k) => ({ start: at(p.slotStart, k), end: at(p.slotEnd, k) })),
    modes: listed(p.firstMode, i, (mode) => modeRow(p, mode)),
  }
}

const modeRow = (p: Problem, mode: number): ModeRow => ({
  duration: at(p.duration, mode),
  demands: listed(p.firstDemand, mode, (d) => ({
    resource: at(p.resource, d),
    axis: at(p.demandAxis, d),
    total: at(p.total, d),
    spread: at(p.spread, d),
  })),
})

const arcRow = ({ arcs }: Problem, from: number, arc: number): ArcRow => ({
  from,
  to: at(arcs.to, arc),
  ends: at(arcs.ends, arc),
  sense: at(arcs.sense, arc),
  lags: listed(arcs.firstLag, arc, (k) => ({ value: at(arcs.lag, k), unit: at(arcs.lagUnit, k) })),
})

const promiseRow = ({ objective }: Problem, task: number, k: number): PromiseRow => ({
  task,
  due: at(objective.due, k),
  missed: at(objective.missed, k),
  dayLate: at(objective.dayLate, k),
})
