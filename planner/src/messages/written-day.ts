import { dayOf, type IsoDate } from '../day.ts'

const DAY_MS = 86_400_000

/** A day as `language` writes it, where no reader says how theirs is written: formatted in UTC, so that no zone moves it. */
export function writtenDay(on: IsoDate, language: string): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  return format.format(dayOf(on) * DAY_MS)
}
