import { dayOf, endAfter, isoOf, lastDay, plusMonths, UNKNOWN } from '../day.ts'
import type { Commitment, Program, ReportKind } from '../plan/programs.ts'
import type { DatedPlan } from '../rules/rule.ts'
import type { PromiseCheck } from './wire.ts'

/** A commitment against the dates of its program: in hand in time, and the report that was promised. */
export function promiseCheck(commitment: Commitment, dated: DatedPlan): PromiseCheck {
  const program = dated.index.program(commitment.programId)
  const inHand = dated.spanOf(program?.reportInHandId ?? '')?.end ?? UNKNOWN
  const marginDays = endAfter(dayOf(commitment.by)) - inHand
  const unmet = program ? unmetBy(program, commitment, dated) : (['report'] as const)
  return {
    commitmentId: commitment.id,
    inHandOn: isoOf(lastDay(inHand)),
    kept: marginDays >= 0 && unmet.length === 0,
    marginDays,
    unmet,
  }
}

/** What of the promise the planned report is not: "right report, wrong product" is the commonest false promise. */
function unmetBy(program: Program, promise: Commitment, dated: DatedPlan): PromiseCheck['unmet'] {
  const covered: readonly string[] = program.kind === 'soc2' ? program.categories : []
  return [
    ...(reportOf(program) === promise.report ? [] : (['report'] as const)),
    ...(promise.scopeId === undefined || promise.scopeId === program.scopeId ? [] : (['scope'] as const)),
    ...((promise.categories ?? []).every((category) => covered.includes(category)) ? [] : (['categories'] as const)),
    ...(isLongEnough(program, promise, dated) ? [] : (['window'] as const)),
    ...(promise.outcome === undefined || promise.outcome === bestOutcome(program) ? [] : (['outcome'] as const)),
  ]
}

/** What kind of report a program ends in; none of its own when it ends in an opinion inside another one. */
export const reportOf = (program: Program): ReportKind | null => {
  if (program.kind === 'soc2') return `soc2-${program.type}`
  return program.endsIn === 'csf-opinion' ? null : `hitrust-${program.level}`
}

const bestOutcome = (program: Program): Commitment['outcome'] =>
  reportOf(program)?.startsWith('hitrust') ? 'certified' : 'unqualified-opinion'

/** Whether the program's window has at least the months promised. */
function isLongEnough({ id }: Program, { leastWindowMonths }: Commitment, dated: DatedPlan): boolean {
  if (leastWindowMonths === undefined) return true
  const window = dated.spanOf(dated.index.window(id)?.id ?? '')
  return window !== undefined && plusMonths(window.start, leastWindowMonths) <= window.end
}
