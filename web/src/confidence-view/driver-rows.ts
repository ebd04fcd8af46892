import type { Driver, Drivers, VariableName } from '@stagger/planner'

/** Which outcome is looked at: a program's report, or the total. */
export type Outcome = { readonly kind: 'report'; readonly programId: string } | { readonly kind: 'cost' }

/** What drives an outcome, of the total of one kind where it is the cost. */
export const driversOf = (all: readonly Drivers[], outcome: Outcome, total: string): readonly Driver[] =>
  all.find(({ of }) =>
    of.kind === 'report'
      ? outcome.kind === 'report' && of.programId === outcome.programId
      : outcome.kind === 'cost' && of.total === total,
  )?.drivers ?? []

/** A bar of the tornado: from `from` to `to`, each a share of the half width, negative to the left of the middle. */
export type DriverRow = Driver & { readonly key: string; readonly from: number; readonly to: number }

/** What moves the outcome at all, the widest first, at most `most` of them. */
export function driverRows(drivers: readonly Driver[], most: number): readonly DriverRow[] {
  const width = ({ atLow, atHigh }: Driver) => Math.abs(atHigh - atLow)
  const shown = drivers
    .filter((driver) => width(driver) > 0)
    .toSorted((a, b) => width(b) - width(a))
    .slice(0, most)
  const widest = Math.max(1, ...shown.flatMap(({ atLow, atHigh }) => [Math.abs(atLow), Math.abs(atHigh)]))
  return shown.map((driver) => ({
    ...driver,
    key: variableKey(driver.variable),
    from: Math.min(0, driver.atLow, driver.atHigh) / widest,
    to: Math.max(0, driver.atLow, driver.atHigh) / widest,
  }))
}

const variableKey = (name: VariableName): string => Object.values(name).join(' ')
