import type { Batch } from './batch.ts'
import { drawActivities } from './draw-days.ts'
import { drawMoney } from './draw-money.ts'
import type { ForecastModel } from './model.ts'
import { BATCH } from './sampling/sampling.ts'
import type { BatchScores } from './scores.ts'

/** Draws batch `number`: risks first, then what hangs on them. */
export function drawBatch(model: ForecastModel, number: number, draw: BatchScores, batch: Batch): void {
  draw.startBatch(number)
  drawRisks(model, draw, batch)
  drawActivities(model, draw, batch)
  drawMoney(model, draw, batch)
}

function drawRisks({ risks }: ForecastModel, draw: BatchScores, { happened }: Batch): void {
  const chance = new Float64Array(BATCH)
  risks.forEach(({ stream, probability }, r) => {
    draw.probabilities(stream, chance)
    for (let b = 0; b < BATCH; b++) happened[r * BATCH + b] = (chance[b] ?? 1) < probability ? 1 : 0
  })
}
