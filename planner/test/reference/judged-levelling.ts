import { applyEdit, dayOf, level, type LevellingProposal, type Plan, PlanningError, schedule } from '../../src/index.ts'
import type { Dated } from './definitions.ts'
import { type Broken, brokenBy } from './schedule-checker.ts'

/** What levelling says of a plan once its proposal is accepted, with what the checker finds broken in it. */
export type JudgedLevelling =
  | { readonly verdict: 'infeasible' | 'not-found' }
  | {
      readonly verdict: 'feasible'
      /** The exclusive end of the first program's report, and the earliest that is proven for it. */
      readonly finish: number
      readonly noEarlierThan: number
      readonly broken: readonly Broken[]
      readonly proposal: LevellingProposal
    }

/** Levels a plan from its first day, accepts the proposal, and judges the dates. */
export function judgedLevelling(plan: Plan, schedules: number): JudgedLevelling {
  const proposal = proposed(plan, schedules)
  if (proposal?.verdict !== 'feasible') return { verdict: proposal?.verdict ?? 'infeasible' }
  const accepted = schedule(
    applyEdit(plan, { kind: 'acceptLevelling', levelling: proposal.levelling }).plan,
    [],
    plan.startsOn,
  )
  const choices = new Map(proposal.levelling.choices.map((choice) => [choice.activityId, choice]))
  const dated = new Map(plan.activities.map(({ id }) => [id, datedOf(accepted.spanOf(id), choices.get(id))]))
  const [report] = proposal.reports
  const finish = dated.get(plan.programs[0]?.reportInHandId ?? '')?.end ?? 0
  return {
    verdict: 'feasible',
    finish,
    noEarlierThan: report ? finish - (dayOf(report.after) - dayOf(report.noEarlierThan)) : finish,
    broken: brokenBy({ plan, progress: [], statusDate: plan.startsOn, dated }),
    proposal,
  }
}

const datedOf = (span: { start: number; end: number } | undefined, choice: Dated['choice']): Dated => ({
  start: span?.start ?? 0,
  end: span?.end ?? 0,
  ...(choice && { choice }),
})

/** Lags that contradict each other are refused before anybody looks for dates: that is a proof too. */
function proposed(plan: Plan, schedules: number): LevellingProposal | undefined {
  try {
    return level(plan, [], plan.startsOn, { seed: 1, schedules })
  } catch (error) {
    if (error instanceof PlanningError && error.code === 'lags-contradict') return undefined
    throw error
  }
}
