import { type Block, type BlockDates, emptyBlockDates, type Kernel, plannedBlock } from './kernel.ts'

/** As many iterations as fill a line of the cache: each line of a column of a block is then read and written once. */
const TILE = 16

/** One iteration of a block, as a block of its own. */
export type Iteration = { readonly block: Block & { readonly delay: Int32Array }; readonly dates: BlockDates }

type Column = Int32Array | Float32Array | Uint16Array | Uint8Array
type Columns = Pick<Required<Block>, 'duration' | 'effort' | 'delay'> &
  Pick<BlockDates, 'start' | 'finish' | 'redone' | 'redoneDays' | 'waited'>

/**
 * Neighbouring iterations of a block, each laid out as a block of one. Dating one activity after the other goes from row
 * to row of a block, and rows whose length is a power of two compete for the same few places of the cache.
 */
export class Tile {
  readonly iterations: readonly Iteration[]
  private readonly count: number
  /** The rows that are read and written. */
  private readonly rows: Int32Array
  private readonly redoRows: Int32Array
  private readonly all: Columns

  constructor(kernel: Pick<Kernel, 'count' | 'planned' | 'redo'>, rows: Int32Array) {
    const { count, redo } = kernel
    const none = { count, redo, checked: new Int32Array(0) }
    const all = { ...plannedBlock(kernel, TILE), ...emptyBlockDates(none, TILE), delay: new Int32Array(count * TILE) }
    this.count = count
    this.rows = rows
    this.redoRows = Int32Array.from(redo.keys())
    this.all = all
    this.iterations = Array.from({ length: TILE }, (_, k) => iterationOf(all, k, count, redo.length))
  }

  /** Reads the iterations of `block` from `first` on; how many there are. */
  read({ size, duration, effort, delay }: Block, first: number): number {
    const length = Math.min(TILE, size - first)
    const { all, rows, count } = this
    readColumn(rows, count, duration, size, first, length, all.duration)
    readColumn(rows, count, effort, size, first, length, all.effort)
    if (delay) readColumn(rows, count, delay, size, first, length, all.delay)
    else all.delay.fill(0)
    return length
  }

  /** Writes the dates of `length` iterations into those of a block of `size`, from iteration `first` on. */
  write(length: number, into: BlockDates, size: number, first: number): void {
    const { all, rows, count, redoRows } = this
    writeColumn(rows, count, all.start, into.start, size, first, length)
    writeColumn(rows, count, all.finish, into.finish, size, first, length)
    writeColumn(rows, count, all.waited, into.waited, size, first, length)
    if (redoRows.length === 0) return
    writeColumn(rows, count, all.redone, into.redone, size, first, length)
    writeColumn(redoRows, redoRows.length, all.redoneDays, into.redoneDays, size, first, length)
  }
}

/** Copies the rows of `length` iterations of a block from iteration `first` on, each iteration `count` entries apart. */
function readColumn(
  rows: Int32Array,
  count: number,
  from: Column,
  size: number,
  first: number,
  length: number,
  into: Column,
): void {
  for (let r = 0; r < rows.length; r++) {
    const i = rows[r]!
    const at = i * size + first
    for (let k = 0; k < length; k++) into[k * count + i] = from[at + k]!
  }
}

/** Copies the rows back. */
function writeColumn(
  rows: Int32Array,
  count: number,
  from: Column,
  into: Column,
  size: number,
  first: number,
  length: number,
): void {
  for (let r = 0; r < rows.length; r++) {
    const i = rows[r]!
    const at = i * size + first
    for (let k = 0; k < length; k++) into[at + k] = from[k * count + i]!
  }
}

function iterationOf(all: Columns, k: number, count: number, redos: number): Iteration {
  const from = k * count
  const to = from + count
  return {
    block: {
      size: 1,
      duration: all.duration.subarray(from, to),
      effort: all.effort.subarray(from, to),
      delay: all.delay.subarray(from, to),
    },
    dates: {
      start: all.start.subarray(from, to),
      finish: all.finish.subarray(from, to),
      redone: all.redone.subarray(from, to),
      redoneDays: all.redoneDays.subarray(k * redos, (k + 1) * redos),
      waited: all.waited.subarray(from, to),
      broken: NOTHING_CHECKED,
      brokenRule: NOTHING_CHECKED,
    },
  }
}

const NOTHING_CHECKED = new Uint8Array(0)
