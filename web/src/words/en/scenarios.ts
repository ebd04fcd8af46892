import {
  BUDGET_TOTAL_MEANINGS,
  notApplicableSentence,
  OUTPUT_NAMES,
  SCENARIO_MEANINGS,
  SCENARIO_NAMES,
  scenarioNoteSentence,
  scenarioSentence,
  TOTAL_NAMES,
} from '@stagger/planner/messages'
import type {
  NotApplicable,
  ScenarioNote,
  ScenarioOutput,
  ScenarioProgress,
  Score,
  ScoredScenario,
} from '@stagger/planner'
import type { PhaseGroup } from '../../chart-geometry/scenario-bars.ts'
import { dayAndMonth, fullMoney, longDate, shortMoney } from '../../format.ts'
import { plural } from './numbers.ts'

// Everything the Scenarios page says, in English. What a scenario is and how it differs is said by the planner's catalogue.

type Kind = ScoredScenario['kind']
type NameOf = (id: string) => string

/** What somebody keeps is called as they call it. */
export const scenarioName = ({ kind, own }: Pick<ScoredScenario, 'kind' | 'own'>): string =>
  own?.name ?? SCENARIO_NAMES[kind]
export const scenarioMeaning = (kind: Kind): string => SCENARIO_MEANINGS[kind]
export const outputName = (kind: ScenarioOutput['kind']): string => OUTPUT_NAMES[kind]
/** What each gives: two reports of one kind are told apart by the programs that give them. */
export const outputNames = (outputs: readonly ScenarioOutput[], nameOf: NameOf): readonly string[] => {
  const isAlone = ({ kind }: ScenarioOutput) => outputs.filter((other) => other.kind === kind).length < 2
  return outputs.map((output) =>
    isAlone(output) ? outputName(output.kind) : `${outputName(output.kind)}, ${nameOf(output.programId)}`,
  )
}
export const whyNot = (why: NotApplicable): string => notApplicableSentence(why)
export const differenceText = (scenario: ScoredScenario, nameOf: NameOf): string =>
  scenarioSentence(scenario, nameOf, fullMoney)
export const noteText = (note: ScenarioNote, nameOf: NameOf): string => scenarioNoteSentence(note, nameOf)

const outputsText = (outputs: readonly ScenarioOutput[]): string =>
  outputs.map(({ kind, inHandOn }) => `${outputName(kind)} by ${longDate(inHandOn)}`).join(', ')

// ── The heading

export const comparing = 'Comparing the ways to sequence the two programs'

/** Which future counts the most, in one sentence. `best` is the plan as it stands when nothing is worth more. */
export const scenariosHeadline = (best: ScoredScenario): string =>
  best.kind === 'current'
    ? `No other order scores better than the plan as it stands: ${outputsText(best.outputs)}`
    : `${scenarioName(best)} scores best: ${outputsText(best.outputs)}`

export const scenarioCount = (n: number): string => `${plural(n, 'way')} to sequence the programs`
export const frontCount = (n: number): string => `${n} that nothing else beats in everything`
export const noneApply = (n: number): string => `${n} not for this plan`
export const orderOfWorth = 'counted in this order: rules, promises, report dates, peak load, cost, cover'

// ── The search

export const searchProgress = (progress: ScenarioProgress | undefined): string =>
  progress ? `${progress.done} of ${progress.of} compared` : 'Comparing…'
export const simulatingEach = 'Simulating how sure each is…'
export const outOfDate = 'The plan has changed since: these numbers are about the plan as it was.'
export const cutShortText = 'You ended the comparison before there was anything to compare.'
export const compareAgain = 'Compare again'

// ── A card

export const onFront = 'On the front'
export const onFrontHint = 'Nothing else is at least as good in revenue, reports, load, cost and cover'
export const asItStands = 'Now'
export const bestBadge = 'Scores best'
export const lines = {
  promises: 'Promises',
  load: 'Peak load',
  atRisk: 'Revenue at risk',
  cover: 'Without cover',
} as const

/** Not simulated yet: the place is kept, so that nothing jumps. */
const NOT_YET = '…'

const chanceOf = ({ chance }: Score, programId: string) =>
  chance?.reports.find((report) => report.programId === programId)

/** At even odds and at four in five. */
export function sureText(score: Score, programId: string): string {
  const report = chanceOf(score, programId)
  return report ? `P50 ${longDate(report.p50)} · P80 ${longDate(report.p80)}` : NOT_YET
}
export function sureDate(score: Score, programId: string): string {
  const report = chanceOf(score, programId)
  return report ? longDate(report.p80) : NOT_YET
}
/** An amount, and which of the plan’s totals it is, in short and at length. */
export type CostLine = { readonly name: string; readonly text: string; readonly title: string }

