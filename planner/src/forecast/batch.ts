import { type Block, plannedBlock } from './kernel/kernel.ts'
import type { ForecastModel } from './model.ts'
import type { Impact } from './risk-model.ts'
import { valuesAt } from './quantile-table.ts'
import { BATCH } from './sampling/sampling.ts'
import type { BatchScores } from './scores.ts'
import type { Variable } from './variables.ts'

/** What is drawn for the iterations of one batch: `x[i * BATCH + b]` belongs to row i in iteration b. */
export type Batch = {
  readonly block: Block & { readonly delay: Int32Array }
  /** Standard-normal scores of the variables that are remembered. */
  readonly scores: Map<Variable, Float32Array>
  /** By risk: 1 where it happens. */
  readonly happened: Uint8Array
  /** By column of the money model, in minor units. */
  readonly spent: Float64Array
  /** By risk: what of it the risk spends. */
  readonly riskSpent: Float64Array
}

/**
 * Room for one batch, with what is the same in all of them; every batch is drawn into the same. The scores of
 * `remembered` variables are kept.
 */
export function emptyBatch(model: ForecastModel, remembered: Iterable<Variable> = []): Batch {
  const { kernel, risks, money } = model
  return {
    block: { ...plannedBlock(kernel, BATCH), delay: new Int32Array(kernel.count * BATCH) },
    scores: new Map(Array.from(remembered, (variable) => [variable, new Float32Array(BATCH)])),
    happened: new Uint8Array(risks.length * BATCH),
    spent: new Float64Array(money.columns.length * BATCH),
    riskSpent: new Float64Array(risks.length * BATCH),
  }
}

/** Keeps the scores of a variable, when they are asked for. */
export function remember(variable: Variable, scores: Float64Array, batch: Batch): void {
  batch.scores.get(variable)?.set(scores)
}

/** The values of a variable in this batch. */
export function drawn(variable: Variable, draw: BatchScores, batch: Batch, into: Float64Array): void {
  draw.normals(variable.stream, into)
  draw.mixed(variable.loadings, into, into)
  remember(variable, into, batch)
  valuesAt(variable.table, into, into)
}

const IMPACT = new Float64Array(BATCH)

/** Adds what an impact comes to in the iterations in which its risk happens. */
export function addWhereItHappens(
  { variable, likely, perUnit }: Impact & { readonly perUnit: number },
  risk: number,
  draw: BatchScores,
  batch: Batch,
  into: Float64Array,
  at = 0,
): void {
  if (variable) drawn(variable, draw, batch, IMPACT)
  else IMPACT.fill(likely)
  for (let b = 0; b < BATCH; b++) {
    if (batch.happened[risk * BATCH + b] === 1) into[at + b] = (into[at + b] ?? 0) + perUnit * (IMPACT[b] ?? 0)
  }
}
