import { type Day, dayOf, type IsoDate, isoOf, lastDay, plusDays } from '../day.ts'
import type { DateForecast, DayCounts, Forecast, ReportForecast } from './forecast-result.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'
import { meanOf, percentileOf, percentilesOf } from './percentiles.ts'

const P10 = 10
const P50 = 50
const P80 = 80
const P90 = 90

/** Every milestone's dates, in plan order. */
export const milestoneForecasts = (model: ForecastModel, outcomes: Outcomes): readonly DateForecast[] =>
  model.milestones.map((row, k) => dateForecast(model, row, finishesOf(outcomes, k)))

/** Every report's dates, in the order of its programs. */
export const reportForecasts = (model: ForecastModel, outcomes: Outcomes): readonly ReportForecast[] =>
  model.reports.map(({ programId, row }) => {
    const finishes = finishesOf(outcomes, model.milestones.indexOf(row))
    const dates = dateForecast(model, row, finishes)
    const planned = plannedEnd(model, row)
    return {
      ...dates,
      programId,
      chanceOfPlan: chanceIn(dates.days, dates.plannedOn),
      mergeBias: { meanDays: meanOf(finishes) - planned, p50Days: percentileOf(finishes, P50) - planned },
    }
  })

/** The ends of one milestone, ascending. */
const finishesOf = ({ finishes, count }: Outcomes, milestone: number): Int32Array =>
  (finishes[milestone] ?? new Int32Array(0)).slice(0, count).sort()

/** The exclusive end of a row on the plan's own schedule, in days from the problem's origin. */
export const plannedEnd = ({ compiled, schedule }: ForecastModel, row: number): number => {
  const { id } = compiled.index.plan.activities[row] ?? { id: '' }
  return (schedule.spanOf(id)?.end ?? compiled.problem.origin) - compiled.problem.origin
}

function dateForecast(model: ForecastModel, row: number, finishes: Int32Array): DateForecast {
  const { origin } = model.compiled.problem
  const { id, programId } = model.compiled.index.plan.activities[row] ?? { id: '', programId: '' }
  const on = (end: number): IsoDate => isoOf(dayOfEnd(origin, end))
  return {
    activityId: id,
    programId,
    plannedOn: on(plannedEnd(model, row)),
    p10: on(percentileOf(finishes, P10)),
    p50: on(percentileOf(finishes, P50)),
    p80: on(percentileOf(finishes, P80)),
    p90: on(percentileOf(finishes, P90)),
    quantiles: percentilesOf(finishes).map(on),
    days: countsOf(finishes, on),
  }
}

/** The day on which something happens that ends before `end`. */
const dayOfEnd = (origin: Day, end: number): Day => lastDay(plusDays(origin, end))

function countsOf(sorted: Int32Array, on: (end: number) => IsoDate): DayCounts {
  const first = sorted[0] ?? 0
  const counts = Array.from({ length: (sorted.at(-1) ?? first) - first + 1 }, () => 0)
  for (const end of sorted) counts[end - first] = (counts[end - first] ?? 0) + 1
  return { first: on(first), counts }
}

/** The share of the iterations in which it happens on `date` or before. */
function chanceIn({ first, counts }: DayCounts, date: IsoDate): number {
  const upTo = dayOf(date) - dayOf(first)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const early = counts.reduce((sum, count, k) => (k <= upTo ? sum + count : sum), 0)
  return all === 0 ? 0 : early / all
}

/** How likely a milestone happens on `date` or before, 0 to 1; undefined for what is none in that forecast. */
export function chanceBy({ milestones }: Pick<Forecast, 'milestones'>, activityId: string, date: IsoDate) {
  const found = milestones.find((one) => one.activityId === activityId)
  return found && chanceIn(found.days, date)
}
