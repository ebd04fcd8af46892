import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answers, documentText, examplePlan, type Plan, planFromAnswers } from '@stagger/planner'

/** The day for which the examples are frozen. */
export const FROZEN_ON = '2027-04-14'

const organization: Answers['organization'] = {
  name: 'Larkspur Labs',
  timeZone: 'America/New_York',
  currency: 'USD',
  headcount: 'lt50',
  fiscalYearStartMonth: 1,
}
const team: Answers['team'] = [
  { id: 'nora', name: 'Nora Patel', role: 'program-manager', hoursPerDay: 4 },
  { id: 'ivan', name: 'Ivan Brandt', role: 'security-engineer', hoursPerDay: 6 },
  { id: 'lena', name: 'Lena Moreau', role: 'compliance', hoursPerDay: 6 },
  { id: 'omar', name: 'Omar Haddad', role: 'devops', hoursPerDay: 4 },
]

const firstYear = (): Plan =>
  planFromAnswers(
    {
      planId: 'soc2-first-year',
      planName: 'SOC 2, first year',
      organization,
      team,
      startsOn: FROZEN_ON,
      programs: [{ kind: 'soc2-type2', categories: ['security'], windowMonths: 3, alsoTypeI: true }],
    },
    FROZEN_ON,
  )

const r2 = (): Plan =>
  planFromAnswers(
    {
      planId: 'hitrust-r2',
      planName: 'HITRUST r2',
      organization: { ...organization, headcount: '200_1000' },
      team,
      startsOn: FROZEN_ON,
      programs: [{ kind: 'hitrust', level: 'r2' }],
      exists: ['access', 'logging'],
      cloudInheritance: 0.4,
    },
    FROZEN_ON,
  )

/** Every example file's text by its name. */
export function exampleFiles(): Readonly<Record<string, string>> {
  const dual = examplePlan(FROZEN_ON)
  return {
    'dual-program.plan.json': documentText(dual.plan),
    'dual-program.progress.json': documentText({ progress: dual.progress }),
    'dual-program.evidence.json': documentText({ evidence: dual.evidence }),
    'soc2-first-year.plan.json': documentText(firstYear()),
    'hitrust-r2.plan.json': documentText(r2()),
  }
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(exampleFiles())) writeFileSync(join(import.meta.dirname, name), text)
}
