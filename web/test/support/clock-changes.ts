import type { IsoDate } from '@stagger/planner'
import { Temporal } from 'temporal-polyfill'

/** The days of a year on which the clocks of a zone change, as the tz database says; none where they never do. */
export function clockChanges(zone: string, year: number): readonly IsoDate[] {
  const days: IsoDate[] = []
  let at = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (next?.year !== year) return days
    days.push(next.toPlainDate().toString())
    at = next
  }
}
