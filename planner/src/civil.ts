/**
 * Gregorian dates as whole numbers, for the inner loops where a date object costs a thousand times more. Days count from
 * 1970-01-01; months from 1 to 12. After Howard Hinnant, "chrono-compatible low-level date algorithms" (2021); the tests
 * compare every result with `Temporal.PlainDate`.
 */
export type Civil = { readonly year: number; readonly month: number; readonly day: number }

const DAYS_AN_ERA = 146_097
const YEARS_AN_ERA = 400
/** From 0000-03-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468
const MONTHS_A_YEAR = 12

/** The date of a day number. */
export function civilOf(dayNumber: number): Civil {
  const shifted = dayNumber + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_AN_ERA)
  const inEra = shifted - era * DAYS_AN_ERA
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return { year: yearOfEra + era * YEARS_AN_ERA + (month <= 2 ? 1 : 0), month, day }
}

/** The day number of a date; months and days inside their ranges. */
export function dayOfCivil({ year, month, day }: Civil): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / YEARS_AN_ERA)
  const yearOfEra = marchYear - era * YEARS_AN_ERA
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const inEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + inYear
  return era * DAYS_AN_ERA + inEra - DAYS_BEFORE_1970
}

/** `dayNumber` moved by calendar months, clamped to the month's last day. */
export function monthsLater(dayNumber: number, months: number): number {
  const { year, month, day } = civilOf(dayNumber)
  const total = year * MONTHS_A_YEAR + month - 1 + months
  const at = {
    year: Math.floor(total / MONTHS_A_YEAR),
    month: (((total % MONTHS_A_YEAR) + MONTHS_A_YEAR) % MONTHS_A_YEAR) + 1,
  }
  return dayOfCivil({ ...at, day: Math.min(day, daysInMonth(at.year, at.month)) })
}

function daysInMonth(year: number, month: number): number {
  const next = month === MONTHS_A_YEAR ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return dayOfCivil(next) - dayOfCivil({ year, month, day: 1 })
}
