import { fact } from '../facts/facts.ts'
import { type FactSourceText, SOURCES } from '../facts/sources.ts'
import { certifiedFrom } from './certified-from.ts'
import { doneInsideWindow } from './done-inside-window.ts'
import { fieldworkSpan } from './fieldwork-span.ts'
import { implementedIncubation, measuredIncubation, policyIncubation } from './incubation.ts'
import { interimWindow } from './interim-window.ts'
import { nextWindow } from './next-window.ts'
import { operatingFromDayOne } from './operating-from-day-one.ts'
import { qaNeedsObjectAndCredit, qaReservationAhead } from './qa-reservation.ts'
import type { Rule } from './rule.ts'
import { sharedControlChange } from './shared-control-change.ts'

/** Every rule, what forbids first, then what costs, then what warns. */
export const RULES: readonly Rule[] = [
  qaNeedsObjectAndCredit,
  qaReservationAhead,
  certifiedFrom,
  interimWindow,
  policyIncubation,
  implementedIncubation,
  measuredIncubation,
  fieldworkSpan,
  operatingFromDayOne,
  nextWindow,
  sharedControlChange,
  doneInsideWindow,
]

/** Where a rule and its numbers are written, HITRUST's own words first. */
export function sourcesOfRule({ sources, facts }: Pick<Rule, 'sources' | 'facts'>): readonly FactSourceText[] {
  const ids = new Set([...sources, ...facts.flatMap((id) => fact(id).sources)])
  return SOURCES.filter(({ id }) => ids.has(id)).toSorted(
    (a, b) => Number(b.publisher === 'hitrust') - Number(a.publisher === 'hitrust'),
  )
}

/** The rule called `id` (W02), or undefined. */
export const ruleById = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id)
