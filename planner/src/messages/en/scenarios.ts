import { DAYS_A_WEEK } from '../../day.ts'
import type { Money } from '../../plan/values.ts'
import type { NotApplicable, ScenarioNote, ScenarioOutput, ScoredScenario } from '../../scenarios/scenario.ts'
import type { ScoreDifference } from '../../score/score-differences.ts'
import { PEOPLE_DO_NOT_BIND } from './forecast.ts'
import { ruleSentence } from './rules.ts'
import { wholeMoney } from '../whole-money.ts'
import type { NameOf } from '../names.ts'

/** How each future is called. */
export const SCENARIO_NAMES: Readonly<Record<ScoredScenario['kind'], string>> = {
  current: 'As planned now',
  own: 'Your own',
  'soc2-first': 'SOC 2 first',
  'hitrust-first': 'HITRUST first',
  parallel: 'In parallel',
  staggered: 'Staggered',
  'combined-opinion': 'Combined, opinion only',
  'combined-certified': 'Combined, with certification',
  'combined-coordinated': 'Combined, two reports',
}

/** What each future means, for who has to choose. */
export const SCENARIO_MEANINGS: Readonly<Record<ScoredScenario['kind'], string>> = {
  current: 'The plan as it stands.',
  own: 'The plan with edits that somebody keeps as a scenario; not levelled anew.',
  'soc2-first':
    'HITRUST phases that nobody has begun, and SOC 2 does not need, wait until the SOC 2 report is in hand.',
  'hitrust-first':
    'SOC 2 phases that nobody has begun, and HITRUST does not need, wait until HITRUST’s report is in hand.',
  parallel:
    'No order between them: promises are kept first, then both reports come as early as rules, limits and people allow. One may wait for what was promised of the other.',
  staggered: 'One waits for a number of weeks; the search chooses which, and for how long.',
  'combined-opinion': 'One SOC 2 report with the CPA’s opinion on the CSF. It is no HITRUST certification.',
  'combined-certified': 'One SOC 2 report with the CPA’s opinion on the CSF, and a HITRUST certification.',
  'combined-coordinated': 'Two reports; HITRUST’s first test falls into the CPA’s fieldwork.',
}

/** How each thing that a program may yield is called. */
export const OUTPUT_NAMES: Readonly<Record<ScenarioOutput['kind'], string>> = {
  'soc2-type1': 'SOC 2 Type I report',
  'soc2-type2': 'SOC 2 Type II report',
  'soc2-with-csf-opinion': 'SOC 2 report with an opinion on the CSF',
  'hitrust-e1': 'HITRUST e1 certification',
  'hitrust-i1': 'HITRUST i1 certification',
  'hitrust-r2': 'HITRUST r2 certification',
}

const NOT_APPLICABLE: Readonly<Record<NotApplicable, string>> = {
  'no-soc2': 'The plan has no SOC 2 program.',
  'no-hitrust': 'The plan has no HITRUST program.',
  'one-program': 'Only one report of the plan is still ahead.',
  'several-soc2': 'The plan has several SOC 2 programs: which to combine is not clear.',
  'several-hitrust': 'The plan has several HITRUST programs: which to combine is not clear.',
  'scopes-differ': 'The two programs speak about different scopes: one examination cannot.',
  'report-in-hand': 'One of the two is in hand already.',
  'fieldwork-begun': 'Fieldwork of one of the two has begun already.',
  'no-fieldwork': 'One of the two has no fieldwork in this plan.',
  'already-combined': 'The plan combines the two already.',
  'contradicts-plan': 'Its order contradicts links, limits or controls of the plan.',
  'no-longer-fits': 'The plan has changed, and some of its edits no longer fit. Open it to see which.',
}

/** Why a future is none for this plan. */
export const notApplicableSentence = (why: NotApplicable): string => NOT_APPLICABLE[why]

/** What to know of a future beside its numbers. */
export function scenarioNoteSentence(note: ScenarioNote, nameOf: NameOf): string {
  switch (note.code) {
    case 'people-do-not-bind':
      return PEOPLE_DO_NOT_BIND
    case 'no-certificate':
      return 'HITRUST issues nothing: whoever was promised a certification does not get one.'
    case 'opinion-fee-unknown':
      return 'The CPA’s fee for the opinion on the CSF is not in the cost: no source names one.'
    case 'controls-after-window-opened':
      return 'The observation window is open before all controls for the CSF operate: ask the CPA what the opinion can cover.'
    case 'no-offset-is-better':
      return 'No offset scores better than starting both now.'
    case 'categories-outside-mapping':
      return `The published mapping to the CSF covers security, availability and confidentiality, not ${note.categories.join(' and ')}.`
    case 'two-firms':
      return `${note.firmIds.map(nameOf).join(' and ')} are two firms: each may rely on the other’s tests only where access was agreed before.`
  }
}

/** How a future differs from the plan as it stands, in one sentence. `nameOf` calls programs, activities, and promises by their customer; `amount` writes money. */
export function scenarioSentence(
  { differences, offsetDays = 0, waitingIds = [] }: ScoredScenario,
  nameOf: NameOf,
  amount: (money: Money) => string = moneyText,
): string {
  const parts = differences.flatMap((difference) => differencePhrase(difference, nameOf, amount))
  const all = [...offsetPhrase(offsetDays, waitingIds.map(nameOf)), ...parts]
  return all.length === 0 ? 'Nothing differs from the plan as it stands.' : `${capital(all.join('; '))}.`
}

const offsetPhrase = (days: number, waiting: readonly string[]): string[] =>
  days === 0 ? [] : [`${waiting.join(' and ')} waits ${counted(Math.abs(days) / DAYS_A_WEEK, 'week')}`]

function differencePhrase(difference: ScoreDifference, nameOf: NameOf, amount: (money: Money) => string): string {
  switch (difference.kind) {
    case 'rule-broken':
      return `breaks ${difference.rule}${aboutActivity(difference.activityId, nameOf)} (${sentenceStart(ruleSentence(difference.rule))})`
    case 'rule-kept':
      return `no longer breaks ${difference.rule}${aboutActivity(difference.activityId, nameOf)}`
    case 'promise-kept':
      return `keeps the promise to ${nameOf(difference.commitmentId)}`
    case 'promise-missed':
      return `misses the promise to ${nameOf(difference.commitmentId)}`
    case 'report':
      return `${nameOf(difference.programId)} in hand ${moved(difference.days)}`
    case 'report-lost':
      return `no ${nameOf(difference.programId)} certification`
    case 'report-gained':
      return `a ${nameOf(difference.programId)} certification`
    case 'peak-load':
      return `peak load ${difference.percent}% instead of ${difference.insteadOf}%`
    case 'cost':
    case 'fees':
      return `${amount({ minor: Math.abs(difference.minor), currency: difference.currency })} ${difference.minor > 0 ? 'more' : 'less'}${difference.kind === 'fees' ? ' in fees' : ''}`
    case 'cover-gap':
      return `${counted(Math.abs(difference.days), 'day')} ${difference.days > 0 ? 'more' : 'less'} without cover`
    case 'wasted-validity':
      return `${counted(Math.abs(difference.days), 'day')} of validity ${difference.days > 0 ? 'given away' : 'saved'}`
  }
}

const aboutActivity = (id: string | undefined, nameOf: NameOf): string => (id === undefined ? '' : ` at ${nameOf(id)}`)
const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`
const moved = (days: number): string => `${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`
const sentenceStart = (sentence: string): string => sentence.replace(/\.$/, '')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** An amount in whole units of its currency, `USD 1,250,000`. */
export const moneyText = (money: Money): string => wholeMoney(money, 'en')
