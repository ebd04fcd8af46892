import type { IsoDate } from '@stagger/planner'
import { longDate } from '../../format.ts'
import { plural } from './numbers.ts'

// What the Runs page says of what lies ahead, and of what its diaries are narrowed to, in German.

export const aheadHint =
  'So sieht es der Plan ab heute vor, wenn alles an seinem Tag erledigt wird. Noch kein Lauf hat etwas davon gemeldet.'
export const rehearsal = {
  title: 'So würde es laufen',
  hint: 'Tag für Tag aus dem Plan vorhergesagt, wenn alles an seinem Tag erledigt wird. Das Ansehen startet nichts.',
} as const
export const lookingAhead = 'Vorschau wird berechnet…'
export const cannotLookAhead = 'Aus dem Plan lässt sich so nicht vorhersagen, was kommt.'
export const nothingAhead = 'Es steht nichts an.'
export const nothingLikeThat = 'Hier passt nichts zur Suche.'
export const withRoutine = 'Mit Nachweisen und Erinnerungen'

/** The day of what is foretold, and how far it is away. */
export const dayAhead = (on: IsoDate, days: number): string =>
  `${longDate(on)}, ${days === 0 ? 'heute' : `in ${plural(days, 'Tag', 'Tagen')}`}`
export const doneBy = (byItself: boolean): string => (byItself ? 'von selbst' : 'sobald es gemeldet wird')

export const filterLabels = {
  bar: 'Was die Tagebücher zeigen',
  program: 'Programm',
  everyProgram: 'Alle Programme',
  words: 'Suchwörter',
} as const
