import { reportOf } from '../schedule/promises.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { ReportScore } from './score.ts'

/** What a day of a program's report counts where nobody said. */
const USUAL_PRIORITY = 1

/** When each program's report is in hand, in plan order. */
export function reportScores(schedule: Schedule): readonly ReportScore[] {
  const dates = new Map(schedule.reports().map(({ programId, inHandOn }) => [programId, inHandOn]))
  return schedule.plan.programs.map((program) => ({
    programId: program.id,
    inHandOn: reportOf(program) ? (dates.get(program.id) ?? null) : null,
    weight: program.priority ?? USUAL_PRIORITY,
  }))
}
