import { dateIn } from './date-in.ts'
import type { Program } from './program-state.ts'

/** The organization's date now. */
export const today = ({ orders }: Pick<Program, 'orders'>): string => dateIn(orders.timeZone, Date.now())
