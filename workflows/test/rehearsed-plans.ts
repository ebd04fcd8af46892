import { type Plan, planFromAnswers, plannedLife, type PlannedLife, schedule } from '@stagger/planner'

/** Far enough ahead that no plan of a test has begun when the server's clock starts. */
export const TODAY = '2031-03-03'

type Answers = Parameters<typeof planFromAnswers>[0]
type Team = NonNullable<Answers['team']>

const TEAM: Team = [
  { id: 'pat', name: 'Pat', role: 'program-manager', hoursPerDay: 6 },
  { id: 'sam', name: 'Sam', role: 'security-engineer', hoursPerDay: 6 },
]

/** Evidence of so many controls shows all that there is to see, and is rehearsed in a few seconds. */
const FEW_CONTROLS = 6

export type Sketch = {
  readonly programs: Answers['programs']
  readonly timeZone?: string
  /** Where everybody is; with the organization unless told. */
  readonly peopleIn?: string
  readonly startsOn?: string
  /** Days ahead of a due date on which people are reminded; this product's own unless told. */
  readonly leadDays?: readonly number[]
}

/** A plan of the playbooks, with the evidence of a few controls. */
export function sketchedPlan({
  programs,
  timeZone = 'America/New_York',
  peopleIn = timeZone,
  startsOn = TODAY,
  leadDays,
}: Sketch): Plan {
  const organization = {
    name: 'Acme',
    timeZone,
    currency: 'USD',
    headcount: '50_200',
    fiscalYearStartMonth: 1,
  } as const
  const plan = planFromAnswers({ organization, startsOn, team: TEAM, programs }, startsOn)
  return {
    ...plan,
    people: plan.people.map((person) => ({ ...person, timeZone: peopleIn })),
    controls: plan.controls.slice(0, FEW_CONTROLS),
    ...(leadDays && { reminders: [{ id: 'reminders', leadDays: [...leadDays] }] }),
  }
}

/** Nothing of it has happened. */
export const lifeOf = (plan: Plan, on = plan.startsOn): PlannedLife => plannedLife(schedule(plan, [], on))

/** The first control operates years after its window has begun. */
export function withLateControl(plan: Plan, choice?: 'carry'): Plan {
  const [control, ...others] = plan.controls
  if (!control) return plan
  const late = { ...control, items: [{ kind: 'implemented' as const, liveSince: '2032-06-01' }] }
  const [program] = plan.programs
  const decision = {
    id: 'decision-1',
    rule: 'S01',
    programId: program?.id ?? '',
    controlId: control.id,
    decidedBy: 'Pat',
    decidedOn: plan.startsOn,
    note: '',
  }
  return { ...plan, controls: [late, ...others], decisions: choice ? [{ ...decision, choice }] : [] }
}
