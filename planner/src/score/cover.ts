import { type Day, dayOf, endAfter, plusMonths } from '../day.ts'
import { fact } from '../facts/facts.ts'
import type { HeldReport, Program } from '../plan/programs.ts'
import { reportOf } from '../schedule/promises.ts'
import type { Schedule } from '../schedule/schedule.ts'

/**
 * Days on which a program that holds a report is not covered: between the end of what it holds (a SOC 2 period's end with
 * the months of a bridge letter, a certification's expiry) and the day on which the next report is in hand. A certification
 * that no other follows leaves a whole cycle uncovered. A Type I speaks of one day and covers none after it.
 */
export function coverGapDays(schedule: Schedule): number {
  const inHand = new Map(schedule.reports().map(({ programId, inHandOn }) => [programId, dayOf(inHandOn)]))
  return schedule.plan.programs.reduce((days, program) => {
    const ends = coveredUntil(program, schedule)
    const next = reportOf(program) ? inHand.get(program.id) : afterCycle(program, ends)
    return ends === undefined || next === undefined ? days : days + Math.max(0, next - ends)
  }, 0)
}

/** Days of validity given away: the new certification counts from before the old one's expiry. */
export function wastedDays(schedule: Schedule): number {
  const from = new Map(schedule.reports().map(({ programId, certifiedFrom }) => [programId, certifiedFrom]))
  return schedule.plan.programs.reduce((days, program) => {
    const certified = from.get(program.id)
    const expires = latest(heldBy(program, schedule).flatMap(({ expiresOn }) => (expiresOn ? [dayOf(expiresOn)] : [])))
    return certified === undefined || expires === undefined
      ? days
      : days + Math.max(0, expires - endAfter(dayOf(certified)))
  }, 0)
}

/** The reports of a program's own kind that were there before, told by its id or by standard and scope. */
const heldBy = ({ id, kind, scopeId }: Program, { plan }: Schedule): readonly HeldReport[] =>
  plan.reportsHeld.filter((held) =>
    held.programId === undefined ? held.kind.startsWith(kind) && held.scopeId === scopeId : held.programId === id,
  )

/** The day from which what a program holds covers nothing any more. */
function coveredUntil(program: Program, schedule: Schedule): Day | undefined {
  const { value: bridge } = schedule.plan.settings.bridgeLetterMonths
  return latest(
    heldBy(program, schedule).flatMap(({ period, expiresOn }) => {
      if (expiresOn) return [dayOf(expiresOn)]
      return period ? [plusMonths(dayOf(period.end), bridge)] : []
    }),
  )
}

/** The end of the cycle that a certification of the program's level would have covered. */
const afterCycle = (program: Program, ends: Day | undefined): Day | undefined =>
  program.kind === 'hitrust' && ends !== undefined
    ? plusMonths(ends, fact(`hitrust.validity.${program.level}`).value)
    : undefined

const latest = <T extends number>(days: readonly T[]): T | undefined =>
  days.reduce<T | undefined>((most, day) => (most === undefined || day > most ? day : most), undefined)
