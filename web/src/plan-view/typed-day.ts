import { type IsoDate, isIsoDate } from '@stagger/planner'

const CENTURY = 2000

/** How a reader writes dates: in which order the parts of a numeric one stand, and what the months are called. */
export type DateHabit = { readonly order: readonly ('day' | 'month' | 'year')[]; readonly months: readonly string[] }

/** The habit of a locale, as `Intl` knows it. */
export function dateHabit(locale?: string): DateHabit {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' })
  const order = parts
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []))
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(CENTURY, month, 1)).toLocaleLowerCase())
  return { order, months }
}

const ENGLISH = dateHabit('en')

/**
 * Reads a date as a person of `habit` types it: `2027-03-01`, `1 Mar 27`, `March 1, 2027`, `3/1/27`; without a year the
 * year of `near`. Undefined for what is no date.
 */
export function parseDay(text: string, near: IsoDate, habit: DateHabit): IsoDate | undefined {
  const typed = text.trim().toLocaleLowerCase()
  if (isIsoDate(typed)) return typed
  const parts = typed.split(/[\s.,/-]+/).filter((part) => part !== '')
  const named = parts.findIndex((part) => monthOf(part, habit) !== undefined)
  const numbers = parts.filter((_, i) => i !== named).map(Number)
  if (numbers.length === 0 || numbers.some((number) => !Number.isInteger(number))) return undefined
  const order = named === -1 ? habit.order : habit.order.filter((part) => part !== 'month')
  const wanted = numbers.length === order.length ? order : order.filter((part) => part !== 'year')
  if (numbers.length !== wanted.length) return undefined
  const month = named === -1 ? numbers[wanted.indexOf('month')] : monthOf(parts[named] ?? '', habit)
  const year = wanted.includes('year') ? (numbers[wanted.indexOf('year')] ?? 0) : Number(near.slice(0, 4))
  return isoDate(year < 100 ? CENTURY + year : year, month ?? 0, numbers[wanted.indexOf('day')] ?? 0)
}

const LEAST_LETTERS = 3

/** The month, 1 to 12, whose name begins so, in the reader's language or in English. */
function monthOf(part: string, { months }: DateHabit): number | undefined {
  if (part.length < LEAST_LETTERS || /^\d/.test(part)) return undefined
  const at = [months, ENGLISH.months].flatMap((names) => names.flatMap((name, i) => (name.startsWith(part) ? [i] : [])))
  return at[0] === undefined ? undefined : at[0] + 1
}

function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const iso = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
  return isIsoDate(iso) ? iso : undefined
}
