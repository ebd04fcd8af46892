import { dayOf, type IsoDate, isoOf, lastDay, plusDays } from '../day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Violation } from '../schedule/violation.ts'
import { editedBy, findingKey, type Standing, standingOf, unlessRefused } from './outcome-of.ts'

/** What breaks: a promise, a rule or link or latest date, a report that moves (`ofOther`: of another program). */
export type Broken =
  | { readonly kind: 'promise'; readonly commitmentId: string }
  | { readonly kind: 'finding'; readonly violation: Violation }
  | { readonly kind: 'report'; readonly programId: string; readonly ofOther: boolean }

/** How far an activity may slip: `days` is the least number of elapsed days later that breaks something. */
export type SlipLimit = { readonly days: number; readonly breaks: Broken }

/** How far is looked. */
const A_YEAR = 365

/**
 * How many days later an activity can be set to start before each next thing breaks, the nearest first; what a year does
 * not break is left out, and so is what was broken before. Found by doubling, then by bisection, over real schedules: at
 * `days` it breaks and a day less it does not. Nothing for what has begun: no edit moves it.
 */
export function slipsOf(
  plan: Plan,
  activityId: string,
  dates: Schedule,
  standing: Standing,
  datesOf: (plan: Plan) => Schedule,
): readonly SlipLimit[] {
  const activity = dates.activity(activityId)
  if (!activity || activity.state !== 'planned') return []
  const first = namedDay(activity.start, activity.end)
  const brokenAt = remembered((days) => {
    const startOn = isoOf(plusDays(first, days))
    const moved = editedBy(plan, [{ kind: 'moveActivity', activityId, startOn }])
    const after = moved && unlessRefused(() => datesOf(moved))
    return after ? brokenBetween(dates, standing, after, activityId) : new Map()
  })
  const limits = new Map<string, SlipLimit>()
  for (let [known, days] = [0, 1]; known < A_YEAR; [known, days] = [days, Math.min(2 * days, A_YEAR)])
    for (const key of brokenAt(days).keys())
      if (!limits.has(key)) {
        const least = leastThatBreaks(key, known, days, brokenAt)
        const breaks = brokenAt(least).get(key)
        if (breaks) limits.set(key, { days: least, breaks })
      }
  return [...limits.values()].toSorted((a, b) => a.days - b.days || ORDER[a.breaks.kind] - ORDER[b.breaks.kind])
}

const ORDER = { promise: 0, finding: 1, report: 2 } as const

/** The day that people name as the start: of a milestone the day after which it lies. */
const namedDay = (start: IsoDate, end: IsoDate) => (start === end ? lastDay(dayOf(start)) : dayOf(start))

type BrokenBy = ReadonlyMap<string, Broken>

function remembered(compute: (days: number) => BrokenBy): (days: number) => BrokenBy {
  const known = new Map<number, BrokenBy>()
  return (days) => {
    const answer = known.get(days) ?? compute(days)
    known.set(days, answer)
    return answer
  }
}

/** Between `holds`, where it holds, and `breaks`, where it does not: the least days at which it does not. */
function leastThatBreaks(key: string, holds: number, breaks: number, brokenAt: (days: number) => BrokenBy): number {
  let [known, least] = [holds, breaks]
  while (least - known > 1) {
    const middle = Math.floor((known + least) / 2)
    if (brokenAt(middle).has(key)) least = middle
    else known = middle
  }
  return least
}

function brokenBetween(before: Schedule, standing: Standing, after: Schedule, activityId: string): BrokenBy {
  const now = standingOf(after)
  const own = before.index.activity(activityId)?.programId
  const later = after.reports().filter(({ programId, inHandOn }) => inHandOn > inHandIn(before, programId))
  return new Map<string, Broken>([
    ...[...standing.kept]
      .filter((id) => !now.kept.has(id))
      .map((commitmentId) => [`promise ${commitmentId}`, { kind: 'promise', commitmentId }] as const),
    ...[...now.findings.values()]
      .filter((violation) => !standing.findings.has(findingKey(violation)))
      .map((violation) => [`finding ${findingKey(violation)}`, { kind: 'finding', violation }] as const),
    ...later.map(
      ({ programId }) => [`report ${programId}`, { kind: 'report', programId, ofOther: programId !== own }] as const,
    ),
  ])
}

const inHandIn = (dates: Schedule, programId: string): IsoDate =>
  dates.reports().find((report) => report.programId === programId)?.inHandOn ?? ''
