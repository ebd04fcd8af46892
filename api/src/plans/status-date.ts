import { isIsoDate } from '@stagger/planner'
import { z } from 'zod'

/** The years that a plan's own dates may lie in, both inclusive. */
const [FIRST_YEAR, LAST_YEAR] = ['1990', '2099']
function isPlannable(date: string): boolean {
  const year = date.slice(0, 4)
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** The query of everything that is computed as of a day; without it the day is today. */
export const AsOf = z.object({
  statusDate: z
    .string()
    .refine(isIsoDate, { error: 'a real date, YYYY-MM-DD', abort: true })
    .refine(isPlannable, 'a day from 1990 to 2099: calendars are made for no others')
    .optional(),
})
export type AsOf = z.infer<typeof AsOf>
