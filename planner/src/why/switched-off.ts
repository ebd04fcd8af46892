import { FINISHED, PINNED, STARTED, type Problem } from '../schedule/problem.ts'
import { type DemandRow, type ModeRow, problemOf, type ProblemRows, type TaskRow } from '../schedule/problem-columns.ts'
import type { Limit, Part, Switch } from './collision-fact.ts'

/** A problem in which some facts hold: its pins are tasks that must start on their day. `mode`: the row of each task. */
export type PartialProblem = {
  readonly problem: Problem
  readonly mode: Int32Array
  readonly pins: ReadonlyMap<number, number>
}

/**
 * The problem in which only the facts in `on` hold. A task with several ways to be done takes the shortest and asks for
 * nobody, so that what is impossible here is impossible in each of them. Switching a fact off never makes anything later
 * and never asks more of anybody.
 */
export function withOnly(rows: ProblemRows, switches: readonly Switch[], on: ReadonlySet<string>): PartialProblem {
  const off = switches.filter(({ key }) => !on.has(key)).map(({ part }) => part)
  const arcsOff = new Set(off.flatMap((part) => (part.kind === 'arcs' ? part.arcs : [])))
  const resourcesOff = new Set(off.flatMap((part) => (part.kind === 'resource' ? [part.resource] : [])))
  const limitsOff = limitsByTask(off)
  const isAsked = ({ resource }: DemandRow) => !resourcesOff.has(resource)
  const problem = problemOf({
    ...rows,
    tasks: rows.tasks.map((row, i) => taskWithout(row, limitsOff.get(i) ?? NO_LIMITS, isAsked)),
    arcs: rows.arcs.filter((_, arc) => !arcsOff.has(arc)),
  })
  const pins = rows.tasks.flatMap(({ held }, i) =>
    held?.by === PINNED && !limitsOff.get(i)?.has('pin') ? [[i, held.start] as const] : [],
  )
  return { problem, mode: problem.firstMode.slice(0, problem.count), pins: new Map(pins) }
}

/** Limits of one task that are off, each with the day before which the task may not start all the same. */
type LimitsOff = ReadonlyMap<Limit, number>

const NO_LIMITS: LimitsOff = new Map()

function limitsByTask(off: readonly Part[]): ReadonlyMap<number, LimitsOff> {
  const limits = new Map<number, Map<Limit, number>>()
  for (const part of off) {
    if (part.kind !== 'task') continue
    const known = limits.get(part.task) ?? new Map<Limit, number>()
    limits.set(part.task, known.set(part.limit, part.ground))
  }
  return limits
}

function taskWithout(row: TaskRow, off: LimitsOff, isAsked: (demand: DemandRow) => boolean): TaskRow {
  const { held, ceiling, slots = [], alignMonths, keptEnd, ...plain } = row
  if (held?.by === FINISHED) return { ...row, modes: [asksNobody(row)] }
  if (held?.by === STARTED) return { ...row, modes: modesOf(row, isAsked) }
  const free: TaskRow = {
    ...plain,
    floor: off.get('not-before') ?? row.floor,
    modes: off.has('duration') ? [INSTANT] : modesOf(row, isAsked),
    ...(ceiling !== undefined && !off.has('not-after') && { ceiling }),
    ...(keptEnd !== undefined && !off.has('duration') && { keptEnd }),
    ...(alignMonths !== undefined && !off.has('align') && { alignMonths }),
    slots: off.has('slot') ? [] : slots,
  }
  if (!held) return free
  return off.has('pin') ? { ...free, floor: Math.min(free.floor, held.start) } : pinnedAt(free, held)
}

/**
 * A pin as a slot that has room for nothing else: the engine then looks at what pushes the task like at any other. Where
 * the task's own slots leave no room for the pin, it gets a slot in which nothing fits.
 */
function pinnedAt(row: TaskRow, { start, end }: NonNullable<TaskRow['held']>): TaskRow {
  const { alignMonths: _, slots = [], ...plain } = row
  const isInside = slots.length === 0 || slots.some((slot) => slot.start <= start && end <= slot.end)
  return { ...plain, startsWorked: false, floor: start, slots: [isInside ? { start, end } : NO_ROOM] }
}

const NO_ROOM = { start: -1, end: -1 }

const INSTANT: ModeRow = { duration: 0, demands: [] }

const asksNobody = ({ modes }: TaskRow): ModeRow => ({
  duration: Math.min(...modes.map(({ duration }) => duration)),
  demands: [],
})

function modesOf(row: TaskRow, isAsked: (demand: DemandRow) => boolean): readonly ModeRow[] {
  const [only, ...others] = row.modes
  if (!only || others.length > 0) return [asksNobody(row)]
  return [{ ...only, demands: only.demands.filter(isAsked) }]
}
