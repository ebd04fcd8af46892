import {
  type IsoDate,
  type Money,
  type PhaseBar,
  type Plan,
  phaseBars,
  planFromAnswers,
  PlanningError,
} from '@stagger/planner'
import { PLAN_NAMES } from '@stagger/planner/plan-names'
import { forecastCost, peopleLoad, type PersonLoad } from '../plan-view/headline.ts'
import { type PlanView, planView } from '../plan-view/plan-view.ts'
import type { StartAnswers } from './answers-of.ts'
import { type InsteadFault, withTyped } from './instead.ts'

/** The plan that answers would make, as of today, and what there is to say of it. */
export type Preview = {
  /** As our data has it, before anything was typed instead. */
  readonly assumed: Plan
  readonly plan: Plan
  readonly faults: ReadonlyMap<string, InsteadFault>
  readonly view: PlanView
  readonly bars: readonly PhaseBar[]
  /** What Budget would show first; undefined while a rate is missing. */
  readonly cost: Money | undefined
  /** Who is the fullest; undefined without people. */
  readonly fullest: PersonLoad | undefined
}

/** What the answers come to, called as the page speaks; undefined without a program, or where dates contradict each other. */
export function previewOf(
  answers: StartAnswers,
  instead: Readonly<Record<string, string>>,
  today: IsoDate,
): Preview | undefined {
  if (answers.programs.length === 0) return undefined
  try {
    const assumed = planFromAnswers(answers, today, PLAN_NAMES)
    const { plan, faults } = withTyped(assumed, instead)
    const view = planView({ plan, revision: 0, progress: [], today, evidence: [] })
    return {
      assumed,
      plan,
      faults,
      view,
      bars: phaseBars(view.dates),
      cost: forecastCost(view, []),
      fullest: peopleLoad(view)[0],
    }
  } catch (error) {
    if (error instanceof PlanningError) return undefined
    throw error
  }
}
