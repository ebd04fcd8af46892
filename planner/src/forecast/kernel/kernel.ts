import type { Redo } from './recourse.ts'

/**
 * The numbers of one block of iterations, activity by activity: row `i * size + b` is activity `i` (in the order of the
 * plan) in iteration `b`.
 */
export type Block = {
  readonly size: number
  /**
   * Whole units of the activity's own clock (working days, elapsed days or months), what risks add included; of an
   * activity under way the days that are left (see `Kernel.planned`). Not read for what is finished or pinned.
   */
  readonly duration: Int32Array
  /** Elapsed days that risks add after the end of what is to come and counted in months; all 0 when it is absent. */
  readonly delay?: Int32Array
  /** Factor on the planned hours: 1 as planned. */
  readonly effort: Float32Array
}

/** What a block comes to: rows as in `Block`. Days count from the origin of the problem, a finish is exclusive. */
export type BlockDates = {
  readonly start: Int32Array
  readonly finish: Int32Array
  /** How often the activity had to be done again, because what it found was too old to be submitted. */
  readonly redone: Uint8Array
  /** `k * size + b`: elapsed days by which what `Kernel.redo[k]` wants in time came later for work that was done again. */
  readonly redoneDays: Int32Array
  /** 0, or one more than the resource whose hours the activity last waited for. */
  readonly waited: Uint16Array
  /** `k * size + b`: 1 where iteration `b` breaks the limit `Kernel.checked[k]`. */
  readonly broken: Uint8Array
  /** By iteration: how many limits it breaks, at most 255. */
  readonly brokenRule: Uint8Array
}

/** Dates many iterations of one plan. A kernel allocates once; it is not to be used by two callers at a time. */
export interface Kernel {
  /** How many activities a block has. */
  readonly count: number
  /**
   * By activity, the duration with which the plan's own dates come out. Of an activity under way: what is left of it
   * from the status date on (or from its end, when that has passed), or from the day on which its remaining days were
   * stated, in days worked where it is estimated in those, else in elapsed days, also where the estimate is in months.
   */
  readonly planned: Int32Array
  /** By activity, 1 where `Block.duration` is read: 0 for what is finished, pinned or ends on a day that is kept. */
  readonly isOpen: Uint8Array
  /** By activity, 1 where `Block.effort` is read: where hours that come to more or less move dates. */
  readonly isAsked: Uint8Array
  /** The arcs of the problem that an iteration may break, one of those that say the same: rows of `Compiled.origins`. */
  readonly checked: Int32Array
  /** What early work may have to be done again, by the arc that asks for it. */
  readonly redo: readonly Pick<Redo, 'arc' | 'rows'>[]
  /** Dates every iteration of `block`. */
  run(block: Block, into: BlockDates): void
  /**
   * Writes 1 into `into` where an activity, a day later, would make `target` (a row) later in that iteration, and 0
   * elsewhere; rows as in `Block`. `dates` must be what `run` made of `block`.
   */
  critical(block: Block, dates: BlockDates, target: number, into: Uint8Array): void
}

/** Room for the dates of blocks of `size` iterations. */
export const emptyBlockDates = (
  { count, checked, redo }: Pick<Kernel, 'count' | 'checked' | 'redo'>,
  size: number,
): BlockDates => ({
  start: new Int32Array(count * size),
  finish: new Int32Array(count * size),
  redone: new Uint8Array(count * size),
  redoneDays: new Int32Array(redo.length * size),
  waited: new Uint16Array(count * size),
  broken: new Uint8Array(checked.length * size),
  brokenRule: new Uint8Array(size),
})

/** A block in which every activity takes what the plan gives it. */
export function plannedBlock({ count, planned }: Pick<Kernel, 'count' | 'planned'>, size: number): Block {
  const duration = new Int32Array(count * size)
  for (let i = 0; i < count; i++) duration.fill(planned[i] ?? 0, i * size, (i + 1) * size)
  return { size, duration, effort: new Float32Array(count * size).fill(1) }
}