/** What all of it costs at even odds and at four in five, of the total that the simulation knows. */
export function sureCostLine({ chance, cost }: Score): CostLine {
  const total = chance?.cost?.total ?? (cost ? 'loaded' : 'external')
  const named = {
    name: `${TOTAL_NAMES[total]}, P50 / P80`,
    title: `${BUDGET_TOTAL_MEANINGS[total]}; with renewals`,
  }
  if (!chance) return { ...named, text: NOT_YET }
  if (!chance.cost) return { ...named, text: 'a rate is missing' }
  return { ...named, text: `${shortMoney(chance.cost.p50)} / ${shortMoney(chance.cost.p80)}` }
}
/** What the promises are worth that are likely missed: each deal once, times the chance to lose it. */
export function atRiskText({ chance }: Score): string {
  if (!chance) return NOT_YET
  const lost = chance.revenueAtRisk.filter(({ minor }) => minor > 0)
  return lost.length > 0 ? lost.map(fullMoney).join(' + ') : 'none'
}

export function promisesText({ promises: { kept, missed, missedRevenue } }: Score): string {
  const all = kept.length + missed.length
  if (all === 0) return 'none made'
  const worth = missedRevenue && missedRevenue.minor > 0 ? `, ${fullMoney(missedRevenue)} missed` : ''
  return `${kept.length} of ${all} kept${worth}`
}

/** The fullest week ahead: how full, whose, when. */
export function loadText({ peakLoad }: Score, nameOf: NameOf): string {
  if (!peakLoad) return 'nobody is asked for anything'
  const { percent, personId, role, weekOf } = peakLoad
  return `${percent}% ${nameOf(personId ?? role ?? '')}, ${dayAndMonth(weekOf)}`
}

/** What it costs and which number that is: fees alone where the hours have no rates. */
export function costLine({ cost, fees }: Score): CostLine {
  const total = cost ? 'loaded' : 'external'
  const known = cost ?? fees
  return {
    name: `${TOTAL_NAMES[total]}, before renewals`,
    text: known ? fullMoney(known) : 'several currencies',
    title: `${BUDGET_TOTAL_MEANINGS[total]}; each subscription for one term`,
  }
}

export const coverText = ({ coverGapDays }: Score): string =>
  coverGapDays === 0 ? 'no day' : plural(coverGapDays, 'day')
export const notLevelled = (verdict: ScoredScenario['verdict']): string =>
  verdict === 'infeasible'
    ? 'No dates keep every limit.'
    : verdict === 'not-found'
      ? 'No dates were found that keep every limit.'
      : ''
export const notForThisPlan = 'Not for this plan'
export const rulesBrokenText = (n: number): string => `breaks ${plural(n, 'rule')}`

// ── The picture and the table

export const pictureTitle = 'On one calendar'
export const pictureLabel = (picked: string, beside: string): string => `${picked} above, ${beside} below`
export const pickedLabel = 'Scenario'
export const besideLabel = 'Beside'
export const nothingBeside = 'nothing'
const GROUPS: Readonly<Record<PhaseGroup, string>> = {
  prepare: 'Preparation',
  window: 'Window',
  fieldwork: 'Fieldwork',
  reporting: 'Reporting',
  'in-hand': 'In hand',
}
/** The rows of HITRUST have other names than those of SOC 2. */
const HITRUST_GROUPS: Readonly<Partial<Record<PhaseGroup, string>>> = {
  window: 'Incubation',
  fieldwork: 'Validation',
  reporting: 'CAPs and QA',
}
export const groupName = (group: PhaseGroup, programKind: string | undefined): string =>
  (programKind === 'hitrust' ? HITRUST_GROUPS[group] : undefined) ?? GROUPS[group]
export const barTitle = (scenario: string, phase: string, dates: string): string => `${scenario}, ${phase}: ${dates}`

export const tableTitle = 'Side by side'
export const tableColumns = {
  scenario: 'Scenario',
  gives: 'Gives',
  inHand: 'In hand',
  sure: 'P80',
  promises: 'Promises',
  load: 'Peak load',
  cost: 'Cost before renewals',
  sureCost: 'All costs',
  atRisk: 'Revenue at risk',
  cover: 'Without cover',
  differs: 'Against the plan as it stands',
} as const

// ── Promoting

export const promote = 'Promote'
export const promoteTitle = (name: string): string => `Make “${name}” the plan`
export const promoteWhat = (edits: number): string =>
  `${plural(edits, 'change')} to the plan as one step; undo takes all of it back. What is finished or under way stays as it is.`
export const noteLabel = 'Why, for who reads the history (optional)'
export const cancelPromotion = 'Leave it'
export const promoted = (name: string): string => `“${name}” is the plan now. Undo takes it back.`
export const closeDialog = 'Close without promoting'

export const nothingToSequence = 'There is nothing to sequence'
export const noPrograms =
  'This page compares the ways to sequence a SOC 2 and a HITRUST program. This plan has no program yet.'
