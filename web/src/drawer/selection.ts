import type { Activity, CostEstimate, IsoDate, Phase, Program, ScheduledActivity } from '@stagger/planner'
import { namedStart, type PlanView, phaseKey, programKey } from '../plan-view/plan-view.ts'

/** What the drawer speaks about: an activity, a phase or a program. */
export type Selection = {
  readonly key: string
  readonly name: string
  readonly program: Program
  readonly phase?: Phase
  readonly activity?: Activity
  readonly activityIds: ReadonlySet<string>
  readonly start: IsoDate
  readonly finish: IsoDate
  readonly who: string
  readonly isCritical: boolean
  readonly costs: readonly CostEstimate[]
  /** The activity whose date is explained: itself, or the one that ends last. */
  readonly driver?: string
}

/** What `key` selects; undefined when the plan no longer has it. */
export function selectionOf(view: PlanView, key: string): Selection | undefined {
  const activity = view.activity(key)
  if (activity) {
    const program = view.program(activity.programId)
    const phase = view.phase(activity.programId, activity.phaseId)
    return program && phase && over(view, [activity], { key, name: activity.name, program, phase, activity })
  }
  for (const program of view.plan.programs) {
    const inside = view.plan.activities.filter(({ programId }) => programId === program.id)
    if (key === programKey(program.id)) return over(view, inside, { key, name: program.name, program })
    const phase = program.phases.find(({ id }) => key === phaseKey(program.id, id))
    if (phase) {
      return over(
        view,
        inside.filter(({ phaseId }) => phaseId === phase.id),
        { key, name: phase.name, program, phase },
      )
    }
  }
  return undefined
}

type About = Pick<Selection, 'key' | 'name' | 'program' | 'phase' | 'activity'>

function over(view: PlanView, activities: readonly Activity[], about: About): Selection | undefined {
  const dated = activities.flatMap((activity) => view.scheduled(activity.id) ?? [])
  const latest = dated.reduce<ScheduledActivity | undefined>(
    (last, one) => (last && last.end >= one.end ? last : one),
    undefined,
  )
  if (!latest) return undefined
  const driver = about.activity ? about.activity.id : about.phase ? latest.id : about.program.reportInHandId
  return {
    ...about,
    activityIds: new Set(activities.map(({ id }) => id)),
    start: dated.map(namedStart).sort()[0] ?? latest.start,
    finish: latest.lastDay,
    who: about.activity
      ? view.plan.people
          .filter(({ id }) => about.activity?.assignments.some(({ personId }) => personId === id))
          .map(({ name }) => name)
          .join(', ') ||
        (about.activity.firmId && view.firm(about.activity.firmId)?.name) ||
        ''
      : '',
    isCritical: dated.some(({ criticalFor, state }) => criticalFor.length > 0 && state !== 'done'),
    costs: activities.flatMap(({ id }) => view.costs(id)),
    driver,
  }
}
