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

// Everything the Scenarios page says, in German. What a scenario is and how it differs is said by the planner's catalogue.

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
  outputs.map(({ kind, inHandOn }) => `${outputName(kind)} am ${longDate(inHandOn)}`).join(', ')

// ── The heading

export const comparing = 'Abfolgen der beiden Programme werden verglichen'

/** Which future counts the most, in one sentence. `best` is the plan as it stands when nothing is worth more. */
export const scenariosHeadline = (best: ScoredScenario): string =>
  best.kind === 'current'
    ? `Keine andere Abfolge schneidet besser ab als der jetzige Plan: ${outputsText(best.outputs)}`
    : `„${scenarioName(best)}“ schneidet am besten ab: ${outputsText(best.outputs)}`

export const scenarioCount = (n: number): string => plural(n, 'Abfolge der Programme', 'Abfolgen der Programme')
export const frontCount = (n: number): string => `${n} unübertroffen`
export const noneApply = (n: number): string => `${n} nicht für diesen Plan`
export const orderOfWorth =
  'bewertet in dieser Reihenfolge: Regeln, Zusagen, Berichtstermine, Spitzenlast, Kosten, Abdeckung'

// ── The search

export const searchProgress = (progress: ScenarioProgress | undefined): string =>
  progress ? `${progress.done} von ${progress.of} verglichen` : 'Wird verglichen …'
export const simulatingEach = 'Wie sicher jede Abfolge ist, wird simuliert …'
export const outOfDate = 'Der Plan hat sich seitdem geändert: Diese Zahlen gelten für den früheren Stand.'
export const cutShortText = 'Sie haben den Vergleich beendet, bevor es etwas zu vergleichen gab.'
export const compareAgain = 'Erneut vergleichen'

// ── A card

export const onFront = 'Unübertroffen'
export const onFrontHint =
  'Nichts anderes ist bei Umsatz, Berichten, Auslastung, Kosten und Abdeckung durchweg mindestens ebenso gut'
export const asItStands = 'Jetzt'
export const bestBadge = 'Am besten'
export const lines = {
  promises: 'Zusagen',
  load: 'Spitzenlast',
  atRisk: 'Gefährdeter Umsatz',
  cover: 'Ohne Abdeckung',
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
    title: `${BUDGET_TOTAL_MEANINGS[total]}; mit Erneuerungen`,
  }
  if (!chance) return { ...named, text: NOT_YET }
  if (!chance.cost) return { ...named, text: 'ein Wechselkurs fehlt' }
  return { ...named, text: `${shortMoney(chance.cost.p50)} / ${shortMoney(chance.cost.p80)}` }
}
/** What the promises are worth that are likely missed: each deal once, times the chance to lose it. */
export function atRiskText({ chance }: Score): string {
  if (!chance) return NOT_YET
  const lost = chance.revenueAtRisk.filter(({ minor }) => minor > 0)
  return lost.length > 0 ? lost.map(fullMoney).join(' + ') : 'keiner'
}

export function promisesText({ promises: { kept, missed, missedRevenue } }: Score): string {
  const all = kept.length + missed.length
  if (all === 0) return 'keine gegeben'
  const worth = missedRevenue && missedRevenue.minor > 0 ? `, ${fullMoney(missedRevenue)} verfehlt` : ''
  return `${kept.length} von ${all} eingehalten${worth}`
}

/** The fullest week ahead: how full, whose, when. */
export function loadText({ peakLoad }: Score, nameOf: NameOf): string {
  if (!peakLoad) return 'niemand wird gebraucht'
  const { percent, personId, role, weekOf } = peakLoad
  return `${percent}\u00a0% ${nameOf(personId ?? role ?? '')}, ${dayAndMonth(weekOf)}`
}

/** What it costs and which number that is: fees alone where the hours have no rates. */
export function costLine({ cost, fees }: Score): CostLine {
  const total = cost ? 'loaded' : 'external'
  const known = cost ?? fees
  return {
    name: `${TOTAL_NAMES[total]} vor Erneuerungen`,
    text: known ? fullMoney(known) : 'mehrere Währungen',
    title: `${BUDGET_TOTAL_MEANINGS[total]}; jedes Abonnement für eine Laufzeit`,
  }
}

export const coverText = ({ coverGapDays }: Score): string =>
  coverGapDays === 0 ? 'kein Tag' : plural(coverGapDays, 'Tag', 'Tage')
export const notLevelled = (verdict: ScoredScenario['verdict']): string =>
  verdict === 'infeasible'
    ? 'Es gibt keine Termine, die alle Grenzen einhalten.'
    : verdict === 'not-found'
      ? 'Es wurden keine Termine gefunden, die alle Grenzen einhalten.'
      : ''
export const notForThisPlan = 'Nicht für diesen Plan'
export const rulesBrokenText = (n: number): string => `verletzt ${plural(n, 'Regel', 'Regeln')}`

// ── The picture and the table

export const pictureTitle = 'Auf einem gemeinsamen Kalender'
export const pictureLabel = (picked: string, beside: string): string => `oben: ${picked}, unten: ${beside}`
export const pickedLabel = 'Szenario'
export const besideLabel = 'Vergleich mit'
export const nothingBeside = 'nichts'
const GROUPS: Readonly<Record<PhaseGroup, string>> = {
  prepare: 'Vorbereitung',
  window: 'Zeitraum',
  fieldwork: 'Prüfungshandlungen',
  reporting: 'Bericht',
  'in-hand': 'Liegt vor',
}
/** The rows of HITRUST have other names than those of SOC 2. */
const HITRUST_GROUPS: Readonly<Partial<Record<PhaseGroup, string>>> = {
  window: 'Reifezeit',
  fieldwork: 'Validierung',
  reporting: 'CAPs und QA',
}
export const groupName = (group: PhaseGroup, programKind: string | undefined): string =>
  (programKind === 'hitrust' ? HITRUST_GROUPS[group] : undefined) ?? GROUPS[group]
export const barTitle = (scenario: string, phase: string, dates: string): string => `${scenario}, ${phase}: ${dates}`

export const tableTitle = 'Nebeneinander'
export const tableColumns = {
  scenario: 'Szenario',
  gives: 'Ergibt',
  inHand: 'Liegt vor',
  sure: 'P80',
  promises: 'Zusagen',
  load: 'Spitzenlast',
  cost: 'Kosten vor Erneuerungen',
  sureCost: 'Gesamtkosten',
  atRisk: 'Gefährdeter Umsatz',
  cover: 'Ohne Abdeckung',
  differs: 'Gegenüber dem jetzigen Plan',
} as const

// ── Promoting

export const promote = 'Zum Plan machen'
export const promoteTitle = (name: string): string => `„${name}“ zum Plan machen`
export const promoteWhat = (edits: number): string =>
  `${plural(edits, 'Änderung', 'Änderungen')} am Plan in einem Schritt, der sich als Ganzes rückgängig machen lässt. Was abgeschlossen ist oder läuft, bleibt, wie es ist.`
export const noteLabel = 'Warum – für alle, die den Verlauf lesen (optional)'
export const cancelPromotion = 'Abbrechen'
export const promoted = (name: string): string => `„${name}“ ist jetzt der Plan. Das lässt sich rückgängig machen.`
export const closeDialog = 'Schließen, ohne das Szenario zum Plan zu machen'

export const nothingToSequence = 'Es gibt nichts zu ordnen'
export const noPrograms =
  'Diese Seite vergleicht, in welcher Abfolge ein SOC-2- und ein HITRUST-Programm laufen können. Dieser Plan hat noch kein Programm.'
