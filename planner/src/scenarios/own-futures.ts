import type { SingleEdit } from '../edits/edit.ts'
import { PlanningError } from '../refusal.ts'
import { schedule } from '../schedule/schedule.ts'
import { scoreOf } from '../score/score-of.ts'
import { type Future, type Present, withEdits } from './futures.ts'

/** The future that somebody's edits make, as they are; null when they do not fit the plan, or not any more. */
export function ownFuture(edits: readonly SingleEdit[], present: Present): Omit<Future, 'verdict'> | null {
  try {
    const dates = schedule(withEdits(present.plan, edits), present.progress, present.statusDate)
    return { edits, schedule: dates, score: scoreOf(dates, present.schedule) }
  } catch (error) {
    if (error instanceof PlanningError) return null
    throw error
  }
}
