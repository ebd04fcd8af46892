import { relaxationSentence } from '@stagger/planner/messages'
import type { IsoDate, Money, PromiseAnswer, PromiseFix, ReportKind, Verdict } from '@stagger/planner'
import type { DraftFault } from './confidence-view/promise-draft.ts'
import { fullMoney, longDate, percent, shortMoney } from './format.ts'
import { chanceText } from './messages-confidence.ts'
import { scenarioName } from './messages-scenarios.ts'
import { notAsPromised } from './messages.ts'

// Everything the promise check says, in English.

export const checkPromise = 'Check a promise'
export const closeCheck = 'Close the check'
export const fields = {
  report: 'Report',
  scope: 'For',
  customer: 'Customer',
  by: 'In hand by',
  value: 'Worth',
} as const
const FAULTS: Readonly<Record<DraftFault, string>> = {
  by: 'Say by which day.',
  value: 'An amount is a number, or nothing.',
  customer: 'Say to whom it is promised.',
}
export const draftFault = (fault: DraftFault): string => FAULTS[fault]
export const check = 'Check'
export const checking = 'Simulating the plan…'
export const lookingForFixes = 'Looking for what would help…'
export const stopChecking = 'Stop'
export const outOfDate = 'The plan has changed since: check again.'

const VERDICTS: Readonly<Record<Verdict, string>> = { yes: '✓ Yes', 'at-risk': '! At risk', no: '✕ No' }

/** The answer: whether it may be promised, and how likely it is kept. */
export function verdictText({ verdict, chance, unmet, programId }: PromiseAnswer, by: IsoDate): string {
  if (programId === null) return `${VERDICTS.no}: the plan has no program`
  if (unmet.length > 0) return `${VERDICTS.no}: nothing in the plan gives that report`
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
export const thresholdsText = (yes: number, no: number): string =>
  `Yes from ${percent(yes)} on, no below ${percent(no)}.`

export const fixesTitle = 'What would help, cheapest first'
export const noFixes = 'Nothing that was tried makes it likelier.'
export const fixText = ({ fix }: PromiseFix, names: Parameters<typeof relaxationSentence>[1]): string =>
  fix.kind === 'relaxation'
    ? relaxationSentence({ kind: fix.relaxation, facts: fix.facts }, names)
    : `Plan it the way “${scenarioName(fix.scenario)}”`
export const fixGain = (before: number, after: number): string => `${chanceText(before)} → ${chanceText(after)}`
export function fixPrice({ price }: PromiseFix): string {
  if (!price) return 'price not known'
  const sum = fullMoney({ ...price, minor: Math.abs(price.minor) })
  return Math.round(price.minor) === 0 ? 'no cost' : price.minor > 0 ? sum : `${sum} saved`
}
export const fixDates = ({ p80On }: PromiseFix): string => `80% sure on ${longDate(p80On)}`
export const fixMisses = (customer: string): string => `The promise to ${customer} would no longer be met.`

export const save = 'Save as a commitment'
export const saveIs = 'Checking promises nothing; the plan holds it once it is saved.'
export const saved = (customer: string): string => `The promise to ${customer} is in the plan. Undo takes it out.`

const REPORTS: Readonly<Record<ReportKind, string>> = {
  'soc2-type1': 'SOC 2 Type I',
  'soc2-type2': 'SOC 2 Type II',
  'hitrust-e1': 'HITRUST e1',
  'hitrust-i1': 'HITRUST i1',
  'hitrust-r2': 'HITRUST r2',
}
export const reportKindName = (kind: ReportKind): string => REPORTS[kind]
