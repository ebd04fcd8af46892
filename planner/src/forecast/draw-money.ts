import { addWhereItHappens, type Batch, drawn } from './batch.ts'
import type { ForecastModel } from './model.ts'
import { BATCH } from './sampling/sampling.ts'
import type { BatchScores } from './scores.ts'

/**
 * What each column spends in each iteration: what the budget expects, and what prices, hours and risks make of it. What
 * does not vary stays as the budget has it, to the minor unit.
 */
export function drawMoney(model: ForecastModel, draw: BatchScores, batch: Batch): void {
  const { columns, riskCosts } = model.money
  columns.forEach(({ expected }, c) => batch.spent.fill(expected, c * BATCH, (c + 1) * BATCH))
  drawPrices(model, draw, batch)
  drawHours(model, batch)
  riskCosts.forEach((costs, r) => {
    for (const cost of costs) addWhereItHappens(cost, r, draw, batch, batch.spent, cost.column * BATCH)
  })
}

function drawPrices({ money }: ForecastModel, draw: BatchScores, batch: Batch): void {
  const amounts = new Float64Array(BATCH)
  for (const { variable, likely, parts } of money.prices) {
    drawn(variable, draw, batch, amounts)
    for (const { column, perUnit } of parts) addDifference(perUnit, amounts, likely, batch.spent, column)
  }
}

function drawHours({ money }: ForecastModel, { block, spent }: Batch): void {
  for (const { row, column, minor } of money.hours)
    addDifference(minor, block.effort.subarray(row * BATCH, (row + 1) * BATCH), 1, spent, column)
}

/** Adds to row `row` so many times what a column is above `from`. */
function addDifference(
  times: number,
  column: Float64Array | Float32Array,
  from: number,
  into: Float64Array,
  row: number,
): void {
  const first = row * BATCH
  for (let b = 0; b < BATCH; b++) into[first + b] = (into[first + b] ?? 0) + times * ((column[b] ?? from) - from)
}
