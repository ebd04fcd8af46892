import { dayOf, type IsoDate } from '../day.ts'
import { workingCalendar } from '../calendar.ts'
import type { Person } from '../plan/people.ts'
import type { Plan } from '../plan/plan.ts'
import { activityStates, type Progress } from '../progress.ts'
import { refuse } from '../refusal.ts'
import { type Schedule, schedule } from '../schedule/schedule.ts'
import { chainOf } from './chain.ts'
import { levelledOffers, type PeopleBind } from './levelled-offers.ts'
import { standingOf } from './outcome-of.ts'
import type { Relaxation } from './relaxation.ts'
import { byGain, offersAlong, relaxationsFrom } from './relaxations.ts'
import { type SlipLimit, slipsOf } from './slips.ts'
import type { WhyStep } from './why-step.ts'

/**
 * Why an activity lies where it does: the chain of binding reasons back to what nothing pushes, whether people bind it,
 * what would make it earlier (most days first), and how far it may slip before what breaks (nearest first).
 */
export type Why = {
  readonly activityId: string
  readonly chain: readonly WhyStep[]
  readonly people: PeopleBind
  readonly relaxations: readonly Relaxation[]
  readonly slips: readonly SlipLimit[]
}

/**
 * Explains one activity of a plan as of `statusDate`. Every relaxation and every slip is the result of a schedule that was
 * made, with the accepted levelling where there is one; where there is none, more capacity is levelled to be measured. Throws `id-unknown`, and whatever `schedule` throws.
 */
export function why(plan: Plan, progress: readonly Progress[], statusDate: IsoDate, activityId: string): Why {
  const datesOf = (edited: Plan) => schedule(edited, progress, statusDate)
  const dates = datesOf(plan)
  if (!dates.index.activity(activityId)) return refuse('id-unknown', '/activityId', { id: activityId })
  const states = activityStates(progress)
  const chain = chainOf(dates, states, activityId)
  const explained = {
    plan,
    activityId,
    dates,
    chain,
    datesOf,
    isDone: (id: string) => states.get(id)?.finishedOn !== undefined,
    workedDays: (person: Person) => workedDaysUntil(person, dates, activityId),
  }
  const levelled = levelledOffers(explained, progress)
  return {
    activityId,
    chain,
    people: levelled.people,
    relaxations: [...relaxationsFrom(offersAlong(explained), explained), ...levelled.relaxations].toSorted(byGain),
    slips: slipsOf(plan, activityId, dates, standingOf(dates), datesOf),
  }
}

/** Days that somebody works from the status date until an activity ends. */
function workedDaysUntil({ calendarId, leave }: Person, dates: Schedule, activityId: string): number {
  const calendar = dates.plan.calendars.find(({ id }) => id === calendarId)
  const [from, to] = [dayOf(dates.statusDate), dates.spanOf(activityId)?.end]
  return calendar && to && to > from ? workingCalendar(calendar, leave, from, to).workingDays(from, to) : 0
}
