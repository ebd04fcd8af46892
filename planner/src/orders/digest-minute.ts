import { Temporal } from 'temporal-polyfill'
import { dateIn, dayOf, type IsoDate, isoOf, plusDays } from '../day.ts'
import { type IsoInstant, wakeInstantOn } from './local-dates.ts'

/** By whose clock, at which minute of it, HH:MM. */
export type DigestClock = { readonly timeZone: string; readonly digestAt: string }

/** The digest minute on a date. */
export const digestMinuteOn = (on: IsoDate, { timeZone, digestAt }: DigestClock): IsoInstant =>
  wakeInstantOn(on, { timeZone, wakeAt: digestAt })

/** The date of the first digest minute at or after an instant. */
export function digestDateFrom(at: IsoInstant, clock: DigestClock): IsoDate {
  const today = dateIn(at, clock.timeZone)
  const isOver = Temporal.Instant.compare(digestMinuteOn(today, clock), at) < 0
  return isOver ? isoOf(plusDays(dayOf(today), 1)) : today
}
