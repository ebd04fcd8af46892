import { writeSettled } from './held-columns.ts'
import { LANES } from './hours-left.ts'
import { type Block, type BlockDates, emptyBlockDates, type Kernel, plannedBlock } from './kernel.ts'
import { RUNS_MONTHS } from './lengths.ts'
import type { Trial } from './trial.ts'

/** Neighbouring iterations of a block, `size` of them, as a block of their own with room for `LANES`. */
export type Tile = { readonly size: number; readonly block: Block; readonly dates: BlockDates }

type Rows = Int32Array | Uint8Array

/**
 * Blocks cut into tiles, in which the rows of all activities lie right behind each other. In a block as it comes, what a
 * tile reads of one activity lies a whole row after what it reads of the one before: on another page, and always in the
 * same few sets of the cache, from which they drive each other out. Copied is row by row, all tiles at a time.
 */
export class Tiles {
  private readonly trial: Trial
  private readonly kernel: Pick<Kernel, 'count' | 'planned' | 'redo'>
  /** Tasks of which a block is read: to come, under way, or done again; those counted in months, which risks delay. */
  private readonly read: Int32Array
  private readonly delayed: Int32Array
  private readonly redone: Int32Array
  /** All tiles behind each other; iteration `b` of row `i` is `b % LANES` of the row `(b - b % LANES) / LANES * count + i`. */
  private block: Block & { readonly delay: Int32Array }
  private dates: BlockDates
  private size = 0
  private tiles: readonly Tile[] = []

  constructor(trial: Trial, kernel: Pick<Kernel, 'count' | 'planned' | 'redo'>) {
    this.trial = trial
    this.kernel = kernel
    this.redone = Int32Array.from(new Set(kernel.redo.flatMap(({ rows }) => [...rows])))
    this.read = Int32Array.from(new Set([...trial.open.task, ...trial.order, ...this.redone]))
    this.delayed = this.read.filter((i) => trial.lengths.runs[i] === RUNS_MONTHS)
    this.block = emptyBlock(kernel, 0)
    this.dates = emptyDates(kernel, 0)
  }

  /** The tiles of a block, with what `dates` has of the tasks that are under way; the next cut writes into the same. */
  cut(block: Block, dates: BlockDates): readonly Tile[] {
    const { count } = this.kernel
    const { size, delay } = block
    if (size !== this.size) this.layOut(size)
    cutLengths(this.read, block, count, this.block)
    if (delay) cutRows(this.delayed, delay, size, count, this.block.delay)
    else this.block.delay.fill(0)
    cutRows(this.trial.open.task, dates.start, size, count, this.dates.start)
    cutRows(this.trial.open.task, dates.finish, size, count, this.dates.finish)
    this.dates.redone.fill(0)
    this.dates.redoneDays.fill(0)
    return this.tiles
  }

  /** Writes the dates that the tiles of the last cut have come to into those of the block. */
  join(dates: BlockDates): void {
    const { size } = this
    const { count, redo } = this.kernel
    joinDates(this.trial.order, this.dates, count, size, dates)
    joinRows(this.redone, this.dates.redone, count, size, dates.redone)
    joinRows(redo.keys(), this.dates.redoneDays, redo.length, size, dates.redoneDays)
  }

  private layOut(size: number): void {
    const { kernel, trial } = this
    const firsts = Array.from({ length: Math.ceil(size / LANES) }, (_, tile) => tile * LANES)
    this.size = size
    this.block = emptyBlock(kernel, firsts.length * LANES)
    this.dates = emptyDates(kernel, firsts.length * LANES)
    this.tiles = firsts.map((first) => ({ size: Math.min(LANES, size - first), ...this.tileFrom(first) }))
    for (const { dates } of this.tiles) writeSettled(trial, LANES, dates)
  }

  /** The tile that begins with iteration `first`. */
  private tileFrom(first: number): Pick<Tile, 'block' | 'dates'> {
    const { block, dates } = this
    const { count, redo } = this.kernel
    const rows = [first * count, (first + LANES) * count] as const
    const ofRedo = [first * redo.length, (first + LANES) * redo.length] as const
    return {
      block: {
        size: LANES,
        duration: block.duration.subarray(...rows),
        delay: block.delay.subarray(...rows),
        effort: block.effort.subarray(...rows),
      },
      dates: {
        ...dates,
        start: dates.start.subarray(...rows),
        finish: dates.finish.subarray(...rows),
        waited: dates.waited.subarray(...rows),
        redone: dates.redone.subarray(...rows),
        redoneDays: dates.redoneDays.subarray(...ofRedo),
      },
    }
  }
}

const emptyBlock = (kernel: Pick<Kernel, 'count' | 'planned'>, size: number) => ({
  ...plannedBlock(kernel, size),
  delay: new Int32Array(kernel.count * size),
})

/** Room for dates only: limits are looked at when the tiles are joined. */
const emptyDates = ({ count, redo }: Pick<Kernel, 'count' | 'redo'>, size: number): BlockDates =>
  emptyBlockDates({ count, redo, checked: new Int32Array(0) }, size)

function cutLengths(rows: Int32Array, { size, duration, effort }: Block, count: number, into: Block): void {
  const { duration: durations, effort: efforts } = into
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]! * size
    for (let first = 0; first < size; first += LANES) {
      const end = row + Math.min(size, first + LANES)
      for (let at = row + first, to = first * count + rows[k]! * LANES; at < end; at++, to++) {
        durations[to] = duration[at]!
        efforts[to] = effort[at]!
      }
    }
  }
}

function joinDates(rows: Int32Array, from: BlockDates, count: number, size: number, into: BlockDates): void {
  const { start, finish, waited } = into
  const { start: starts, finish: finishes, waited: waits } = from
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]! * size
    for (let first = 0; first < size; first += LANES) {
      const end = row + Math.min(size, first + LANES)
      for (let to = row + first, at = first * count + rows[k]! * LANES; to < end; at++, to++) {
        start[to] = starts[at]!
        finish[to] = finishes[at]!
        waited[to] = waits[at]!
      }
    }
  }
}

/** Cuts the few rows of which more is read than lengths. */
function cutRows(rows: Int32Array, from: Rows, size: number, count: number, into: Rows): void {
  for (const i of rows)
    for (let first = 0; first < size; first += LANES)
      into.set(from.subarray(i * size + first, i * size + Math.min(size, first + LANES)), first * count + i * LANES)
}

/** Joins the few rows of which more is written than dates. */
function joinRows(rows: Iterable<number>, from: Rows, count: number, size: number, into: Rows): void {
  for (const i of rows)
    for (let first = 0; first < size; first += LANES) {
      const at = first * count + i * LANES
      into.set(from.subarray(at, at + Math.min(LANES, size - first)), i * size + first)
    }
}
