import type { Assignment, Person, Plan } from '@stagger/planner'
import { smallPlan } from './small-plan.ts'

const ann: Person = { id: 'ann', name: 'Ann', role: 'compliance', calendarId: 'office', hoursPerDay: 8, leave: [] }
const wholeWeek: Assignment = { personId: 'ann', hours: 40, source: 'yours' }

/** The small plan with one person whom two activities want for the whole of the same week. */
export function crowded(id: string): Plan {
  const plan = smallPlan(id)
  const activities = plan.activities.map((activity) =>
    ['gap', 'train'].includes(activity.id) ? { ...activity, assignments: [wholeWeek] } : activity,
  )
  return { ...plan, people: [ann], activities }
}
