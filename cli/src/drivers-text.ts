import { costItemsOf, type Driver, type Plan, type VariableName } from '@stagger/planner'
import { called } from './names-of.ts'

/** How many are worth a line. */
const MOST = 3

/** What moves a date most, the strongest first: from its low to its high days. */
export function driversText(drivers: readonly Driver[], plan: Plan): string {
  return drivers
    .slice(0, MOST)
    .map(
      ({ variable, atLow, atHigh }) => `${variableName(variable, plan)} (${signed(atLow)} to ${signed(atHigh)} days)`,
    )
    .join('; ')
}

const signed = (days: number): string => (days > 0 ? `+${days}` : days < 0 ? `−${-days}` : '0')

function variableName(variable: VariableName, plan: Plan): string {
  switch (variable.kind) {
    case 'duration':
      return `how long “${called(plan.activities)(variable.activityId)}” takes`
    case 'effort':
      return `the hours of “${called(plan.activities)(variable.activityId)}”`
    case 'cost':
      return `the price of “${called(costItemsOf(plan))(variable.itemId)}”`
    case 'risk':
      return `whether “${called(plan.risks ?? [])(variable.riskId)}” happens`
    case 'impact':
      return `how much “${called(plan.risks ?? [])(variable.riskId)}” costs`
  }
}
