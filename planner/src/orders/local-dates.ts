import { Temporal } from 'temporal-polyfill'
import { type Day, dayOf, endAfter, type IsoDate, isoOf, lastDay, plusDays, plusMonths } from '../day.ts'

/** An instant on the wire, ISO 8601 in UTC: `2027-03-31T13:00:00Z`. */
export type IsoInstant = string

/** Where and when an organization's days begin for what acts by itself. */
export type WakeUp = { readonly timeZone: string; readonly wakeAt: string }

/** The organization's wake-up minute on `day` as an instant; a minute that daylight saving skips moves forward. */
export const wakeInstant = (day: Day, wakeUp: WakeUp): IsoInstant => wakeInstantOn(isoOf(day), wakeUp)

/** The same for a date as people write it. */
export const wakeInstantOn = (on: IsoDate, { timeZone, wakeAt }: WakeUp): IsoInstant =>
  Temporal.PlainDate.from(on).toZonedDateTime({ timeZone, plainTime: wakeAt }).toInstant().toString()

/** The date `days` elapsed days after another; before it when negative. */
export const daysAfter = (on: IsoDate, days: number): IsoDate => isoOf(plusDays(dayOf(on), days))

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayOf(to) - dayOf(from)

/**
 * The last day of calendar months that begin on the day after `on`, as what is certified from a day is certified
 * through a day: 24 months from 31 March 2027 reach through 31 March 2029.
 */
export const monthsThrough = (on: IsoDate, months: number): IsoDate =>
  isoOf(lastDay(plusMonths(endAfter(dayOf(on)), months)))
