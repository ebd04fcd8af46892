/** Nobody observes for longer; the usual windows end at twelve months. A longer one is a slip of the keyboard. */
export const LONGEST_WINDOW = { months: 36, days: 1100 } as const
