import { fact } from '../facts/facts.ts'
import { split } from '../money/minor-units.ts'
import type { Program } from '../plan/programs.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Budget, BudgetRow } from './budget-result.ts'

/** What a program's cover costs in this plan; `perMonth` is null where its report covers no month. */
export type PlanCover = {
  readonly programId: string
  /** The forecast of its row, in minor units of the budget's currency. */
  readonly minor: number
  readonly monthsCovered: number
  readonly perMonth: number | null
}

/**
 * What each program's cover costs in the plan as it is: the forecast of a budget that is grouped by program, over the
 * months that its reports cover, of all its windows or of the certification.
 */
export function planCover(
  schedule: Schedule,
  { sum, groupedBy }: Pick<Budget, 'sum' | 'groupedBy'>,
): readonly PlanCover[] {
  if (groupedBy[0] !== 'program') return []
  const rows = new Map(sum.rows.map((row): [string, BudgetRow] => [row.id, row]))
  return schedule.plan.programs.map((program) => {
    const minor = rows.get(program.id)?.forecast.total ?? 0
    const monthsCovered = monthsOf(program, schedule)
    // The first of equal parts: rounded up to the minor unit.
    const [perMonth = null] = split(
      minor,
      Array.from({ length: monthsCovered }, () => 1),
    )
    return { programId: program.id, minor, monthsCovered, perMonth }
  })
}

/** Elapsed days of a month on average. */
const DAYS_A_MONTH = 365.25 / 12

function monthsOf(program: Program, schedule: Schedule): number {
  if (program.kind === 'hitrust')
    return program.endsIn === 'csf-opinion' ? 0 : fact(`hitrust.validity.${program.level}`).value
  const windows = program.type === 'type2' ? schedule.index.windows(program.id) : []
  const spans = windows.flatMap(({ id }) => schedule.spanOf(id) ?? [])
  return spans.reduce((months, { start, end }) => months + Math.round((end - start) / DAYS_A_MONTH), 0)
}
