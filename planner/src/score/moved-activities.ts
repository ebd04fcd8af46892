import type { Schedule } from '../schedule/schedule.ts'

/**
 * How many activities start on another day than in the schedule that was accepted. Accepted are those of its levelling's
 * order; without a levelling, all of them. What is finished, or only in one of the two, does not count.
 */
export function movedActivities(schedule: Schedule, against: Schedule): number {
  const order = against.plan.levellings?.[0]?.order
  const accepted = order ?? against.plan.activities.map(({ id }) => id)
  return accepted.filter((id) => {
    const before = against.spanOf(id)
    const after = schedule.spanOf(id)
    return before !== undefined && after !== undefined && before.start !== after.start
  }).length
}
