import { type Day, type DaySpan, plusDays } from '../day.ts'

/** A single day as a span. */
export const onDay = (day: Day): DaySpan => ({ start: day, end: plusDays(day, 1) })
