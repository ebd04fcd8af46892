import { addWhereItHappens, type Batch, drawn } from './batch.ts'
import type { ForecastModel } from './model.ts'
import { valueAt } from './quantile-table.ts'
import { BATCH } from './sampling/sampling.ts'
import type { BatchScores } from './scores.ts'
import { streamOfName } from './variables.ts'

/**
 * Durations and what risks add, in whole units: a part of a unit becomes a whole one as often as it is large, so that
 * rounding moves no mean; what takes time takes a unit at least.
 */
export function drawDurations(model: ForecastModel, draw: BatchScores, batch: Batch): void {
  const { kernel, activities, compiled } = model
  const days = new Float64Array(BATCH)
  const after = new Float64Array(BATCH)
  const rounding = new Float64Array(BATCH)
  for (let i = 0; i < kernel.count; i++) {
    const planned = kernel.planned[i] ?? 0
    const variable = activities[i]?.duration
    const isDelayed = model.risks.some(({ delays }) => delays.some(({ row }) => row === i))
    if (!variable && !isDelayed) {
      batch.block.duration.fill(planned, i * BATCH, (i + 1) * BATCH)
      continue
    }
    drawn(variable, planned, batch, days)
    after.fill(0)
    if (isDelayed) addDelays(model, i, batch, days, after)
    draw.roundings(
      streamOfName({ kind: 'duration', activityId: compiled.index.plan.activities[i]?.id ?? '' }),
      rounding,
    )
    const least = planned > 0 ? 1 : 0
    for (let b = 0; b < BATCH; b++) {
      const up = rounding[b] ?? 0
      batch.block.duration[i * BATCH + b] = Math.max(least, Math.floor((days[b] ?? 0) + up))
      batch.block.delay[i * BATCH + b] = Math.floor((after[b] ?? 0) + up)
    }
  }
}

function addDelays({ risks }: ForecastModel, row: number, batch: Batch, days: Float64Array, after: Float64Array): void {
  risks.forEach(({ delays }, r) => {
    for (const delay of delays) {
      if (delay.row !== row) continue
      addWhereItHappens(delay, r, batch, delay.isAfterEnd ? after : days)
    }
  })
}

/** A factor on the hours of each activity; 1 where nothing is asked of anybody. */
export function drawEfforts({ activities }: ForecastModel, { block, scores }: Batch): void {
  activities.forEach(({ effort }, i) => {
    const own = effort && scores.get(effort)
    if (!effort || !own) return
    for (let b = 0; b < BATCH; b++) block.effort[i * BATCH + b] = valueAt(effort.table, own[b] ?? 0)
  })
}
