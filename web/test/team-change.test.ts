import { expect, test } from '@jest/globals'
import { applyEdit, examplePlan } from '@stagger/planner'
import { teamChange } from '../src/capacity-view/team-change.ts'
import { planView } from '../src/plan-view/plan-view.ts'

const TODAY = '2027-04-14'
const { plan, progress } = examplePlan(TODAY)
const view = planView({ plan, progress, revision: 1, today: TODAY })
const [person] = plan.people
if (!person) throw new Error('the example has nobody')

test('what people have to do moves nothing until a levelling is accepted, and the preview knows which it is', () => {
  const levelling = { id: 'l', name: 'l', order: [], floors: [], choices: [], leastGainDays: 1 }
  const levelled = planView({ ...view, plan: applyEdit(plan, { kind: 'acceptLevelling', levelling }).plan })
  const edit = { kind: 'setPerson' as const, person: { ...person, hoursPerDay: 0.5 } }
  expect(teamChange(view, [], edit)).toMatchObject({ moved: [], leavesPeopleOut: true })
  expect(teamChange(levelled, [], edit)).toMatchObject({ leavesPeopleOut: false })
})
