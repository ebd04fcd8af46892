import { type Day, dayOf, type IsoDate, isoOf, lastDay, plusDays } from '../day.ts'
import { type CountedDays, countedDays, dayPercentiles, meanDay } from './counted-days.ts'
import type { DateForecast, DayCounts, Forecast, ReportForecast } from './forecast-result.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'

const P10 = 10
const P50 = 50
const P80 = 80
const P90 = 90

/** Every milestone's dates, in plan order. */
export const milestoneForecasts = (model: ForecastModel, outcomes: Outcomes): readonly DateForecast[] =>
  model.milestones.map((row, k) => dateForecast(model, row, countedDays(finishesOf(outcomes, k))))

/** Every report's dates, in the order of its programs. */
export const reportForecasts = (model: ForecastModel, outcomes: Outcomes): readonly ReportForecast[] =>
  model.reports.map(({ programId, row }) => {
    const days = countedDays(finishesOf(outcomes, model.milestones.indexOf(row)))
    const dates = dateForecast(model, row, days)
    const planned = plannedEnd(model, row)
    return {
      ...dates,
      programId,
      chanceOfPlan: chanceIn(dates.days, dates.plannedOn),
      mergeBias: { meanDays: meanDay(days) - planned, p50Days: (dayPercentiles(days)[P50] ?? 0) - planned },
    }
  })

/** The ends of one milestone so far. */
const finishesOf = ({ finishes, count }: Outcomes, milestone: number): Int32Array =>
  (finishes[milestone] ?? new Int32Array(0)).subarray(0, count)

/** The exclusive end of a row on the plan's own schedule, in days from the problem's origin. */
export const plannedEnd = ({ compiled, schedule }: ForecastModel, row: number): number => {
  const { id } = compiled.index.plan.activities[row] ?? { id: '' }
  return (schedule.spanOf(id)?.end ?? compiled.problem.origin) - compiled.problem.origin
}

function dateForecast(model: ForecastModel, row: number, days: CountedDays): DateForecast {
  const { origin } = model.compiled.problem
  const { id, programId } = model.compiled.index.plan.activities[row] ?? { id: '', programId: '' }
  const on = (end: number): IsoDate => isoOf(dayOfEnd(origin, end))
  const quantiles = datesOf(dayPercentiles(days), on)
  const at = (percent: number): IsoDate => quantiles[percent] ?? on(days.first)
  return {
    activityId: id,
    programId,
    plannedOn: on(plannedEnd(model, row)),
    p10: at(P10),
    p50: at(P50),
    p80: at(P80),
    p90: at(P90),
    quantiles,
    days: { first: on(days.first), counts: days.counts },
  }
}

/** The day on which something happens that ends before `end`. */
const dayOfEnd = (origin: Day, end: number): Day => lastDay(plusDays(origin, end))

/** The dates of ascending days; equal ones are written once. */
function datesOf(days: readonly number[], on: (end: number) => IsoDate): readonly IsoDate[] {
  let written = { end: NaN, date: '' }
  return days.map((end) => {
    if (end !== written.end) written = { end, date: on(end) }
    return written.date
  })
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
