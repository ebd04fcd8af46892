import type { Plan } from '../plan/plan.ts'
import type { Schedule } from '../schedule/schedule.ts'

/**
 * How many activities start on another day than in the schedule that was accepted. Accepted are those of its levelling's
 * order; without a levelling, all of them. What is finished, or only in one of the two, does not count.
 */
export function movedActivities(schedule: Schedule, against: Schedule): number {
  return acceptedIds(against.plan).filter((id) => {
    const before = against.spanOf(id)
    const after = schedule.spanOf(id)
    return before !== undefined && after !== undefined && before.start !== after.start
  }).length
}

/** The activities whose dates were accepted. */
export const acceptedIds = ({ levellings, activities }: Plan): readonly string[] =>
  levellings?.[0]?.order ?? activities.map(({ id }) => id)
