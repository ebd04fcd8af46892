import { Problem } from '../problems/problem.ts'

/** A day nobody works, as a calendar of a plan keeps it. */
export type Holiday = { readonly on: string; readonly name: string }

/** The public holidays of a country in a year, each day once; substitutes for those on a weekend are days of their own. */
export async function holidaysIn(country: string, year: number): Promise<Holiday[]> {
  // 12 MB of the world's calendars: read when first asked for, not at every start.
  const { default: Holidays } = await import('date-holidays')
  if (!(country in new Holidays().getCountries())) {
    throw new Problem('request-invalid', {}, [{ code: 'request-invalid', path: '/country', facts: { country } }])
  }
  const days = new Holidays(country).getHolidays(year).filter(({ type }) => type === 'public')
  const byDay = new Map(days.map(({ date, name }) => [date.slice(0, 'YYYY-MM-DD'.length), name]))
  return [...byDay].map(([on, name]) => ({ on, name }))
}
