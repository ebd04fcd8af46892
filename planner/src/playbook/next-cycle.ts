import type { Edit, SingleEdit } from '../edits/edit.ts'
import { writtenNames } from '../messages/written-names.ts'
import type { Activity, Constraints, Link } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { Phase, Program } from '../plan/programs.ts'
import { refuse } from '../refusal.ts'

/** What is told again in every cycle of a SOC 2 examination; what comes before the first window is told once. */
const TOLD_AGAIN: ReadonlySet<Phase['kind']> = new Set([
  'interim-fieldwork',
  'final-fieldwork',
  'reporting',
  'issued',
  'renewal',
])

/**
 * The edit that plans the cycle which a SOC 2 program's last renewal begins: what happens in its window, fieldwork,
 * report and the window after it, as long and with the same people as in the first cycle. Throws `id-unknown`, and
 * `edit-invalid` for a program whose last phase is not a renewal.
 */
export function nextCycle(plan: Plan, programId: string): Edit {
  const program =
    plan.programs.find(({ id }) => id === programId) ?? refuse('id-unknown', '/programs', { id: programId })
  const renewal = program.phases.at(-1)
  const [, renewed] = windowsIn(plan, program)
  if (program.kind !== 'soc2' || renewal?.kind !== 'renewal' || !renewed)
    return refuse('edit-invalid', '/programId', {
      id: programId,
      expected: 'a SOC 2 program that ends with its renewal',
    })
  const cycle = 1 + program.phases.filter(({ kind }) => kind === 'renewal').length
  const told = copied(plan, program, cycle, renewal)
  return { kind: 'editTogether', name: writtenNames(plan).cycle(program.name, cycle), edits: told }
}

function copied(plan: Plan, program: Program, cycle: number, renewal: Phase): SingleEdit[] {
  const first = firstCycle(program)
  const again = first.filter(({ kind }) => TOLD_AGAIN.has(kind))
  const observed = first.find(({ kind }) => kind === 'observation-window')
  const phaseIds = new Map(again.map(({ id }) => [id, next(id, cycle)]))
  const [window, ...later] = windowsIn(plan, program)
  // What happens inside the first window happens inside the one that the renewal opened.
  if (observed) phaseIds.set(observed.id, renewal.id)
  const activities = plan.activities.filter(
    ({ id, programId, phaseId }) => programId === program.id && phaseIds.has(phaseId) && id !== window?.id,
  )
  const ids = new Map(activities.map(({ id }) => [id, next(id, cycle)]))
  if (window) ids.set(window.id, later.at(-1)?.id ?? window.id)
  return [
    ...again.map((phase): SingleEdit => {
      return { kind: 'addPhase', programId: program.id, phase: { ...phase, id: next(phase.id, cycle) } }
    }),
    ...activities.map((activity): SingleEdit => ({ kind: 'addActivity', activity: told(activity, ids, phaseIds) })),
    ...plan.links.flatMap((link) => linkAgain(link, ids, cycle)),
  ]
}

/** The phases up to and including the first renewal. */
const firstCycle = ({ phases }: Program): readonly Phase[] =>
  phases.slice(0, phases.findIndex(({ kind }) => kind === 'renewal') + 1)

/** A program's windows: the first one, then those of its renewals in their order. */
function windowsIn({ activities }: Plan, { id, phases }: Program): readonly Activity[] {
  const place = ({ phaseId }: Activity) => phases.findIndex((phase) => phase.id === phaseId)
  return activities
    .filter((one) => one.kind === 'window' && one.programId === id)
    .toSorted((a, b) => place(a) - place(b))
}

/** The same again: dates that somebody pinned were the first cycle's, and so is what rules call by a step. */
function told({ step, ...activity }: Activity, ids: Ids, phaseIds: Ids): Activity {
  return {
    ...activity,
    id: ids.get(activity.id) ?? activity.id,
    phaseId: phaseIds.get(activity.phaseId) ?? activity.phaseId,
    ...(step === 'window-opens-next' && { step }),
    constraints: constraintsAgain(activity.constraints, ids),
  }
}

function constraintsAgain({ asLateAs }: Constraints, ids: Ids): Constraints {
  const anchorId = asLateAs && ids.get(asLateAs.anchorId)
  return asLateAs && anchorId ? { asLateAs: { ...asLateAs, anchorId } } : {}
}

/** Links between what is told again; what came before the first window is over. */
function linkAgain(link: Link, ids: Ids, cycle: number): SingleEdit[] {
  const [from, to] = [ids.get(link.from), ids.get(link.to)]
  if (!from || !to) return []
  return [{ kind: 'linkActivities', link: { ...link, id: next(link.id, cycle), from, to } }]
}

type Ids = ReadonlyMap<string, string>
const next = (id: string, cycle: number): string => `${id}-${cycle}`
