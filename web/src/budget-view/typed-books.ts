import { Books, type Edit, fiscalStartMonth, type IsoDate, type Plan } from '@stagger/planner'

/** How books run, as it is typed; `closedThrough` empty where nothing is closed. */
export type TypedBooks = {
  readonly startMonth: number
  readonly pattern: Books['pattern']
  /** ISO weekday; only books in weeks have one. */
  readonly endsOn: number
  readonly closedThrough: string
}

/** The field that is wrong, and how. */
export type BooksFault = { readonly field: keyof TypedBooks; readonly code: 'day' | 'not-over' }

export const PATTERNS = Books.shape.pattern.options

/** Saturday, as the planner takes it where books in weeks do not say otherwise. */
const USUAL_LAST_DAY = 6

/** What is shown before anything is typed: what holds now. */
export function booksTyped(plan: Plan): TypedBooks {
  const { pattern = 'months', endsOn = USUAL_LAST_DAY, closedThrough = '' } = plan.books?.[0] ?? {}
  return { startMonth: fiscalStartMonth(plan), pattern, endsOn, closedThrough }
}

/** The edit that lets the books run as typed, or the field that is wrong. Only what is over on `today` can be closed. */
export function booksEdit(plan: Plan, today: IsoDate, typed: TypedBooks): Edit | BooksFault {
  const { pattern, startMonth, endsOn } = typed
  const closedThrough = typed.closedThrough === '' ? undefined : typed.closedThrough
  if (!Books.shape.closedThrough.safeParse(closedThrough).success) return { field: 'closedThrough', code: 'day' }
  if (closedThrough !== undefined && closedThrough >= today) return { field: 'closedThrough', code: 'not-over' }
  return {
    kind: 'setBooks',
    books: {
      id: plan.books?.[0]?.id ?? 'books',
      pattern,
      ...(pattern === '4-4-5' && { endsOn }),
      startMonth,
      ...(closedThrough !== undefined && { closedThrough }),
    },
  }
}
