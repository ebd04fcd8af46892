import { type Day, isoOf, lastDay } from '../day.ts'
import { type Compiled, dayIn } from './compile.ts'
import type { Floats } from './floats.ts'
import { type Dates, FINISHED, STARTED } from './problem.ts'
import { type LevellingLimits, reasonsFor } from './reasons.ts'
import type { Reason } from './reason.ts'
import type { ScheduledActivity } from './wire.ts'

/** Activity `i` with its dates. Floats and reasons are computed when they are read: most readers want dates alone. */
export function activityAt(
  i: number,
  compiled: Compiled,
  dates: Dates,
  floats: () => Floats,
  limits: () => LevellingLimits | undefined,
): ScheduledActivity {
  const { id, programId } = compiled.index.plan.activities[i] ?? { id: '', programId: '' }
  const iso = (day: number) => isoOf(dayIn(compiled, day))
  const [start, end] = [dates.start[i]!, dates.finish[i]!]
  const held = compiled.problem.held[i]
  const isDone = held === FINISHED
  const own = () =>
    floats()
      .towardsReports(i)
      .find((report) => report.programId === programId)
  let reasons: readonly Reason[] | undefined
  return {
    id,
    start: iso(start),
    end: iso(end),
    lastDay: isoOf(lastDay(dayIn(compiled, end))),
    get lateStart() {
      return iso(isDone ? start : (own()?.lateStart ?? floats().towardsEnd.late.start[i]!))
    },
    get lateEnd() {
      return iso(isDone ? end : (own()?.lateFinish ?? floats().towardsEnd.late.finish[i]!))
    },
    get totalFloat() {
      return isDone ? 0 : (own()?.days ?? floats().towardsEnd.days[i]!)
    },
    get freeFloat() {
      return isDone ? 0 : Math.min(floats().free(i), this.totalFloat)
    },
    get floatFor() {
      return Object.fromEntries(
        floats()
          .towardsReports(i)
          .map((report) => [report.programId, report.days]),
      )
    },
    get criticalFor() {
      const reports = isDone ? [] : floats().towardsReports(i)
      return reports.filter(({ days }) => days <= 0).map((report) => report.programId)
    },
    state: isDone ? 'done' : held === STARTED ? 'open' : 'planned',
    done: isDone
      ? 1
      : held === STARTED
        ? shareBefore(compiled.statusDay, dayIn(compiled, start), dayIn(compiled, end))
        : 0,
    get reasons() {
      return (reasons ??= reasonsFor(i, compiled, dates, limits()))
    },
    ...choiceAt(i, compiled),
  }
}

/** How an activity is done, where the plan leaves a choice. */
function choiceAt(i: number, { ways, mode, problem }: Compiled): Pick<ScheduledActivity, 'choice'> {
  const own = ways[i] ?? []
  const way = own[mode[i]! - problem.firstMode[i]!]
  return own.length > 1 && way ? { choice: { duration: way.duration, personIds: way.personIds } } : {}
}

const shareBefore = (today: Day, start: Day, end: Day): number =>
  end <= start ? 0 : Math.min(Math.max((today - start) / (end - start), 0), 1)
