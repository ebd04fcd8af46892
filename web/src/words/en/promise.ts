import {
  CATEGORY_NAMES,
  faultSentence,
  NO_COST,
  OUTCOME_NAMES,
  PRICE_NOT_KNOWN,
  relaxationSentence,
  REPORT_KIND_NAMES,
} from '@stagger/planner/messages'
import type { Category, IsoDate, Money, PromiseAnswer, PromiseFix, ReportKind, Verdict } from '@stagger/planner'
import type { DraftFault } from '../../confidence-view/promise-draft.ts'
import { plural } from './numbers.ts'
import { inPlace } from './own-scenarios.ts'
import { fullMoney, longDate, percent, shortMoney } from '../../format.ts'
import { chanceText } from './chance.ts'
import { scenarioName } from './scenarios.ts'
import { notAsPromised } from './everywhere.ts'

// Everything the promise check says, in English.

export const closeCheck = 'Close the check'
export const fields = {
  report: 'Report',
  scope: 'For',
  outcome: 'Outcome',
  window: 'Window at least',
  categories: 'Covers, besides security',
  customer: 'Customer',
  by: 'In hand by',
  value: 'Worth',
  currency: 'Currency',
} as const
export const anyOutcome = 'Report issued'
export const outcomeName = (outcome: keyof typeof OUTCOME_NAMES): string => OUTCOME_NAMES[outcome]
export const anyWindow = 'Any'
export const windowName = (months: number): string => plural(months, 'month')
export const categoryName = (category: Category): string => CATEGORY_NAMES[category]
const FAULTS = {
  'day-missing': 'Say by which day.',
  'amount-unreadable': 'Write an amount in digits, such as 250000, or nothing.',
  'customer-missing': 'Say to whom it is promised.',
} as const
/** What is wrong with a field: of itself, or of the plan. */
export function draftFault({ code, facts }: DraftFault): string {
  switch (code) {
    case 'day-missing':
    case 'amount-unreadable':
    case 'customer-missing':
      return FAULTS[code]
    case 'promise-in-past':
      return faultSentence({ code, facts: { by: dayText(facts['by']), today: dayText(facts['today']) } })
    default:
      return faultSentence({ code, facts })
  }
}
const dayText = (date: DraftFault['facts'][string] | undefined): string => longDate(String(date))
export const check = 'Check'
export const checking = 'Simulating the plan…'
export const lookingForFixes = ({ done, of }: PromiseAnswer['tried']): string =>
  of === 0 ? 'Looking for what would help…' : `Looking for what would help… ${done} of ${plural(of, 'thing')} tried`
export const stopChecking = 'Stop'
/** The form was changed after its check. */
export const askedOtherwise = 'This answer is not about what the form says now: check again.'
export const outOfDate = 'The plan has changed since: check again.'

const VERDICTS: Readonly<Record<Verdict, string>> = { yes: '✓ Yes', 'at-risk': '! At risk', no: '✕ No' }

/** The answer: whether it may be promised, and how likely it is kept. */
export function verdictText({ verdict, chance, unmet }: PromiseAnswer, by: IsoDate): string {
  if (unmet.length > 0) return `${VERDICTS.no}: nothing in the plan gives that`
  const kept =
    chance === 0 ? 'in no simulated run' : chance === 1 ? 'in every run' : `in ${chanceText(chance)} of the runs`
  return `${VERDICTS[verdict]}: in hand by ${longDate(by)} ${kept}`
}
export const unmetText = (unmet: PromiseAnswer['unmet'], program: string): string =>
  `${program} comes nearest, but it is ${unmet.map(notAsPromised).join(' and ')}.`
export const datesText = (planned: IsoDate, p80: IsoDate): string =>
  `Planned for ${longDate(planned)}; ${longDate(p80)} is 80% sure.`
export const bindingText = (activity: string, on: IsoDate, reason: string): string =>
  `What binds: ${activity}, ${longDate(on)}. ${reason}.`
export const riskText = (money: Money): string => `${shortMoney(money)} of the value is at risk.`
/** That a deal stands in its own currency alone. */
export const rateMissingText = (facts: NonNullable<PromiseAnswer['rateMissing']>): string =>
  `${faultSentence({ code: 'rate-missing', facts: { ...facts, on: longDate(facts.on) } })} Until then no sum in ${facts.to} counts this deal.`
export const thresholdsText = (yes: number, no: number): string =>
  `Yes from ${percent(yes)} on, no below ${percent(no)}.`

export const fixesTitle = 'What would help, cheapest first'
export const noFixes = ({ of }: PromiseAnswer['tried']): string =>
  of === 0 ? 'Nothing is known that could make it likelier.' : 'Nothing that was tried makes it likelier.'
export const fixText = ({ fix }: PromiseFix, names: Parameters<typeof relaxationSentence>[1]): string =>
  fix.kind === 'relaxation'
    ? relaxationSentence({ kind: fix.relaxation, facts: fix.facts }, names)
    : `Plan it the way “${scenarioName({ kind: fix.scenario })}”`
export const fixGain = (before: number, after: number): string => `${chanceText(before)} → ${chanceText(after)}`
export function fixPrice({ price }: PromiseFix): string {
  if (!price) return PRICE_NOT_KNOWN
  const sum = fullMoney({ ...price, minor: Math.abs(price.minor) })
  return Math.round(price.minor) === 0 ? NO_COST : price.minor > 0 ? sum : `${sum} saved`
}
export const fixDates = ({ p80On }: PromiseFix): string => `80% sure on ${longDate(p80On)}`
export const fixMisses = (customer: string): string => `The promise to ${customer} would no longer be met.`

export const save = 'Save as a commitment'
export const saveIs = 'Checking promises nothing; the plan holds it once it is saved.'
export const saved = (customer: string, report: ReportKind, by: IsoDate, scenario: string | undefined): string =>
  `The promise to ${customer}, ${reportKindName(report)} by ${longDate(by)}, is ${inPlace(scenario)}. Undo takes it out.`

export const reportKindName = (kind: ReportKind): string => REPORT_KIND_NAMES[kind]
