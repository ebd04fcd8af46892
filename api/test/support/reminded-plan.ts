import type { Control, Person, Plan } from '@stagger/planner'
import { smallPlan } from './small-plan.ts'

const person = { calendarId: 'office', hoursPerDay: 8, leave: [] }
/** Ann works in Tokyo, fourteen hours ahead of the organization. */
const ann: Person = {
  ...person,
  id: 'ann',
  name: 'Ann',
  role: 'compliance',
  timeZone: 'Asia/Tokyo',
  email: 'Ann@example.com',
}
const grace: Person = { ...person, id: 'grace', name: 'Grace', role: 'program-manager' }

const mfa: Control = {
  id: 'mfa',
  name: 'Sign-in with two factors',
  cadence: 'weekly',
  ownerId: 'ann',
  scopeIds: ['product'],
  programIds: ['soc2'],
  items: [{ kind: 'implemented', liveSince: '2025-01-01' }],
  testedBy: [],
}

/** The small plan with a weekly control of Ann's, and Grace, who runs the programs. */
export const remindedPlan = (id: string, more: Partial<Plan> = {}): Plan => ({
  ...smallPlan(id),
  people: [ann, grace],
  controls: [mfa],
  ...more,
})
