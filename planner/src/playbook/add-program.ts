import type { z } from 'zod'
import type { Edit, SingleEdit } from '../edits/edit.ts'
import { PLAN_NAMES, type PlanNames } from '../messages/en/plan-names.ts'
import type { Control } from '../plan/controls.ts'
import type { CostItem } from '../plan/costs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Program } from '../plan/programs.ts'
import { refuse } from '../refusal.ts'
import { type Answers, answerKey, type ProgramAnswer } from './answers.ts'
import { planFromAnswers } from './plan-from-answers.ts'

/** What is asked of a program that joins a plan; the rest the plan knows. */
export type AddedProgram = {
  readonly program: z.input<typeof Answers>['programs'][number]
  readonly exists?: z.input<typeof Answers>['exists']
  readonly cloudInheritance?: number
}

/**
 * The edit by which a playbook's program joins a plan: its phases, activities, links, controls, costs and risks, one
 * step of undo, called as `names` say in the language of the plan. What the plan has already stays as it is: a control
 * that both look at only learns of the other program.
 * Throws a `PlanningError`: `id-duplicate` where the plan has such a program, `answers-invalid`.
 */
export function programAdded(plan: Plan, added: AddedProgram, today: string, names: PlanNames = PLAN_NAMES): Edit {
  const key = answerKey(added.program)
  if (plan.programs.some(({ id }) => id === key)) return refuse('id-duplicate', '/programs', { id: key })
  const made = planFromAnswers(answersOf(plan, added, today), today, names)
  const program = made.programs.find(({ id }) => id === key)
  if (!program) throw new Error(`the playbook made no ${key}`)
  const edits: SingleEdit[] = [
    ...absent(made.calendars, plan.calendars).map((calendar) => ({ kind: 'setCalendar', calendar }) as const),
    ...absent(made.firms, plan.firms).map((firm) => ({ kind: 'setFirm', firm }) as const),
    { kind: 'addProgram', program: { ...program, scopeId: plan.scopes[0]?.id ?? program.scopeId } },
    ...ownActivities(made, plan, key).map((activity) => ({ kind: 'addActivity', activity }) as const),
    ...absent(made.links, plan.links)
      .filter(({ from }) => ownerOf(made, from) === key)
      .map((link) => ({ kind: 'linkActivities', link }) as const),
    ...controlsWith(made, plan, key).map((control) => ({ kind: 'setControl', control }) as const),
    ...costsWith(made, plan, key).map((item) => ({ kind: 'setCostItem', item }) as const),
    ...absent(made.risks ?? [], plan.risks ?? [])
      .filter(({ id }) => id.startsWith(`${key}.`))
      .map((risk) => ({ kind: 'setRisk', risk }) as const),
  ]
  return { kind: 'editTogether', name: program.name, edits }
}

/** The answers that would make the plan with the program: a second one is told otherwise than a first. */
const answersOf = (plan: Plan, { program, ...more }: AddedProgram, today: string): z.input<typeof Answers> => ({
  organization: plan.organization,
  startsOn: plan.startsOn > today ? plan.startsOn : today,
  programs: [...plan.programs.flatMap(answerOf), program],
  team: plan.people.map(({ id, name, role, hoursPerDay }) => ({ id, name, role, hoursPerDay })),
  grcPlatform: plan.programs.length === 0 || (plan.costItems ?? []).some(({ category }) => category === 'grc-platform'),
  ...more,
})

/** How a program would have been asked for; nothing for one that no playbook made. */
function answerOf(program: Program): readonly ProgramAnswer[] {
  const answer: ProgramAnswer =
    program.kind === 'hitrust'
      ? { kind: 'hitrust', level: program.level }
      : program.type === 'type1'
        ? { kind: 'soc2-type1', categories: program.categories }
        : { kind: 'soc2-type2', categories: program.categories, window: 'forward', windowMonths: 1, alsoTypeI: false }
  return answerKey(answer) === program.id ? [answer] : []
}

type WithId = { readonly id: string }

const absent = <Thing extends WithId>(made: readonly Thing[], there: readonly WithId[]): readonly Thing[] => {
  const known = new Set(there.map(({ id }) => id))
  return made.filter(({ id }) => !known.has(id))
}

const ownerOf = ({ activities }: Plan, activityId: string): string | undefined =>
  activities.find(({ id }) => id === activityId)?.programId

const ownActivities = (made: Plan, plan: Plan, key: string) =>
  absent(made.activities, plan.activities).filter(({ programId }) => programId === key)

/** The controls that the program looks at: new ones, and those of the plan with what it needs of them. */
function controlsWith(made: Plan, plan: Plan, key: string): readonly Control[] {
  const there = new Map(plan.controls.map((control) => [control.id, control]))
  const activityIds = new Set([...plan.activities, ...ownActivities(made, plan, key)].map(({ id }) => id))
  const scopeIds = plan.scopes.slice(0, 1).map(({ id }) => id)
  return made.controls
    .filter(({ programIds }) => programIds.includes(key))
    .map((control) => {
      const old = there.get(control.id)
      const items = control.items.map((item) => held(item, activityIds, made.startsOn))
      const tests = control.testedBy.filter(({ programId }) => programId === key)
      if (!old) return { ...control, items, scopeIds, programIds: [key], testedBy: tests }
      return {
        ...old,
        programIds: [...old.programIds, key],
        items: [...old.items, ...items.filter(({ kind }) => old.items.every((item) => item.kind !== kind))],
        testedBy: [...old.testedBy, ...tests],
      }
    })
}

/** An item that work of the plan brings to life; one whose work the plan does not have is live already. */
const held = (
  item: Control['items'][number],
  activityIds: ReadonlySet<string>,
  startsOn: string,
): Control['items'][number] =>
  'implementedBy' in item && !activityIds.has(item.implementedBy) ? { kind: item.kind, liveSince: startsOn } : item

/** What the program buys: its own, and what the plan buys already, which serves it too. */
function costsWith(made: Plan, plan: Plan, key: string): readonly CostItem[] {
  const there = new Map((plan.costItems ?? []).map((item) => [item.id, item]))
  return (made.costItems ?? [])
    .filter(({ programIds }) => programIds.includes(key))
    .flatMap((item) => {
      const old = there.get(item.id)
      if (old) return [{ ...old, programIds: [...old.programIds, key] }]
      return item.activityId === undefined || ownerOf(made, item.activityId) === key
        ? [{ ...item, programIds: [key] }]
        : []
    })
}
