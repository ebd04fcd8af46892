import { costItemsOf, type Driver, type Plan } from '@stagger/planner'
import { variableName } from '@stagger/planner/messages'
import { driverText } from '#words/forecast.ts'
import { called } from './names-of.ts'

/** How many are worth a line. */
const MOST = 3

/** What moves a date most, the strongest first: from its low to its high days. */
export function driversText(drivers: readonly Driver[], plan: Plan): string {
  const names = {
    program: called(plan.programs),
    activity: called(plan.activities),
    risk: called(plan.risks ?? []),
    item: called(costItemsOf(plan)),
  }
  return drivers
    .slice(0, MOST)
    .map(({ variable, atLow, atHigh }) => driverText(variableName(variable, names), signed(atLow), signed(atHigh)))
    .join('; ')
}

const signed = (days: number): string => (days > 0 ? `+${days}` : days < 0 ? `−${-days}` : '0')
