import { plusDays } from '../day.ts'
import { RULES } from '../rules/rules.ts'
import { networkViolations } from '../schedule/network-violations.ts'
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

  /** Asks every rule of the first iterations of a batch. */
  add({ compiled }: ForecastModel, { start, finish }: BlockDates): void {
    const { problem, index } = compiled
    for (let b = 0; b < LOOKED_A_BATCH && this.looked < MOST_LOOKED; b++, this.looked++) {
      const dates = {
        start: Int32Array.from({ length: problem.count }, (_, i) => start[i * BATCH + b] ?? 0),
        finish: Int32Array.from({ length: problem.count }, (_, i) => finish[i * BATCH + b] ?? 0),
      }
      const spanOf = (id: string) => {
        const i = index.position(id)
        if (i < 0) return undefined
        return {
          start: plusDays(problem.origin, dates.start[i] ?? 0),
          end: plusDays(problem.origin, dates.finish[i] ?? 0),
        }
      }
      const broken = [
        ...RULES.flatMap((rule) => rule.violations({ index, spanOf })),
        ...networkViolations(compiled, dates),
      ]
      for (const [rule, severity] of new Map(broken.map((one) => [one.rule, one.severity]))) this.#count(rule, severity)
    }
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
