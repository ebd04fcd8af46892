import type { Commitment, Program } from '../plan/programs.ts'
import { promiseCheck } from '../schedule/promises.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { PromiseAnswer, PromiseQuestion } from './promise-result.ts'

/** What of the question a program's report is not, by the rules that commitments are held to. */
export function unmetBy(
  { id }: Pick<Program, 'id'>,
  question: PromiseQuestion,
  dates: Schedule,
): PromiseAnswer['unmet'] {
  const { report, by, scopeId, categories, leastWindowMonths, outcome } = question
  const asked: Commitment = {
    id: '',
    customer: question.customer ?? '',
    report,
    programId: id,
    by,
    value: question.value ?? { minor: 0, currency: dates.plan.organization.currency },
    ...(scopeId !== undefined && { scopeId }),
    ...(categories && { categories: [...categories] }),
    ...(leastWindowMonths !== undefined && { leastWindowMonths }),
    ...(outcome && { outcome }),
  }
  return promiseCheck(asked, { index: dates.index, spanOf: (activityId) => dates.spanOf(activityId) }).unmet
}
