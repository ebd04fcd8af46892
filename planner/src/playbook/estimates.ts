import { type FactId, fact, factSource } from '../facts/facts.ts'
import { dollarsToMinor, type Range, share, times, weeksToElapsedDays, weeksToWorkingDays } from '../facts/units.ts'
import { KnownRole, type Person } from '../plan/people.ts'
import type { CostEstimate, Estimate, Lag } from '../plan/values.ts'

/** Weeks of a fact, or a share of them, as working days. */
export const workingWeeks = (weeks: FactId, part?: FactId): Estimate => ({
  ...weeksToWorkingDays(partOf(weeks, part)),
  unit: 'wd',
  source: factSource(weeks),
})

/** Weeks of a fact, or a share of them, as elapsed days: somebody else's turnaround. */
export const elapsedWeeks = (weeks: FactId, part?: FactId): Estimate => ({
  ...weeksToElapsedDays(partOf(weeks, part)),
  unit: 'ed',
  source: factSource(weeks),
})

/** Days of a fact as they are: business days of whoever takes them, or elapsed days that a rule counts. */
export function days(id: FactId): Estimate {
  const { low, likely, high, unit } = fact(id)
  return { low, likely, high, unit: unit === 'working-day' ? 'wd' : 'ed', source: factSource(id) }
}

/** A window of whole months: a decision, so its points are equal. */
export const months = (count: number, source: Estimate['source'] = 'yours'): Estimate => ({
  low: count,
  likely: count,
  high: count,
  unit: 'mo',
  source,
})

/** A lag of as many days or months as a fact says. */
export const lag = (id: FactId): Lag => ({ value: fact(id).value, unit: fact(id).unit === 'month' ? 'mo' : 'ed' })

/** US dollars of a fact, times a factor for each point. The facts are in dollars whatever the plan's currency is. */
export function dollars(id: FactId, factor: Range = { low: 1, likely: 1, high: 1 }): CostEstimate {
  const { low, likely, high } = fact(id)
  const range = { low: low * factor.low, likely: likely * factor.likely, high: high * factor.high }
  return { ...dollarsToMinor(range), currency: 'USD', source: factSource(id) }
}

/** What an hour of a role costs, in US dollars as all facts are; of a role of the organization's own nobody has said. */
export function hourlyRate(role: Person['role']): Person['hourlyRate'] {
  const known = KnownRole.safeParse(role).data
  if (known === undefined) return undefined
  const id = `team.rate.${known}` as const
  return { minor: dollars(id).likely, currency: 'USD', source: factSource(id) }
}

const partOf = (whole: FactId, part: FactId | undefined): Range =>
  part ? share(fact(whole), fact(part)) : times(fact(whole), 1)
