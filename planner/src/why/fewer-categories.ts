import { fact } from '../facts/facts.ts'
import type { Activity } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { Category } from '../plan/programs.ts'
import type { Offer } from './relaxation.ts'
import type { WhyStep } from './why-step.ts'

/**
 * A category left out where somebody's time is what binds: the hours that the playbook gave the program for it are taken
 * off every activity that is still to be done. Hours that somebody entered stay as they are; without time that binds, a
 * category moves no date.
 */
export function categoryOffers(
  plan: Plan,
  chain: readonly WhyStep[],
  isDone: (activityId: string) => boolean,
): readonly Offer[] {
  if (!chain.some(({ reasons }) => reasons.some(({ kind }) => kind === 'capacity'))) return []
  const programs = new Set(chain.map(({ to }) => plan.activities.find(({ id }) => id === to)?.programId))
  return plan.programs.flatMap((program) => {
    if (program.kind !== 'soc2' || !programs.has(program.id)) return []
    return program.categories
      .filter((category) => category !== 'security')
      .flatMap((category) => withoutCategory(plan, program, category, isDone) ?? [])
  })
}

type Soc2 = Extract<Plan['programs'][number], { kind: 'soc2' }>

function withoutCategory(
  plan: Plan,
  { id, categories }: Soc2,
  category: Category,
  isDone: (activityId: string) => boolean,
): Offer | undefined {
  const share = shareLeft(plan, categories.length)
  const fewer = plan.activities.filter(
    (one) => one.programId === id && !isDone(one.id) && one.assignments.some(isOfPlaybook),
  )
  if (fewer.length === 0) return undefined
  const extraHours = new Map<string, number>()
  for (const { personId, hours } of fewer.flatMap(({ assignments }) => assignments.filter(isOfPlaybook)))
    extraHours.set(personId, (extraHours.get(personId) ?? 0) - hours * (1 - share))
  return {
    kind: 'drop-category',
    facts: { programId: id, category },
    edits: [
      { kind: 'setCategories', programId: id, categories: categories.filter((one) => one !== category) },
      ...fewer.map(
        ({ id: activityId, assignments }) =>
          ({
            kind: 'setAssignments',
            activityId,
            assignments: assignments.map((one) => (isOfPlaybook(one) ? { ...one, hours: one.hours * share } : one)),
          }) as const,
      ),
    ],
    extraHours,
  }
}

const HOURS_OF_SOC2 = 'soc2.hours.'

const isOfPlaybook = ({ source }: Activity['assignments'][number]): boolean =>
  source !== 'yours' && source.fact.startsWith(HOURS_OF_SOC2)

/** What is left of a program's hours with one category fewer: every category but security adds the same. */
function shareLeft({ organization }: Plan, categories: number): number {
  const base = fact(`soc2.hours.${organization.headcount}`).value
  const each = fact('soc2.hours.per-category').value
  return (base + each * (categories - 2)) / (base + each * (categories - 1))
}
