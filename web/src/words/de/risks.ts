import type { Program, Risk, RiskImpact } from '@stagger/planner'
import type { ImpactPoints } from '../../confidence-view/risk-edits.ts'
import { shortMoney } from '../../format.ts'
import { reportShortName } from './everywhere.ts'

// What the Confidence page says about what may go wrong and how sure the estimates are, in German.

// ── Risks

export const risksTitle = 'Risiken'
export const risksIs = 'Was schiefgehen kann, mit allen Auswirkungen zugleich. Jede Änderung wird sofort simuliert.'
export const noRisks = 'Der Plan kennt kein Risiko. Fügen Sie hinzu, was schiefgehen kann.'
export const riskColumns = {
  name: 'Risiko',
  probability: 'Wahrscheinlichkeit',
  impacts: 'Auswirkung',
  source: 'Quelle',
} as const
export const riskAdds = (program: Program): string => `Beitrag zu P80, ${reportShortName(program)}`
export const riskAddsCost = 'Beitrag zu P80, Kosten'
export const addRisk = 'Risiko hinzufügen'
export const editRisk = 'Bearbeiten'
export const removeRisk = 'Entfernen'
export const riskRemoved = (name: string): string => `Risiko „${name}“ entfernt. Das lässt sich rückgängig machen.`
export const riskStored = (name: string): string => `Risiko „${name}“ gespeichert.`
export const notKnown = '–'
export const certain = 'tritt ein'
export const alwaysHappens = 'Es tritt in jedem Durchgang ein: Keiner ohne es lässt sich damit vergleichen.'
export const probabilityOf = (name: string): string => `Wahrscheinlichkeit von „${name}“ in Prozent`
export const probabilityFault = 'Eine Wahrscheinlichkeit ist eine Zahl von 0 bis 100.'
const UNITS = { wd: 'Arbeitstage', ed: 'Kalendertage', mo: 'Monate' } as const
const ONE_UNIT = { wd: 'Arbeitstag', ed: 'Kalendertag', mo: 'Monat' } as const

export function impactText(impact: RiskImpact, nameOf: (id: string) => string): string {
  const name = nameOf(impact.activityId)
  if (impact.kind === 'delay') {
    const { low, likely, high, unit } = impact.days
    const points = low === high ? `${likely}` : `${low} / ${likely} / ${high}`
    return `„${name}“ dauert ${points} ${points === '1' ? ONE_UNIT[unit] : UNITS[unit]} länger`
  }
  const { low, likely, high, currency } = impact.amount
  const money = (minor: number) => shortMoney({ minor, currency })
  return low === high
    ? `${money(likely)} mehr, sobald „${name}“ endet`
    : `${[low, likely, high].map(money).join(' / ')} mehr, sobald „${name}“ endet`
}

export const riskForm = {
  title: (risk: Pick<Risk, 'name'>, isNew: boolean): string => (isNew ? 'Neues Risiko' : `Risiko „${risk.name}“`),
  name: 'Was geschehen kann',
  probability: 'Wahrscheinlichkeit',
  impacts: 'Was es bewirkt, wenn es eintritt',
  activity: 'Vorgang',
  low: 'Minimum',
  likely: 'Wahrscheinlich',
  high: 'Maximum',
  unit: 'Einheit',
  addDelay: 'Verzug hinzufügen',
  addCost: 'Kosten hinzufügen',
  removeImpact: 'Diese Auswirkung entfernen',
  save: 'Speichern',
  cancel: 'Abbrechen',
  close: 'Schließen, ohne zu speichern',
  days: 'länger',
  cost: 'mehr',
  nameEmpty: 'Geben Sie an, was geschehen kann.',
  outOfOrder: 'Minimum, wahrscheinlich und Maximum müssen aufsteigen.',
  noImpact: 'Geben Sie an, was es bewirkt: Verzug oder Kosten.',
  noDays: 'Eine ganze Zahl, etwa 10.',
  noAmount: 'Ein Betrag in Ziffern, etwa 1250 oder 1250.50.',
} as const
export const unitName = (unit: keyof typeof UNITS): string => UNITS[unit]
export const pointsLabel = (points: keyof ImpactPoints, at: number): string =>
  `${riskForm[points]}, Auswirkung ${at + 1}`

// ── How sure the numbers are

export const uncertaintyTitle = 'Wie Schätzungen gemeinsam schwanken'
export const uncertaintyIs =
  'Schätzungen, die an denselben Personen, demselben Programm oder derselben Firma hängen oder Teile einer Zahl sind, gehen gemeinsam fehl. Hier steht, welchen Anteil der Streuung sie gemeinsam haben; der Rest gehört jeder Schätzung allein. Ohne gemeinsame Anteile wird die Spanne zu eng.'
export const shareNames = {
  team: 'Dieselben Personen',
  program: 'Dasselbe Programm',
  vendor: 'Dieselbe Firma',
  estimate: 'Teile einer Zahl',
} as const
export const effortTitle = 'Stunden gegenüber dem Plan'
export const effortNames = { low: 'Bestenfalls', high: 'Schlimmstenfalls', follows: 'Von der Dauer abhängig' } as const
export const inPercent = '%'
export const shareFault = 'Anteile liegen zwischen 0 und 100\u00a0% und ergeben zusammen höchstens 100\u00a0%.'
export const effortFault =
  'Bestenfalls 1 bis 100\u00a0% der geplanten Stunden, schlimmstenfalls 100 bis 1.000\u00a0%; von der Dauer abhängig 0 bis 100\u00a0%.'
export const backToDefaults = 'Vorgaben verwenden'
export const uncertaintyStored = 'Gespeichert; es wird neu simuliert.'
