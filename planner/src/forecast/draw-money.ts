import { addWhereItHappens, type Batch, drawn } from './batch.ts'
import type { ForecastModel } from './model.ts'
import { BATCH } from './sampling/sampling.ts'
import type { BatchScores } from './scores.ts'

/** What each group spends in each iteration: prices, labour at its hours, and what risks cost where they happen. */
export function drawMoney(model: ForecastModel, draw: BatchScores, batch: Batch): void {
  batch.spent.fill(0)
  batch.contractors.fill(0)
  drawPrices(model, draw, batch)
  drawLabour(model, batch)
  model.money.riskCosts.forEach((costs, r) => {
    for (const cost of costs) addWhereItHappens(cost, r, draw, batch, batch.spent, cost.group * BATCH)
  })
}

/** A price that is settled counts as it is paid, rounded; one that varies is proportional to its estimate. */
function drawPrices({ money }: ForecastModel, draw: BatchScores, batch: Batch): void {
  const amounts = new Float64Array(BATCH)
  for (const { variable, perUnit, point, in: shares } of money.items ?? []) {
    if (variable) drawn(variable, draw, batch, amounts)
    else amounts.fill(point)
    for (const { group, part } of shares) addTimes(variable ? part * perUnit : part, amounts, batch.spent, group)
  }
}

function drawLabour({ money }: ForecastModel, { block, spent, contractors }: Batch): void {
  money.labour?.forEach(({ minor, contractors: ofContractors, group }, i) => {
    if (minor === 0) return
    const factor = block.effort.subarray(i * BATCH, (i + 1) * BATCH)
    addTimes(minor, factor, spent, group)
    if (ofContractors > 0) addTimes(ofContractors, factor, contractors, 0)
  })
}

/** Adds a column so many times to row `row` of another one. */
function addTimes(times: number, column: Float64Array | Float32Array, into: Float64Array, row: number): void {
  const first = row * BATCH
  for (let b = 0; b < BATCH; b++) into[first + b] = (into[first + b] ?? 0) + times * (column[b] ?? 0)
}
