import {
  type AmountForecast,
  type IsoDate,
  type Money,
  type Program,
  type ReportForecast,
  type TotalKind,
  type VariableName,
} from '@stagger/planner'
import { TOTAL_NAMES } from '@stagger/planner/messages'
import { billedMoney, fullMoney, longDate, shortMoney, withDays } from '../../format.ts'
import { chanceText } from './chance.ts'
import { reportShortName } from './everywhere.ts'
import { plural } from './numbers.ts'
import { locale } from '../../locale.ts'

// Everything the Confidence page says, in English.

const count = (n: number): string => new Intl.NumberFormat(locale).format(n)

// ── The heading

export const simulating = 'Simulating how the plan may go'
export const cannotSimulate = 'The plan could not be simulated'
const noReport = 'No report is planned yet'

/** The answer: what is 80 % sure. */
export function confidenceHeadline(
  reports: readonly { readonly program: Program; readonly p80: IsoDate }[],
  cost: Money | undefined,
): string {
  const dates = reports.map(({ program, p80 }) => `${reportShortName(program)} by ${longDate(p80)} (P80)`)
  const all = [...dates, ...(cost ? [`${shortMoney(cost)} (P80)`] : [])]
  return all.length > 0 ? all.join(', ') : noReport
}

/** What 80 % costs against the plan, a clause for each report. */
export const laterThanPlanned = (program: Program, days: number): string =>
  days === 0
    ? `${reportShortName(program)} as planned`
    : `${reportShortName(program)} ${plural(Math.abs(days), 'day')} ${days > 0 ? 'after' : 'before'} the planned date`
export const overPlanned = (money: Money): string =>
  money.minor === 0
    ? 'the cost as planned'
    : `${shortMoney({ ...money, minor: Math.abs(money.minor) })} ${money.minor > 0 ? 'above' : 'below'} the planned cost`
export const whatP80Is = 'P80: 8 of 10 simulated runs come to that date, or amount, or better'

// ── How far it is

export const iterationsText = (done: number, of: number | undefined): string =>
  of === undefined || done >= of ? plural(done, 'iteration') : `${count(done)} of ${count(of)} iterations`
export const seedText = (seed: number): string => `seed ${seed}`
export const seedHint = 'The same plan, day and seed give the same numbers everywhere'
export const refining = 'refining…'
export const outOfDate = 'The plan has changed: these numbers are about the plan as it was.'
export const cutShort = 'ended before all iterations were done'
export const simulateAgain = 'Simulate again'
export const stopRefining = 'Stop'

// ── A report

export const percentileName = (percentile: number): string => `P${percentile}`
export const percentileText = (percentile: number, on: string): string => `P${percentile} ${on}`
export const plannedLabel = (chance: number): string => `planned: ${chanceText(chance)}`
export const tileNames = { planned: 'Planned', chance: 'Chance of it' } as const
export function promiseLine(customer: string, by: IsoDate, chance: number): string {
  const kept =
    chance === 0 ? 'no run keeps it' : chance === 1 ? 'every run keeps it' : `kept in ${chanceText(chance)} of the runs`
  return `${customer}: promised for ${longDate(by)}, ${kept}`
}
export const notTheReport = (customer: string): string => `${customer}: not the report that was promised`
export const promisesTitle = 'Promises'
export const chartLabel = (program: Program, { p10, p50, p80, p90, plannedOn, chanceOfPlan }: ReportForecast): string =>
  `${reportShortName(program)}: P10 ${longDate(p10)}, P50 ${longDate(p50)}, P80 ${longDate(p80)}, P90 ${longDate(p90)}; planned ${longDate(plannedOn)}, ${chanceText(chanceOfPlan)} sure`
export const allPercentiles = 'All percentiles'
export const percentileColumns = { percentile: 'Sure to', date: 'In hand by', amount: 'At most' } as const

/** Why it comes later than the plan says, against the critical path with likely durations. */
export function mergeBiasText({ plannedOn, mergeBias: { meanDays, p50Days } }: ReportForecast): string {
  const days = Math.round(meanDays)
  const path = `The critical path with likely durations says ${longDate(plannedOn)}.`
  if (days <= 0 && p50Days <= 0)
    return `${path} That is no earlier than what the simulation gives: half of the runs are there ${p50Days === 0 ? 'by then' : `at least ${plural(-p50Days, 'day')} before`}.`
  return `${path} On average it comes ${laterText(days)}, in the median ${laterText(p50Days)}: where paths meet the latest counts, estimates lean to the long side, and risks only add.`
}
const laterText = (days: number): string =>
  days === 0 ? 'on the same day' : `${plural(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`

