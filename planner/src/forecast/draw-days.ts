import type { ActivityDraw } from './activity-draws.ts'
import { addWhereItHappens, type Batch, remember } from './batch.ts'
import type { ForecastModel } from './model.ts'
import { partOf, valuesAt, wholesAt } from './quantile-table.ts'
import { BATCH } from './sampling/sampling.ts'
import { normalScores } from './sampling/normal-score.ts'
import type { BatchScores } from './scores.ts'
import type { Variable } from './variables.ts'

/** What one activity is drawn with; every activity uses the same room. */
type Room = Record<'chances' | 'own' | 'effort' | 'mixed' | 'days' | 'up' | 'after', Float64Array>

const emptyRoom = (): Room => ({
  chances: new Float64Array(BATCH),
  own: new Float64Array(BATCH),
  effort: new Float64Array(BATCH),
  mixed: new Float64Array(BATCH),
  days: new Float64Array(BATCH),
  up: new Float64Array(BATCH),
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
  const { duration, planned, rounding, delays, row } = one
  const { chances, days, up } = room
  const least = planned > 0 ? 1 : 0
  const scores = duration && drawScores(duration, draw, batch, room)
  if (duration && scores && delays.length === 0)
    return wholesAt(duration.table, scores, chances, least, batch.block.duration, row * BATCH)
  if (duration && scores) {
    for (let b = 0; b < BATCH; b++) up[b] = partOf(chances[b] ?? 0)
    valuesAt(duration.table, scores, days)
  } else {
    days.fill(planned)
    draw.roundings(rounding, up)
  }
  addDelays(one, draw, batch, room)
  const first = row * BATCH
  for (let b = 0; b < BATCH; b++) {
    const whole = ((days[b] ?? 0) + (up[b] ?? 0)) | 0
    batch.block.duration[first + b] = whole > least ? whole : least
  }
}

/** The scores of a duration; those of its own are in `own` afterwards, its probabilities in `chances`. */
function drawScores(duration: Variable, draw: BatchScores, batch: Batch, { chances, own, mixed }: Room): Float64Array {
  draw.probabilities(duration.stream, chances)
  normalScores(chances, own)
  const scores = draw.mixed(duration.loadings, own, mixed)
  remember(duration, scores, batch)
  return scores
}

/** Adds what risks do to the days, and writes what they do after the end. */
function addDelays({ delays, row }: ActivityDraw, draw: BatchScores, batch: Batch, { days, up, after }: Room): void {
  const { delay } = batch.block
  after.fill(0)
  for (const { risk, impact } of delays) addWhereItHappens(impact, risk, draw, batch, impact.isAfterEnd ? after : days)
  for (let b = 0; b < BATCH; b++) delay[row * BATCH + b] = Math.floor((after[b] ?? 0) + (up[b] ?? 0))
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
  const scores = draw.mixed(effort.loadings, hours, hours)
  remember(effort, scores, batch)
  valuesAt(effort.table, scores, hours)
  batch.block.effort.set(hours, row * BATCH)
}
