import { addWhereItHappens, type Batch, drawn } from './batch.ts'
import type { BlockDates } from './kernel/kernel.ts'
import type { ForecastModel } from './model.ts'
import type { MoneyModel } from './money-model.ts'
import { BATCH } from './sampling/sampling.ts'
import type { BatchScores } from './scores.ts'

/**
 * What each column spends in each iteration: what the budget expects, and what prices, hours and risks make of it. What
 * does not vary stays as the budget has it, to the minor unit.
 */
export function drawMoney(model: ForecastModel, draw: BatchScores, batch: Batch): void {
  const { columns, riskCosts } = model.money
  columns.forEach(({ point }, c) => batch.spent.fill(point, c * BATCH, (c + 1) * BATCH))
  drawPrices(model, draw, batch)
  drawHours(model, batch)
  batch.riskSpent.fill(0)
  riskCosts.forEach((costs, r) => {
    for (const cost of costs) drawRiskCost(cost, r, draw, batch)
  })
}

function drawRiskCost(
  cost: MoneyModel['riskCosts'][number][number],
  risk: number,
  draw: BatchScores,
  batch: Batch,
): void {
  const amounts = new Float64Array(BATCH)
  addWhereItHappens(cost, risk, draw, batch, amounts)
  addDifference(1, amounts, 0, batch.spent, cost.column)
  addDifference(1, amounts, 0, batch.riskSpent, risk)
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

/** Adds the hours of work that was done again: they are paid for once more. */
export function payForRepeats({ money }: ForecastModel, { redone }: Pick<BlockDates, 'redone'>, batch: Batch): void {
  const { block, spent } = batch
  for (const { row, column, minor } of money.again) {
    for (let b = 0; b < BATCH; b++) {
      const times = redone[row * BATCH + b] ?? 0
      if (times === 0) continue
      const at = column * BATCH + b
      spent[at] = (spent[at] ?? 0) + times * minor * (block.effort[row * BATCH + b] ?? 1)
    }
  }
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
