import { dayOf, type IsoDate } from '../day.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { ScheduledActivity } from '../schedule/wire.ts'
import type { Gain, Slip } from './change-cause.ts'

/**
 * The activities that are late themselves: what is only pushed by another one is not among them, and neither is what was
 * done when `agreed` was. In plan order.
 */
export function slipsBetween(agreed: Schedule, now: Schedule): Slip[] {
  return now.plan.activities.flatMap(({ id }) => {
    const [was, is] = [agreed.activity(id), now.activity(id)]
    return was && is && was.state !== 'done' ? slipOf(was, is) : []
  })
}

function slipOf(was: ScheduledActivity, is: ScheduledActivity): Slip[] {
  const late = (how: Slip['how'], agreed: IsoDate, now: IsoDate): Slip[] => {
    const days = dayOf(now) - dayOf(agreed)
    return days > 0 ? [{ kind: 'slip', activityId: is.id, how, agreed, now, days }] : []
  }
  switch (is.state) {
    case 'done':
      return late('finished-late', was.lastDay, is.lastDay)
    case 'open':
      return late(is.start > was.start ? 'started-late' : 'still-open', was.lastDay, is.lastDay)
    case 'planned':
      return waitsForNobody(is) ? late('not-started', namedStart(was), namedStart(is)) : []
  }
}

/** The activities that people reported earlier than was agreed, in plan order. */
export function gainsBetween(agreed: Schedule, now: Schedule): Gain[] {
  return now.plan.activities.flatMap(({ id: activityId }) => {
    const [was, is] = [agreed.activity(activityId), now.activity(activityId)]
    if (!was || !is || was.state === 'done' || is.state === 'planned' || is.lastDay >= was.lastDay) return []
    const days = dayOf(was.lastDay) - dayOf(is.lastDay)
    return [{ kind: 'gain', activityId, how: howEarly(was, is), agreed: was.lastDay, now: is.lastDay, days }]
  })
}

function howEarly(was: ScheduledActivity, is: ScheduledActivity): Gain['how'] {
  if (is.state === 'done') return 'finished-early'
  return is.start < was.start ? 'started-early' : 'less-left'
}

/** Only the calendar moves it: it could have begun. */
const waitsForNobody = ({ reasons }: ScheduledActivity): boolean =>
  reasons.length > 0 && reasons.every(({ kind }) => kind === 'status-date')

/** The day on which people say that it starts: a milestone lies after its day. */
const namedStart = ({ start, end, lastDay }: ScheduledActivity): IsoDate => (start === end ? lastDay : start)
