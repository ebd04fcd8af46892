import { locale } from '../locale.ts'

/** A Monday, to name weekdays after. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

/** Mon: an ISO weekday, 1 to 7. */
export const weekdayName = (weekday: number, style: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(MONDAY + (weekday - 1) * DAY_MS)

/** Mon–Fri, where the days follow each other; else each of them. */
export function weekText(week: readonly number[]): string {
  const days = week.toSorted((a, b) => a - b)
  const [first = 1] = days
  const last = days.at(-1) ?? first
  const isRun = days.length > 2 && last - first === days.length - 1
  return isRun ? `${weekdayName(first)}–${weekdayName(last)}` : days.map((day) => weekdayName(day)).join(', ')
}
