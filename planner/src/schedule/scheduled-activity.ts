import { type Day, dayOf, type DaySpan, isoOf, lastDay } from '../day.ts'
import type { Plan } from '../plan/plan.ts'
import type { ActivityState } from '../progress.ts'
import { type Compiled, dayIn } from './compile.ts'
import type { Floats } from './floats.ts'
import type { Dates } from './problem.ts'
import type { Reason } from './reason.ts'
import { type LevellingLimits, reasonsFor } from './reasons.ts'
import { chosenWay, waysOf } from './ways.ts'
import type { ScheduledActivity } from './wire.ts'

/** What floats and reasons are read from. */
export type Computed = {
  readonly compiled: Compiled
  readonly dates: Dates
  readonly floats: Floats
  readonly limits: LevellingLimits | undefined
}

/** Activity `i` on its span. Floats and reasons are computed when they are read: most readers want dates alone. */
export function scheduledActivity(
  i: number,
  plan: Plan,
  { start, end }: DaySpan,
  states: ReadonlyMap<string, ActivityState>,
  statusDate: string,
  computed: () => Computed,
): ScheduledActivity {
  const { id, programId } = plan.activities[i]!
  const known = states.get(id)
  const state = known?.finishedOn ? 'done' : known?.startedOn ? 'open' : 'planned'
  const isDone = state === 'done'
  const iso = (day: number) => isoOf(dayIn(computed().compiled, day))
  const own = () =>
    computed()
      .floats.towardsReports(i)
      .find((report) => report.programId === programId)
  const towardsEnd = () => computed().floats.towardsEnd
  let reasons: readonly Reason[] | undefined
  return {
    id,
    start: isoOf(start),
    end: isoOf(end),
    lastDay: isoOf(lastDay(end)),
    get lateStart() {
      return isDone ? this.start : iso(own()?.lateStart ?? towardsEnd().late.start[i]!)
    },
    get lateEnd() {
      return isDone ? this.end : iso(own()?.lateFinish ?? towardsEnd().late.finish[i]!)
    },
    get totalFloat() {
      return isDone ? 0 : (own()?.days ?? towardsEnd().days[i]!)
    },
    get freeFloat() {
      return isDone ? 0 : Math.min(computed().floats.free(i), this.totalFloat)
    },
    get floatFor() {
      const reports = computed().floats.towardsReports(i)
      return Object.fromEntries(reports.map((report) => [report.programId, report.days]))
    },
    get criticalFor() {
      const reports = isDone ? [] : computed().floats.towardsReports(i)
      return reports.filter(({ days }) => days <= 0).map((report) => report.programId)
    },
    state,
    done: isDone ? 1 : state === 'open' ? shareBefore(dayOf(statusDate), start, end) : 0,
    get reasons() {
      const { compiled, dates, limits } = computed()
      return (reasons ??= reasonsFor(i, compiled, dates, limits))
    },
    ...choiceAt(i, plan),
  }
}

/** How an activity is done, where the plan leaves a choice. */
function choiceAt(i: number, { activities, levellings }: Plan): Pick<ScheduledActivity, 'choice'> {
  const activity = activities[i]!
  const ways = waysOf(activity)
  if (ways.length === 1) return {}
  const choice = levellings?.[0]?.choices.find(({ activityId }) => activityId === activity.id)
  const way = ways[chosenWay(ways, choice)]
  return way ? { choice: { duration: way.duration, personIds: way.personIds } } : {}
}

const shareBefore = (today: Day, start: Day, end: Day): number =>
  end <= start ? 0 : Math.min(Math.max((today - start) / (end - start), 0), 1)
