import type { IsoDate } from '@stagger/planner'

/** The only place that asks what time it is; everything behind it is told. */
export class Clock {
  now(): Date {
    return new Date()
  }

  /** The date of now in an IANA time zone. */
  today(timeZone: string): IsoDate {
    return dateIn(timeZone, this.now())
  }
}

/** The date that `instant` has in an IANA time zone, YYYY-MM-DD. */
export function dateIn(timeZone: string, instant: Date): IsoDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(instant)
}
