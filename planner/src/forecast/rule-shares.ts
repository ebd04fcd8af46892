import { plusDays } from '../day.ts'
import { RULES } from '../rules/rules.ts'
import type { Compiled } from '../schedule/compile.ts'
import { networkViolations } from '../schedule/network-violations.ts'
import type { Dates } from '../schedule/problem.ts'
import type { Violation } from '../schedule/violation.ts'
import type { RuleForecast } from './forecast-result.ts'
import type { BlockDates } from './kernel/kernel.ts'
import type { ForecastModel } from './model.ts'
import { BATCH } from './sampling/sampling.ts'

/** Rules are asked of some iterations as they are of any schedule, which takes as long as dating hundreds: a share of so many is right within 0.06. */
const MOST_LOOKED = 256
/** Some of every batch, so that a first answer need not wait. */
const LOOKED_A_BATCH = 32

/** How often which rule is broken, the ones that forbid first, then the most frequent. */
export class RuleShares {
  looked = 0
  readonly #counts = new Map<string, { readonly severity: Violation['severity']; count: number }>()
  #kept = 0
  readonly #waiting: Dates[] = []

  /** Keeps the dates of the first iterations of a batch, to be looked at when somebody wants to know. */
  add({ kernel }: ForecastModel, { start, finish }: BlockDates): void {
    for (let b = 0; b < LOOKED_A_BATCH && this.#kept < MOST_LOOKED; b++, this.#kept++)
      this.#waiting.push({ start: oneOf(start, kernel.count, b), finish: oneOf(finish, kernel.count, b) })
  }

  /** Asks every rule of the iterations that wait for it. */
  look({ compiled }: ForecastModel): void {
    for (const dates of this.#waiting) {
      for (const [rule, severity] of brokenOn(compiled, dates)) this.#count(rule, severity)
      this.looked++
    }
    this.#waiting.length = 0
  }

  /** The shares so far; `planned`: what the plan's own schedule breaks. */
  shares(planned: readonly Violation[]): readonly RuleForecast[] {
    const isPlanned = new Set(planned.map(({ rule }) => rule))
    return [...this.#counts]
      .map(([rule, { severity, count }]) => ({
        rule,
        severity,
        share: count / this.looked,
        isPlanned: isPlanned.has(rule),
      }))
      .toSorted(
        (a, b) =>
          SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
          b.share - a.share ||
          (a.rule < b.rule ? -1 : 1),
      )
  }

  #count(rule: string, severity: Violation['severity']): void {
    const known = this.#counts.get(rule) ?? { severity, count: 0 }
    this.#counts.set(rule, { severity, count: known.count + 1 })
  }
}

const SEVERITIES: readonly Violation['severity'][] = ['forbids', 'costs', 'warns']

/** The dates of one iteration of a batch. */
function oneOf(column: Int32Array, count: number, b: number): Int32Array {
  const own = new Int32Array(count)
  for (let i = 0; i < count; i++) own[i] = column[i * BATCH + b] ?? 0
  return own
}

/** What the dates break, by rule. */
function brokenOn(compiled: Compiled, dates: Dates): ReadonlyMap<string, Violation['severity']> {
  const { index, problem } = compiled
  const spanOf = (id: string) => {
    const i = index.position(id)
    if (i < 0) return undefined
    return {
      start: plusDays(problem.origin, dates.start[i] ?? 0),
      end: plusDays(problem.origin, dates.finish[i] ?? 0),
    }
  }
  const broken = [...RULES.flatMap((rule) => rule.violations({ index, spanOf })), ...networkViolations(compiled, dates)]
  return new Map(broken.map(({ rule, severity }) => [rule, severity]))
}
