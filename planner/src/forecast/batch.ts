import type { Block } from './kernel/kernel.ts'
import { type ForecastModel, variablesOf } from './model.ts'
import type { Impact } from './risk-model.ts'
import { valueAt } from './quantile-table.ts'
import { BATCH } from './sampling/sampling.ts'
import type { Variable } from './variables.ts'

/** What is drawn for the iterations of one batch: `x[i * BATCH + b]` belongs to row i in iteration b. */
export type Batch = {
  readonly block: Block & { readonly delay: Int32Array }
  /** Standard-normal scores. */
  readonly scores: ReadonlyMap<Variable, Float64Array>
  /** By risk: 1 where it happens. */
  readonly happened: Uint8Array
  /** By group of the money model, in minor units. */
  readonly spent: Float64Array
  /** What the hours of contractors cost, by iteration. */
  readonly contractors: Float64Array
}

/** Room for one batch; every batch is drawn into the same. */
export function emptyBatch(model: ForecastModel): Batch {
  const { kernel, risks, money } = model
  return {
    block: {
      size: BATCH,
      duration: new Int32Array(kernel.count * BATCH),
      delay: new Int32Array(kernel.count * BATCH),
      effort: new Float32Array(kernel.count * BATCH).fill(1),
    },
    scores: new Map(variablesOf(model).map((variable) => [variable, new Float64Array(BATCH)])),
    happened: new Uint8Array(risks.length * BATCH),
    spent: new Float64Array(money.groups.length * BATCH),
    contractors: new Float64Array(BATCH),
  }
}

/** The values of a variable in this batch, or the same one throughout. */
export function drawn(variable: Variable | undefined, otherwise: number, { scores }: Batch, into: Float64Array): void {
  const own = variable && scores.get(variable)
  if (!variable || !own) {
    into.fill(otherwise)
    return
  }
  for (let b = 0; b < BATCH; b++) into[b] = valueAt(variable.table, own[b] ?? 0)
}

const IMPACT = new Float64Array(BATCH)

/** Adds what an impact comes to in the iterations in which its risk happens. */
export function addWhereItHappens(
  impact: Impact & { readonly perUnit: number },
  risk: number,
  batch: Batch,
  into: Float64Array,
  at = 0,
): void {
  drawn(impact.variable, impact.likely, batch, IMPACT)
  for (let b = 0; b < BATCH; b++) {
    if (batch.happened[risk * BATCH + b] === 1) into[at + b] = (into[at + b] ?? 0) + impact.perUnit * (IMPACT[b] ?? 0)
  }
}
