import { type IsoDate, isoOf, type Money, type TotalKind } from '@stagger/planner'
import { BUDGET_TOTAL_MEANINGS, TOTAL_NAMES } from '@stagger/planner/messages'
import type { EndDays } from '../../confidence-view/whisker.ts'
import { dayAndMonth, longDate, percent, shortMoney } from '../../format.ts'

// How a chance is said, and what the Timeline says about a simulated plan, in German.

const LEAST_SAID = 0.01
/** A simulated share never says for certain what is only nearly so. */
export function chanceText(chance: number): string {
  if (chance > 0 && chance < LEAST_SAID) return `<${percent(LEAST_SAID)}`
  if (chance < 1 && chance > 1 - LEAST_SAID) return `>${percent(1 - LEAST_SAID)}`
  return percent(chance)
}

// ── Promises

export const promiseFlag = (customer: string, chance: number): string => `${customer} ${chanceText(chance)}`
/** A sentence about a promise with the chance of keeping it. */
export const chanceSentence = (promise: string, chance: number): string =>
  `${promise}; in ${chanceText(chance)} der simulierten Durchgänge eingehalten`

// ── Dates

/** Beside a report: the planned date, and what is 80 % sure; the longest first. */
export const plannedAndSure = (planned: IsoDate, p80: IsoDate): readonly [string, ...string[]] => [
  `${dayAndMonth(planned)} · P80 ${longDate(p80)}`,
  `${dayAndMonth(planned)} · P80 ${dayAndMonth(p80)}`,
]

/** What the whisker of an activity says. */
export const whiskerTitle = ({ p10, p50, p80, p90 }: EndDays): string =>
  `Ende: P10 ${longDate(isoOf(p10))}, P50 ${longDate(isoOf(p50))}, P80 ${longDate(isoOf(p80))}, P90 ${longDate(isoOf(p90))}`
export const whiskerLegend = 'Ende: P10 bis P90, Striche bei P50 und P80'

// ── The heading

/** What the plan costs at completion, and what is 80 % sure once that is known. */
export const costForecast = (cost: Money, p80: number | undefined, total: TotalKind): string =>
  `${TOTAL_NAMES[total]} ${shortMoney(cost)}${
    p80 === undefined ? '' : `, ${shortMoney({ ...cost, minor: p80 })} (P80)`
  }`
/** Which total that is. */
export const costForecastHint = (total: TotalKind): string =>
  `${BUDGET_TOTAL_MEANINGS[total]}; mit Erneuerungen und dem, was ausgegeben ist. Szenarien werden nach einer anderen Summe verglichen, die dort genannt ist.`
export const costUnknown = 'keine Gesamtkosten: ein Wechselkurs fehlt'
