import { expect, test } from '@jest/globals'
import { planFromAnswers, type Reason } from '@stagger/planner'
import { planView } from '../src/plan-view/plan-view.ts'
import { reasonText } from '../src/reason-text.ts'

const TODAY = '2027-01-04'
const plan = planFromAnswers(
  {
    organization: { name: 'Meridian', timeZone: 'UTC', currency: 'USD', headcount: '50_200', fiscalYearStartMonth: 1 },
    startsOn: TODAY,
    programs: [{ kind: 'soc2-type2' }],
    team: [{ id: 'ana', name: 'Ana Maria', role: 'security-engineer', hoursPerDay: 8 }],
  },
  TODAY,
)
const view = planView({ plan, revision: 1, progress: [], today: TODAY })
const [first, second] = plan.activities

test.each<[Reason, string]>([
  [
    {
      kind: 'capacity',
      on: '2027-03-12',
      resource: { kind: 'person', id: 'ana' },
      blockedBy: [first?.id ?? '', second?.id ?? ''],
    },
    `Ana Maria has no hours left before Mar 12, 2027: “${first?.name}” and “${second?.name}” come first`,
  ],
  [
    { kind: 'capacity', on: '2027-03-12', resource: { kind: 'role', id: 'devops' }, blockedBy: [first?.id ?? ''] },
    `The DevOps engineers have no hours left before Mar 12, 2027: “${first?.name}” comes first`,
  ],
  [
    { kind: 'capacity', on: '2027-03-12', resource: { kind: 'firm', id: 'gone' }, blockedBy: [] },
    'gone has nobody free before Mar 12, 2027',
  ],
  [{ kind: 'levelling', on: '2027-03-12' }, 'The levelling lets it wait until Mar 12, 2027'],
])('%j is said in words', (reason, text) => {
  expect(reasonText(view, reason)).toBe(text)
})
