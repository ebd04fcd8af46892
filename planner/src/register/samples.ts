import { fact } from '../facts/facts.ts'
import type { Range } from '../facts/units.ts'
import type { ProgramKind } from '../plan/control-mapping.ts'
import type { Cadence } from './catalogue-control.ts'

/**
 * How many samples a tester asks of a control, by cadence: a table of firms over twelve months, never more than the
 * window's `population`. Section 2.5 of the SOC 2 sheet and E04 of HITRUST's: sample = min(population, table).
 */
export function sampleRange(kind: ProgramKind, cadence: Cadence, population: number): Range {
  const { low, likely, high } = fact(`${kind}.sample.${cadence}`)
  const within = (size: number) => Math.min(size, population)
  return { low: within(low), likely: within(likely), high: within(high) }
}
