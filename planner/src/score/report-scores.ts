import type { IsoDate } from '../day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Program } from '../plan/programs.ts'
import { reportOf } from '../schedule/promises.ts'
import type { ReportScore } from './score.ts'

/** What a day of a program's report counts where nobody said. */
const USUAL_PRIORITY = 1

/** When each program's report is in hand, as `inHandOn` says, in plan order. */
export const reportScores = (
  { programs }: Plan,
  inHandOn: (program: Program) => IsoDate | undefined,
): readonly ReportScore[] =>
  programs.map((program) => ({
    programId: program.id,
    inHandOn: reportOf(program) ? (inHandOn(program) ?? null) : null,
    weight: program.priority ?? USUAL_PRIORITY,
  }))
