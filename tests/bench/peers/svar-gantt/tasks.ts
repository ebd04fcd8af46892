/** A scheduled plan as the tasks and links of @svar-ui/react-gantt, in the rows that the Timeline has. */
import { dayOf, type Link, type Plan, schedule } from '@stagger/planner'

/** Days are ISO, ends exclusive; the page makes dates of them. */
type SvarTask = {
  readonly id: string
  readonly text: string
  readonly type: 'task' | 'summary'
  readonly parent?: string
  readonly start: string
  readonly end: string
  readonly progress: number
}

const LINK_TYPES = { FS: 'e2s', SS: 's2s', FF: 'e2e', SF: 's2e' } as const satisfies Record<Link['type'], string>

/** Programs over phases over activities, as they lie on `today`. */
export function svarTasks(plan: Plan, today: string): { tasks: readonly SvarTask[]; links: readonly object[] } {
  const dates = schedule(plan, [], today)
  const leaves = plan.activities.map(({ id, name, programId, phaseId }): SvarTask => {
    const { start = today, end = today } = dates.activity(id) ?? {}
    return { id, text: name, type: 'task', parent: `${programId}/${phaseId}`, start, end, progress: 0 }
  })
  const phases = plan.programs.flatMap(({ id, phases: own }) =>
    own.map((phase) => over(`${id}/${phase.id}`, phase.name, leaves, id)),
  )
  const programs = plan.programs.map(({ id, name }) => over(id, name, phases))
  return {
    tasks: [...programs, ...phases, ...leaves],
    links: plan.links.map(({ id, from, to, type }) => ({ id, source: from, target: to, type: LINK_TYPES[type] })),
  }
}

function over(id: string, text: string, below: readonly SvarTask[], parent?: string): SvarTask {
  const inside = below.filter((task) => task.parent === id)
  const start = inside.map((task) => task.start).sort(byDay)[0] ?? ''
  const end =
    inside
      .map((task) => task.end)
      .sort(byDay)
      .at(-1) ?? ''
  return { id, text, type: 'summary', start, end, progress: 0, ...(parent && { parent }) }
}

const byDay = (a: string, b: string): number => dayOf(a) - dayOf(b)
