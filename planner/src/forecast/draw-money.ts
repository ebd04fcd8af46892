import { addWhereItHappens, type Batch, drawn } from './batch.ts'
import type { ForecastModel } from './model.ts'
import { BATCH } from './sampling/sampling.ts'

/** What each group spends in each iteration: prices, labour at its hours, and what risks cost where they happen. */
export function drawMoney(model: ForecastModel, batch: Batch): void {
  batch.spent.fill(0)
  batch.contractors.fill(0)
  drawPrices(model, batch)
  drawLabour(model, batch)
  model.money.riskCosts.forEach((costs, r) => {
    for (const cost of costs) addWhereItHappens(cost, r, batch, batch.spent, cost.group * BATCH)
  })
}

/** A price that is settled counts as it is paid, rounded; one that varies is proportional to its estimate. */
function drawPrices({ money }: ForecastModel, batch: Batch): void {
  const amounts = new Float64Array(BATCH)
  for (const { variable, perUnit, point, in: shares } of money.items ?? []) {
    drawn(variable, 0, batch, amounts)
    for (const { group, part } of shares) {
      for (let b = 0; b < BATCH; b++) {
        const amount = variable ? perUnit * (amounts[b] ?? 0) : point
        batch.spent[group * BATCH + b] = (batch.spent[group * BATCH + b] ?? 0) + part * amount
      }
    }
  }
}

function drawLabour({ money, activities }: ForecastModel, { block, spent, contractors }: Batch): void {
  money.labour?.forEach(({ minor, contractors: ofContractors, group }, i) => {
    if (minor === 0) return
    const varies = activities[i]?.effort !== undefined
    for (let b = 0; b < BATCH; b++) {
      const factor = varies ? (block.effort[i * BATCH + b] ?? 1) : 1
      spent[group * BATCH + b] = (spent[group * BATCH + b] ?? 0) + minor * factor
      contractors[b] = (contractors[b] ?? 0) + ofContractors * factor
    }
  })
}
