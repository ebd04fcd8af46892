import type { Books } from '@stagger/planner'
import type { BooksFault } from '../../budget-view/typed-books.ts'

// What the Budget page says about how the organization's books run, in English.

export const openBooks = 'Books'
export const booksTitle = 'How the books run'
export const booksHint =
  'Fiscal years, quarters and months on every page, and in every file, follow from this. No date and no amount changes.'
export const booksFields = {
  startMonth: 'The fiscal year begins in',
  pattern: 'Periods',
  endsOn: 'Weeks end on',
  closedThrough: 'Closed through',
} as const
export const patternNames: Readonly<Record<Books['pattern'], string>> = {
  months: 'Calendar months',
  '4-4-5': 'Weeks: 4, 4 and 5 a quarter',
}
export const closedHint =
  'Nothing dated up to that day can be recorded or taken back any more. Empty: nothing is closed.'
export const saveBooks = 'Save'
export const booksSaved = 'The books are as you say. Undo takes it back.'

const FAULTS: Readonly<Record<BooksFault['code'], string>> = {
  day: 'Write a real date from 1990 to 2099, or nothing.',
  'not-over': 'Only days that are over can be closed.',
}
export const booksFault = (code: BooksFault['code']): string => FAULTS[code]