// ── The cost

export const costTitle = 'What it costs'
export const totalLabel = 'Costs that count'
export const noMoney = 'No total: an exchange rate is missing in the plan.'
/** What is missing for a total, and what needs it where that has a name. */
export const missingText = (sentence: string, name: string | undefined): string =>
  name === undefined ? withDays(sentence) : `${name}: ${withDays(sentence)}`
export const unpricedHours = (hours: number): string =>
  `${plural(Math.round(hours), 'hour has no rate and is', 'hours have no rate and are')} in no total: give their people one.`
/** What is known beyond the plan, where the two differ. */
export const alreadyExpected = (more: Money): string =>
  `Invoices, recorded hours and exchange rates make it ${shortMoney({ ...more, minor: Math.abs(more.minor) })} ${more.minor > 0 ? 'more' : 'less'} than planned already.`
export function reserveText(reserve: number, { p80, point }: AmountForecast, currency: string): string {
  const money = (minor: number) => fullMoney({ minor, currency })
  if (reserve === 0) return `The forecast of ${money(point)} is 80% sure without a reserve.`
  return `To be 80% sure the budget needs ${money(p80)}: the forecast of ${money(point)}, and ${money(reserve)} in reserve.`
}
export const notAdditive = 'P80s of parts do not add up to the P80 of the whole; a reserve is held once, for all of it.'
export const costLabel = (p50: string, p80: string, plan: string): string =>
  `Total cost: P50 ${p50}, P80 ${p80}; planned ${plan}`

// ── Both at once

export const jointTitle = 'Date and cost at once'
export const jointIs = (total: TotalKind): string =>
  `How likely a report is in hand by a date and the total (${TOTAL_NAMES[total].toLowerCase()}) within an amount. Either alone is likelier than both.`
export const jointFields = {
  report: 'Report',
  by: 'In hand by',
  within: 'Total at most',
  noAmount: 'An amount in digits, such as 410000.',
  noDay: 'A day from 1990 to 2099.',
} as const
export const costIsCertain = (money: Money): string =>
  `The cost does not vary: it is ${billedMoney(money)} in every run, so only the date is a matter of chance.`
export const dateAnswer = (chance: number): string => `${chanceText(chance)} sure that the date holds`
export const jointAnswer = (chance: number): string => `${chanceText(chance)} sure that both hold`
export const jointLabel = (program: Program): string =>
  `Chance that ${reportShortName(program)} is in hand by a date and the total within an amount; the table below has the numbers`
export const jointTable = 'Chance that both hold, by date and amount'

// ── What drives it

export const driversTitle = 'What drives it'
export const driversOutcome = 'Look at'
export const costOutcome = 'Total cost'
export const driversIs =
  'How the middle of the outcome moves when one thing goes well (a tenth are better) or badly (a tenth are worse).'
export const driverColumns = {
  name: 'What varies',
  low: 'Goes well',
  bar: 'Against the median',
  high: 'Goes badly',
  rank: 'Rank correlation',
} as const
export const noDrivers = 'Nothing that varies moves it.'
export const moreRows = (n: number): string => `Show ${n} more`

/** How something random is called. */
export function variableText(name: VariableName, nameOf: (id: string) => string): string {
  switch (name.kind) {
    case 'duration':
      return `Duration of ${nameOf(name.activityId)}`
    case 'effort':
      return `Hours of ${nameOf(name.activityId)}`
    case 'cost':
      return `Price of ${nameOf(name.itemId)}`
    case 'risk':
      return `Risk: ${nameOf(name.riskId)}`
    case 'impact':
      return `What “${nameOf(name.riskId)}” comes to`
  }
}

// ── The longest path

export const criticalTitle = 'On the longest path'
export const criticalIs =
  'How often an activity lies on the longest path to a report: the shares of the simulated runs.'
export const activityColumn = 'Activity'
export const noCritical = 'Nothing is left to do for any report.'

// ── What is missed

export const missedTitle = 'Limits that are missed'
export const missedIs = 'What a simulated run does about a limit that it cannot keep, and what that costs.'
export const noneMissed = 'No run misses a booking, a submission or a control’s day.'
export const waitsTitle = 'Who waits for whom'
export const waitText = (activity: string, whose: string, share: number): string =>
  `${activity} waits for ${whose}: ${chanceText(share)} of the runs`

// ── Nothing to simulate

export const emptyTitle = 'How sure are the dates and the cost?'
export const emptyText =
  'This page simulates the plan many times and says how likely each report is in hand by a date, and what it costs. This plan has no program yet.'
