import type { ActivityDraw } from './activity-draws.ts'
import { addWhereItHappens, type Batch, remember } from './batch.ts'
import type { ForecastModel } from './model.ts'
import { valuesAt } from './quantile-table.ts'
import { BATCH } from './sampling/sampling.ts'
import { normalScores } from './sampling/normal-score.ts'
import type { BatchScores } from './scores.ts'

/** What one activity is drawn with; every activity uses the same room. */
type Room = Record<'own' | 'up' | 'effort' | 'scores' | 'days' | 'after', Float64Array>

const emptyRoom = (): Room => ({
  own: new Float64Array(BATCH),
  up: new Float64Array(BATCH),
  effort: new Float64Array(BATCH),
  scores: new Float64Array(BATCH),
  days: new Float64Array(BATCH),
  after: new Float64Array(BATCH),
})

/** Draws durations, what risks add to them, and hours. */
export function drawActivities({ draws }: ForecastModel, draw: BatchScores, batch: Batch): void {
  const room = emptyRoom()
  for (const one of draws) {
    if (one.duration || one.delays.length > 0) drawDuration(one, draw, batch, room)
    if (one.effort) drawEffort(one, draw, batch, room)
  }
}

/**
 * Days in whole units: a part of a unit becomes a whole one as often as it is large, so that rounding moves no mean; what
 * takes time takes a unit at least.
 */
function drawDuration(one: ActivityDraw, draw: BatchScores, batch: Batch, room: Room): void {
  drawDays(one, draw, batch, room)
  const { up, days, after } = room
  const { duration, delay } = batch.block
  const first = one.row * BATCH
  const least = one.planned > 0 ? 1 : 0
  if (one.delays.length > 0) {
    after.fill(0)
    for (const { risk, impact } of one.delays)
      addWhereItHappens(impact, risk, draw, batch, impact.isAfterEnd ? after : days)
    for (let b = 0; b < BATCH; b++) delay[first + b] = Math.floor((after[b] ?? 0) + (up[b] ?? 0))
  }
  for (let b = 0; b < BATCH; b++) {
    const whole = Math.floor((days[b] ?? 0) + (up[b] ?? 0))
    duration[first + b] = whole > least ? whole : least
  }
}

/**
 * So many steps of a probability are one value to a day's rounding: what lies between two of them is as good as a draw
 * of its own, and costs none.
 */
const COARSE_STEPS = 2 ** 16

/** The days before they are rounded, and what rounds each of them. */
function drawDays({ duration, planned, rounding }: ActivityDraw, draw: BatchScores, batch: Batch, room: Room): void {
  const { own, up, days, scores } = room
  if (!duration) {
    days.fill(planned)
    draw.roundings(rounding, up)
    return
  }
  draw.probabilities(duration.stream, own)
  for (let b = 0; b < BATCH; b++) {
    const at = (own[b] ?? 0) * COARSE_STEPS
    up[b] = at - Math.floor(at)
  }
  normalScores(own, own)
  draw.mixed(duration.loadings, own, scores)
  remember(duration, scores, batch)
  valuesAt(duration.table, scores, days)
}

/** A factor on the hours. Its own score follows that of the duration, when that varies, by a share of its variance. */
function drawEffort({ duration, effort, row }: ActivityDraw, draw: BatchScores, batch: Batch, room: Room): void {
  if (!effort) return
  const { own, effort: hours } = room
  draw.normals(effort.stream, hours)
  if (duration && effort.follows > 0) {
    const [followed, apart] = [Math.sqrt(effort.follows), Math.sqrt(1 - effort.follows)]
    for (let b = 0; b < BATCH; b++) hours[b] = followed * (own[b] ?? 0) + apart * (hours[b] ?? 0)
  }
  draw.mixed(effort.loadings, hours, hours)
  remember(effort, hours, batch)
  valuesAt(effort.table, hours, hours)
  batch.block.effort.set(hours, row * BATCH)
}
