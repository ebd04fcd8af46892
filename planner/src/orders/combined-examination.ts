import type { PhaseKind, Program } from '../plan/programs.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { CombinedExamination } from './dual-orders.ts'

/**
 * The examination that two of the programs that run share, if the plan has them share one: an opinion on the CSF in the
 * SOC 2 report, or fieldwork of both on the same days, which the plan says by a link between the starts of the two.
 */
export function combinedExamination(schedule: Schedule, running: readonly string[]): CombinedExamination | undefined {
  const programs = schedule.plan.programs.filter(({ id }) => running.includes(id))
  const soc2s = programs.filter(({ kind }) => kind === 'soc2')
  const hitrusts = programs.filter(({ kind }) => kind === 'hitrust')
  const report = soc2s.find(({ endsIn }) => endsIn === 'report-with-csf-opinion')
  const [beside] = hitrusts
  if (report && beside) {
    const form = beside.endsIn === 'csf-opinion' ? 'opinion-only' : 'certified'
    return { form, programIds: [report.id, beside.id] }
  }
  const pair = soc2s.flatMap((soc2) => hitrusts.map((hitrust) => [soc2, hitrust] as const))
  const [together] = pair.filter(([soc2, hitrust]) => isCoordinated(schedule, soc2, hitrust))
  return together && { form: 'coordinated', programIds: together.map(({ id }) => id) }
}

const TESTED_BY_CPA: readonly PhaseKind[] = ['type1-examination', 'interim-fieldwork', 'final-fieldwork']
const TESTED_BY_ASSESSOR: readonly PhaseKind[] = ['performing-validation']

function isCoordinated({ plan, index }: Schedule, soc2: Program, hitrust: Program): boolean {
  const isIn = (activityId: string, { id }: Program, phases: readonly PhaseKind[]) => {
    const activity = index.activity(activityId)
    const kind = activity && activity.programId === id ? index.phaseOf(activity)?.kind : undefined
    return kind !== undefined && phases.includes(kind)
  }
  const joins = (one: string, other: string) =>
    isIn(one, soc2, TESTED_BY_CPA) && isIn(other, hitrust, TESTED_BY_ASSESSOR)
  return plan.links.some(({ from, to, type }) => type === 'SS' && (joins(from, to) || joins(to, from)))
}
