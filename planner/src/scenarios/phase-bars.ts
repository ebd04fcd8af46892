import { dayNumber, isoOf, lastDay } from '../day.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { PhaseBar } from './scenario.ts'

/**
 * From the first day to the last of each phase's activities, in the order of programs and phases. A moment takes its day;
 * the phase of an observation window is as long as the window, whatever is collected for it later.
 */
export function phaseBars(schedule: Schedule): readonly PhaseBar[] {
  const spans = schedule.plan.activities.flatMap(({ id, programId, phaseId, kind }) => {
    const span = schedule.spanOf(id)
    return span ? [{ programId, phaseId, kind, ...span }] : []
  })
  return schedule.plan.programs.flatMap(({ id: programId, phases }) =>
    phases.flatMap((phase): PhaseBar[] => {
      const all = spans.filter((span) => span.programId === programId && span.phaseId === phase.id)
      const windows = phase.kind === 'observation-window' ? all.filter(({ kind }) => kind === 'window') : []
      const inside = windows.length > 0 ? windows : all
      if (inside.length === 0) return []
      const end = dayNumber(Math.max(...inside.map((span) => span.end)))
      const start = dayNumber(
        Math.min(...inside.map((span) => (span.start < span.end ? span.start : lastDay(span.end)))),
      )
      return [{ programId, phaseId: phase.id, phaseKind: phase.kind, start: isoOf(start), end: isoOf(end) }]
    }),
  )
}
