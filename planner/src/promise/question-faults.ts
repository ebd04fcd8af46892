import type { IsoDate } from '../day.ts'
import { isCurrency } from '../money/minor-units.ts'
import type { Plan } from '../plan/plan.ts'
import type { ReportKind } from '../plan/programs.ts'
import type { Fault } from '../refusal.ts'
import { reportOf } from '../schedule/promises.ts'
import type { PromiseQuestion } from './promise-result.ts'

/**
 * What keeps a question from having an answer, each with its place in the question: a day before `statusDate`, a kind of
 * report that no program ends in, an outcome, categories or a window that reports of the kind never have, a scope that the
 * plan does not have, a currency that is none. What a program of that kind does not give is no fault: the answer says it.
 */
export function questionFaults(
  { programs, scopes }: Plan,
  statusDate: IsoDate,
  { report, by, scopeId, categories, leastWindowMonths, outcome, value }: PromiseQuestion,
): readonly Fault[] {
  const planned = [...new Set(programs.flatMap((program) => reportOf(program) ?? []))]
  const checks: readonly (readonly [isFault: boolean, fault: Fault])[] = [
    [by < statusDate, { code: 'promise-in-past', path: '/by', facts: { by, today: statusDate } }],
    [
      !planned.includes(report),
      { code: 'report-not-planned', path: '/report', facts: { report, planned: planned.map(String) } },
    ],
    [
      outcome !== undefined && outcome !== bestOutcome(report),
      { code: 'outcome-of-other-report', path: '/outcome', facts: { outcome: outcome ?? '', report } },
    ],
    [
      categories !== undefined && categories.length > 0 && !report.startsWith('soc2'),
      { code: 'option-of-other-report', path: '/categories', facts: { option: 'categories', report } },
    ],
    [
      leastWindowMonths !== undefined && report !== 'soc2-type2',
      { code: 'option-of-other-report', path: '/leastWindowMonths', facts: { option: 'window', report } },
    ],
    [
      scopeId !== undefined && !scopes.some(({ id }) => id === scopeId),
      { code: 'id-unknown', path: '/scopeId', facts: { id: scopeId ?? '' } },
    ],
    [
      value !== undefined && !isCurrency(value.currency),
      { code: 'currency-unknown', path: '/value/currency', facts: { currency: value?.currency ?? '' } },
    ],
    [
      value !== undefined && value.minor < 0,
      { code: 'amount-negative', path: '/value/minor', facts: { minor: value?.minor ?? 0 } },
    ],
  ]
  return checks.flatMap(([isFault, fault]) => (isFault ? [fault] : []))
}

/** What a kind of report can be at best: SOC 2 is an opinion, HITRUST a certification. */
export const bestOutcome = (report: ReportKind): NonNullable<PromiseQuestion['outcome']> =>
  report.startsWith('soc2') ? 'unqualified-opinion' : 'certified'
