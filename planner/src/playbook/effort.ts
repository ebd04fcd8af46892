import { type FactId, fact, factSource } from '../facts/facts.ts'
import type { Assignment } from '../plan/activities.ts'
import type { Person } from '../plan/people.ts'
import type { Answers } from './answers.ts'
import type { ActivityDraft, EffortBucket, Role } from './draft.ts'

export type Team = readonly Pick<Person, 'id' | 'role'>[]

/** All hours of a program with the fact that they come from; `scale` changes single shares of them. */
export type ProgramHours = {
  readonly hours: number
  readonly source: FactId
  readonly scale: Partial<Readonly<Record<EffortBucket, number>>>
}

/** Who takes over when nobody has the role that work calls for. */
const STAND_INS: readonly Role[] = ['program-manager', 'compliance']

/** Everybody with the role, or the first stand-in there is, or whoever is first. */
export function peopleFor(role: Role, team: Team): Team {
  for (const wanted of [role, ...STAND_INS]) {
    const people = team.filter((person) => person.role === wanted)
    if (people.length > 0) return people
  }
  return team.slice(0, 1)
}

/** The one person who answers for something of this role. */
export const personFor = (role: Role, team: Team): Team[number] | undefined => peopleFor(role, team)[0]

/** The hours of a SOC 2 program: by head count, more for each category and without a platform. */
export function soc2Hours({ organization, grcPlatform }: Answers, categories: readonly string[]): ProgramHours {
  const source = `soc2.hours.${organization.headcount}` as const
  const extra = categories.filter((category) => category !== 'security').length * fact('soc2.hours.per-category').value
  return { hours: (fact(source).value + extra) * platformFactor(grcPlatform), source, scale: {} }
}

/** The hours of a HITRUST program: by level and size, less for inherited statements and for an i1 beside a Type II. */
export function hitrustHours(
  { organization, grcPlatform, cloudInheritance, programs }: Answers,
  level: 'e1' | 'i1' | 'r2',
): ProgramHours {
  const source = `hitrust.hours.${level}` as const
  const hours = fact(source).value * fact(`hitrust.size.${organization.headcount}`).value * platformFactor(grcPlatform)
  const inherited = 1 - cloudInheritance * (1 - fact('hitrust.inheritance.effort').value)
  const credited = level === 'i1' && programs.some(({ kind }) => kind === 'soc2-type2')
  const implementation = credited ? 1 - fact('hitrust.soc2-credit.i1').value : 1
  return { hours, source, scale: { implementation, operate: inherited, audit: inherited } }
}

const platformFactor = (grcPlatform: boolean) => (grcPlatform ? 1 : fact('team.no-platform').value)

/**
 * Divides a program's hours: by phase, then by role, then over the activities that call for the role, longer ones more,
 * then over the people who have it. Whole hours; what rounds to nothing is left out.
 */
export function assign(
  drafts: readonly ActivityDraft[],
  program: ProgramHours,
  team: Team,
): ReadonlyMap<string, Assignment[]> {
  const hours = new Map<string, Map<string, number>>()
  for (const draft of drafts) {
    for (const role of draft.effort?.roles ?? []) {
      const people = peopleFor(role, team)
      for (const { id } of people) add(hours, draft.id, id, shareOf(draft, role, drafts, program) / people.length)
    }
  }
  const source = factSource(program.source)
  const rounded = (of: ReadonlyMap<string, number>): Assignment[] =>
    [...of]
      .map(([personId, sum]) => ({ personId, hours: Math.round(sum), source }))
      .filter((assignment) => assignment.hours > 0)
  return new Map([...hours].map(([id, of]) => [id, rounded(of)]))
}

function add(hours: Map<string, Map<string, number>>, activityId: string, personId: string, more: number): void {
  const of = hours.get(activityId) ?? new Map<string, number>()
  hours.set(activityId, of.set(personId, (of.get(personId) ?? 0) + more))
}

/** The hours of one role in one activity. */
function shareOf(
  draft: ActivityDraft,
  role: Role,
  drafts: readonly ActivityDraft[],
  { hours, scale }: ProgramHours,
): number {
  const bucket = bucketOf(draft, role)
  if (!bucket) return 0
  const alike = drafts.filter((other) => other.effort?.roles.includes(role) && bucketOf(other, role) === bucket)
  const weight = alike.reduce((sum, other) => sum + length(other), 0)
  return weight > 0
    ? (hours * (scale[bucket] ?? 1) * fact(`team.effort.${bucket}`).value * ofRole(role) * length(draft)) / weight
    : 0
}

/** The hours of management are a share of their own, spread over all that it takes part in. */
const bucketOf = ({ effort }: ActivityDraft, role: Role): EffortBucket | undefined =>
  role === 'executive' ? 'executive' : effort?.bucket

const length = ({ estimate }: ActivityDraft): number => estimate?.likely ?? 0

const ofRole = (role: Role): number => (role === 'executive' ? 1 : fact(`team.role.${role}`).value)
