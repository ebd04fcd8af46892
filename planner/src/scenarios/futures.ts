import type { IsoDate } from '../day.ts'
import { applyEdit } from '../edits/apply-edit.ts'
import type { SingleEdit } from '../edits/edit.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import type { LevellingProposal, LevelOptions } from '../proposal/levelling-proposal.ts'
import { level } from '../proposal/level.ts'
import { PlanningError } from '../refusal.ts'
import { schedule, type Schedule } from '../schedule/schedule.ts'
import type { Score } from '../score/score.ts'
import { scoreOf } from '../score/score-of.ts'

/** A plan as of a day, from which futures are made. */
export type Present = {
  readonly plan: Plan
  readonly progress: readonly Progress[]
  readonly statusDate: IsoDate
  readonly schedule: Schedule
  readonly options: Pick<LevelOptions, 'seed' | 'schedules' | 'keepGoing'>
}

/** What a plan becomes by some edits: levelled, dated and scored. `edits` end with the levelling. */
export type Future = {
  readonly edits: readonly SingleEdit[]
  readonly schedule: Schedule
  readonly score: Score
  readonly verdict: LevellingProposal['verdict']
}

/**
 * The future that `edits` make, with the levelling that a search of `schedules` finds; null when the edits contradict
 * what the plan already says.
 */
export function futureOf(edits: readonly SingleEdit[], present: Present, schedules: number): Future | null {
  const { progress, statusDate, options } = present
  try {
    const changed = withEdits(present.plan, edits)
    const { levelling, verdict } = level(changed, progress, statusDate, { ...options, schedules, proves: false })
    const accepted: SingleEdit = { kind: 'acceptLevelling', levelling }
    const dates = schedule(withEdits(changed, [accepted]), progress, statusDate)
    return { edits: [...edits, accepted], schedule: dates, score: scoreOf(dates, present.schedule), verdict }
  } catch (error) {
    if (error instanceof PlanningError) return null
    throw error
  }
}

/** All of the edits as one: what they leave in between need not be a plan. */
export const withEdits = (plan: Plan, [...edits]: readonly SingleEdit[]): Plan =>
  edits.length === 0 ? plan : applyEdit(plan, { kind: 'editTogether', name: 'Future', edits }).plan
