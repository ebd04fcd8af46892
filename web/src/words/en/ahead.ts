import type { IsoDate } from '@stagger/planner'
import { longDate } from '../../format.ts'
import { plural } from './numbers.ts'

// What the Runs page says of what lies ahead, and of what its diaries are narrowed to, in English.

export const aheadHint =
  'As the plan has it from today on, if everything is done on its day. No run has said any of it.'
export const rehearsal = {
  title: 'How it would go',
  hint: 'Foretold from the plan, day by day, if everything is done on its day. Nothing is started by looking.',
} as const
export const lookingAhead = 'Looking ahead…'
export const cannotLookAhead = 'What comes cannot be foretold from the plan as it is.'
export const nothingAhead = 'Nothing lies ahead.'
export const nothingLikeThat = 'Nothing here fits what is looked for.'
export const withRoutine = 'With evidence and reminders'

/** The day of what is foretold, and how far it is away. */
export const dayAhead = (on: IsoDate, days: number): string =>
  `${longDate(on)}, ${days === 0 ? 'today' : `in ${plural(days, 'day')}`}`
export const doneBy = (byItself: boolean): string => (byItself ? 'by itself' : 'when people report it')

export const filterLabels = {
  bar: 'What the diaries show',
  program: 'Program',
  everyProgram: 'All programs',
  words: 'Words',
} as const
