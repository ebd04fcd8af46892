/** The cadences whose occurrences fall into calendar periods. */
export type CalendarCadence = 'weekly' | 'monthly' | 'quarterly'

/** A calendar period's length: ISO weeks from Monday, months, and quarters from January. */
export const PERIOD_LENGTH = {
  weekly: { days: 7 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
} as const satisfies Record<CalendarCadence, { readonly days: number } | { readonly months: 1 | 3 }>
