import { type Edit, ExchangeRate, type Fault } from '@stagger/planner'
import type { ItemFault } from './item-faults.ts'

/** A rate that the plan lacks: what it turns into what, and the day from which on it is needed. */
export type MissingRate = Pick<ExchangeRate, 'from' | 'to' | 'on'>

/** A rate as it is typed. */
export type TypedRate = { readonly rate: string; readonly on: string }

/** The rate that a refusal asks for; undefined where it asks for something else. */
export function missingRate({ code, facts: { from, to, on } }: Fault): MissingRate | undefined {
  const isTold = typeof from === 'string' && typeof to === 'string' && typeof on === 'string'
  return code === 'rate-missing' && isTold ? { from, to, on } : undefined
}

/** The edit that adds the typed rate `id`, or the field that is wrong. A rate holds from its day on, until the next one. */
export function rateEdit(id: string, missing: MissingRate, typed: TypedRate): Edit | ItemFault<keyof TypedRate> {
  const [rate, on] = [typed.rate.trim(), typed.on]
  if (!ExchangeRate.shape.rate.safeParse(rate).success) return { field: 'rate', code: 'rate' }
  if (!ExchangeRate.shape.on.safeParse(on).success) return { field: 'on', code: 'day' }
  if (on > missing.on) return { field: 'on', code: 'too-late' }
  return { kind: 'setExchangeRate', rate: { id, from: missing.from, to: missing.to, rate, on, source: 'yours' } }
}
