import { dayOf, type IsoDate, isoOf, lastDay, type WireSpan } from '@stagger/planner'
import type { OccurrenceTick } from '../../evidence-view/occurrence-ticks.ts'
import { longDate } from '../../format.ts'
import { spanText } from './everywhere.ts'

// The days by which evidence is due, and what a tick on an observation window says of them, in English.

/** The last day before `end`. */
export const lastOf = (end: IsoDate): IsoDate => isoOf(lastDay(dayOf(end)))

/** The days of a half-open span, the last one named. */
export const daysText = ({ start, end }: WireSpan): string => {
  const last = lastOf(end)
  if (start === last) return longDate(start)
  return start.slice(0, 4) === last.slice(0, 4) ? spanText(start, last) : `${longDate(start)} – ${longDate(last)}`
}

/** What a tick on an observation window says. */
export function tickTitle({ from, end, counts: { collected, late, due, missed } }: OccurrenceTick): string {
  const parts = [
    collected + late > 0 ? `${collected + late} collected` : '',
    due > 0 ? `${due} due` : '',
    missed > 0 ? `${missed} can no longer be made up` : '',
  ]
  const by = from === end ? longDate(lastOf(end)) : daysText({ start: lastOf(from), end })
  return `Evidence due by ${by}: ${parts.filter((part) => part !== '').join(', ')}`
}
