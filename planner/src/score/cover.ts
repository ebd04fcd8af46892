import { type Day, dayOf, endAfter, plusMonths } from '../day.ts'
import { fact } from '../facts/facts.ts'
import type { Plan } from '../plan/plan.ts'
import type { HeldReport, Program } from '../plan/programs.ts'
import { reportOf } from '../schedule/promises.ts'
import type { Schedule } from '../schedule/schedule.ts'

/** What a program holds already: what no dates change, so that it is read once of a plan and asked of any dates. */
export type Cover = {
  readonly program: Program
  /** The day from which what it holds covers nothing any more (a SOC 2 period's end with the months of a bridge letter). */
  readonly until: Day | undefined
  /** When its last certification expires. */
  readonly expires: Day | undefined
  /** For a program that ends in no report of its own: the end of the cycle that the next certification would have covered. */
  readonly nextOn: Day | undefined
}

/** Days of one program without cover, and days of validity that it gives away. */
export type CoverDays = { readonly gap: number; readonly wasted: number }

/** What each program of a plan holds, in plan order. */
export const coversOf = (plan: Plan): readonly Cover[] =>
  plan.programs.map((program) => {
    const held = heldBy(program, plan)
    const until = coveredUntil(held, plan)
    const expires = latest(held.flatMap(({ expiresOn }) => (expiresOn ? [dayOf(expiresOn)] : [])))
    return { program, until, expires, nextOn: reportOf(program) ? undefined : afterCycle(program, until) }
  })

/**
 * Days from the end of what a program holds to the day on which the next report is in hand; a certification that no
 * other follows leaves a whole cycle uncovered. Wasted: days from the day on which the new certification counts to the
 * old one's expiry. Both days are those on which it happens; undefined where it never does.
 */
export const coverDays = (
  { until, expires, nextOn }: Cover,
  inHandOn: Day | undefined,
  certifiedFrom: Day | undefined,
): CoverDays => {
  const next = nextOn ?? inHandOn
  return {
    gap: until === undefined || next === undefined ? 0 : Math.max(0, next - until),
    wasted: certifiedFrom === undefined || expires === undefined ? 0 : Math.max(0, expires - endAfter(certifiedFrom)),
  }
}

/** The days of every program together. A Type I speaks of one day and covers none after it. */
export function coverOf(schedule: Schedule): CoverDays {
  const reports = new Map(schedule.reports().map((report) => [report.programId, report]))
  return coversOf(schedule.plan)
    .map((cover) => {
      const { inHandOn, certifiedFrom } = reports.get(cover.program.id) ?? {}
      const hasReport = inHandOn !== undefined && reportOf(cover.program) !== null
      return coverDays(cover, hasReport ? dayOf(inHandOn) : undefined, certifiedFrom ? dayOf(certifiedFrom) : undefined)
    })
    .reduce((sum, { gap, wasted }) => ({ gap: sum.gap + gap, wasted: sum.wasted + wasted }), { gap: 0, wasted: 0 })
}

/** The reports of a program's own kind that were there before, told by its id or by standard and scope. */
const heldBy = ({ id, kind, scopeId }: Program, plan: Plan): readonly HeldReport[] =>
  plan.reportsHeld.filter((held) =>
    held.programId === undefined ? held.kind.startsWith(kind) && held.scopeId === scopeId : held.programId === id,
  )

function coveredUntil(held: readonly HeldReport[], { settings }: Plan): Day | undefined {
  return latest(
    held.flatMap(({ period, expiresOn }) => {
      if (expiresOn) return [dayOf(expiresOn)]
      return period ? [plusMonths(dayOf(period.end), settings.bridgeLetterMonths.value)] : []
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
