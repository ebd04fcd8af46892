import { isIsoDate } from '@stagger/planner'
import { z } from 'zod'

/** The query of everything that is computed as of a day; without it the day is today. */
export const AsOf = z.object({ statusDate: z.string().refine(isIsoDate, 'a real date, YYYY-MM-DD').optional() })
export type AsOf = z.infer<typeof AsOf>
