import type { Batch } from './batch.ts'
import type { AnswerName } from './forecast-result.ts'
import type { BlockDates } from './kernel/kernel.ts'
import { type ForecastModel, variablesOf } from './model.ts'
import { BATCH } from './sampling/sampling.ts'
import type { Variable } from './variables.ts'

/** Drivers are ranked on the first iterations: a rank correlation of so many is right within 0.05. */
const DRIVER_ITERATIONS = 2048
/** Criticality costs a backward pass for each report: a share of so many iterations is right within 0.025. */
const CRITICAL_ITERATIONS = 1024

/**
 * What came of the iterations so far: columns that only grow, `count` entries each. More iterations leave what is there
 * as it is.
 */
export class Outcomes {
  count = 0
  readonly capacity: number
  /** By milestone of the model, in its order: the exclusive end, in days from the problem's origin. */
  readonly finishes: readonly Int32Array[]
  /** By column of the money model. */
  readonly spent: readonly Float64Array[]
  /** By risk: whether it happens, and what it spends; null of one that spends nothing. */
  readonly happened: readonly Uint8Array[]
  readonly riskSpent: readonly (Float64Array | null)[]
  /** Scores of the first `driverCount` iterations. */
  readonly scores: ReadonlyMap<Variable, Float32Array>
  /** By report, by row: how many of the first `criticalCount` iterations were critical. */
  readonly critical: readonly Int32Array[]
  criticalCount = 0
  readonly #rows: readonly number[]
  readonly #marks: Uint8Array

  readonly #asked: ReadonlySet<AnswerName>

  constructor(model: ForecastModel, capacity: number, asked: ReadonlySet<AnswerName>) {
    this.capacity = capacity
    this.#asked = asked
    this.#rows = model.milestones
    this.#marks = new Uint8Array(model.kernel.count * BATCH)
    this.finishes = model.milestones.map(() => new Int32Array(capacity))
    this.spent = model.money.columns.map(() => new Float64Array(capacity))
    this.happened = model.risks.map(() => new Uint8Array(capacity))
    this.riskSpent = model.risks.map(({ costs }) => (costs.length > 0 ? new Float64Array(capacity) : null))
    const remembered = Math.min(capacity, DRIVER_ITERATIONS)
    const remembers = asked.has('drivers') ? variablesOf(model) : []
    this.scores = new Map(remembers.map((variable) => [variable, new Float32Array(remembered)]))
    this.critical = model.reports.map(() => new Int32Array(model.kernel.count))
  }

  /** How many iterations have their scores remembered. */
  get driverCount(): number {
    return Math.min(this.count, DRIVER_ITERATIONS)
  }

  /** Whether scores of the next batch are of use. */
  get remembersScores(): boolean {
    return this.scores.size > 0 && this.count < DRIVER_ITERATIONS
  }

  /** Keeps what a batch came to, as far as there is room. */
  add(model: ForecastModel, batch: Batch, dates: BlockDates): void {
    const room = Math.min(BATCH, this.capacity - this.count)
    const kept = (column: Int32Array | Float64Array | Uint8Array, from: typeof column, row: number) =>
      column.set(from.subarray(row * BATCH, row * BATCH + room), this.count)
    this.finishes.forEach((column, k) => kept(column, dates.finish, this.#rows[k] ?? 0))
    this.spent.forEach((column, c) => kept(column, batch.spent, c))
    this.happened.forEach((column, risk) => kept(column, batch.happened, risk))
    this.riskSpent.forEach((column, risk) => column && kept(column, batch.riskSpent, risk))
    this.#addScores(batch, room)
    this.#addCritical(model, batch, dates, room)
    this.count += room
  }

  #addScores({ scores }: Batch, room: number): void {
    const left = Math.min(room, DRIVER_ITERATIONS - this.count)
    if (left <= 0) return
    for (const [variable, column] of this.scores) {
      const drawn = scores.get(variable)
      if (drawn) column.set(drawn.subarray(0, left), this.count)
    }
  }

  #addCritical({ kernel, reports }: ForecastModel, { block }: Batch, dates: BlockDates, room: number): void {
    if (this.criticalCount >= CRITICAL_ITERATIONS || !this.#asked.has('criticality')) return
    const marks = this.#marks
    reports.forEach(({ row }, r) => {
      const counts = this.critical[r] ?? new Int32Array(0)
      kernel.critical(block, dates, row, marks)
      for (let i = 0; i < counts.length; i++) {
        let marked = 0
        for (let at = i * BATCH; at < i * BATCH + room; at++) marked += marks[at] ?? 0
        counts[i] = (counts[i] ?? 0) + marked
      }
    })
    this.criticalCount += room
  }
}
