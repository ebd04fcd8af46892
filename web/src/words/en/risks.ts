import type { Program, Risk, RiskImpact } from '@stagger/planner'
import type { ImpactPoints } from '../../confidence-view/risk-edits.ts'
import { shortMoney } from '../../format.ts'
import { reportShortName } from './everywhere.ts'

// What the Confidence page says about what may go wrong and how sure the estimates are, in English.

// ── Risks

export const risksTitle = 'Risks'
export const risksIs = 'What may go wrong, all of its effects at once. A change is simulated as soon as it is made.'
export const noRisks = 'The plan knows of no risk. Add what may go wrong.'
export const riskColumns = {
  name: 'Risk',
  probability: 'Chance',
  impacts: 'What it does',
  source: 'Where it comes from',
} as const
export const riskAdds = (program: Program): string => `Adds to P80, ${reportShortName(program)}`
export const riskAddsCost = 'Adds to P80, cost'
export const addRisk = 'Add a risk'
export const editRisk = 'Edit'
export const removeRisk = 'Remove'
export const riskRemoved = (name: string): string => `Risk “${name}” removed. Undo brings it back.`
export const riskStored = (name: string): string => `Risk “${name}” stored.`
export const notKnown = '–'
export const certain = 'certain'
export const alwaysHappens = 'It happens in every run: there is none without it to compare with.'
export const probabilityOf = (name: string): string => `Chance of “${name}” in percent`
export const probabilityFault = 'A chance is a number from 0 to 100.'
const UNITS = { wd: 'working days', ed: 'elapsed days', mo: 'months' } as const
const ONE_UNIT = { wd: 'working day', ed: 'elapsed day', mo: 'month' } as const

export function impactText(impact: RiskImpact, nameOf: (id: string) => string): string {
  const name = nameOf(impact.activityId)
  if (impact.kind === 'delay') {
    const { low, likely, high, unit } = impact.days
    const points = low === high ? `${likely}` : `${low} / ${likely} / ${high}`
    return `${name} takes ${points} ${points === '1' ? ONE_UNIT[unit] : UNITS[unit]} longer`
  }
  const { low, likely, high, currency } = impact.amount
  const money = (minor: number) => shortMoney({ minor, currency })
  return low === high
    ? `${money(likely)} more when ${name} ends`
    : `${[low, likely, high].map(money).join(' / ')} more when ${name} ends`
}

export const riskForm = {
  title: (risk: Pick<Risk, 'name'>, isNew: boolean): string => (isNew ? 'A new risk' : `Risk “${risk.name}”`),
  name: 'What may happen',
  probability: 'Chance',
  impacts: 'What it does where it happens',
  activity: 'Activity',
  low: 'Low',
  likely: 'Likely',
  high: 'High',
  unit: 'Unit',
  addDelay: 'Add a delay',
  addCost: 'Add a cost',
  removeImpact: 'Remove this effect',
  save: 'Save',
  cancel: 'Leave it',
  close: 'Close without saving',
  days: 'longer',
  cost: 'more',
  nameEmpty: 'Say what may happen.',
  outOfOrder: 'Low, likely and high must be in order.',
  noImpact: 'Say what it does: a delay or a cost.',
  noDays: 'A whole number, such as 10.',
  noAmount: 'An amount in digits, such as 1250 or 1,250.50.',
} as const
export const unitName = (unit: keyof typeof UNITS): string => UNITS[unit]
export const pointsLabel = (points: keyof ImpactPoints, at: number): string => `${riskForm[points]}, effect ${at + 1}`

// ── How sure the numbers are

export const uncertaintyTitle = 'How estimates vary together'
export const uncertaintyIs =
  'Estimates that hang on the same people, program or firm, or are parts of one number, go wrong together. The shares of the spread that they have in common; what is left is each estimate’s own. Without any, the range comes out too narrow.'
export const shareNames = {
  team: 'Same people',
  program: 'Same program',
  vendor: 'Same firm',
  estimate: 'Parts of one number',
} as const
export const effortTitle = 'Hours against the plan'
export const effortNames = { low: 'At best', high: 'At worst', follows: 'Follow the days' } as const
export const inPercent = '%'
export const shareFault = 'Shares are from 0 to 100% and together at most 100%.'
export const effortFault =
  'At best 1 to 100% of the planned hours, at worst 100 to 1,000%; following the days 0 to 100%.'
export const backToDefaults = 'Use the product’s own'
export const uncertaintyStored = 'Stored; simulating again.'
