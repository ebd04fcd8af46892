import type { Books } from '@stagger/planner'
import type { BooksFault } from '../../budget-view/typed-books.ts'

// What the Budget page says about how the organization's books run, in German.

export const openBooks = 'Buchhaltung'
export const booksTitle = 'Perioden der Buchhaltung'
export const booksHint =
  'Danach richten sich Geschäftsjahre, -quartale und -monate auf jeder Seite und in jeder Datei. Termine und Beträge ändern sich nicht.'
export const booksFields = {
  startMonth: 'Das Geschäftsjahr beginnt im',
  pattern: 'Perioden',
  endsOn: 'Wochen enden am',
  closedThrough: 'Abgeschlossen bis',
} as const
export const patternNames: Readonly<Record<Books['pattern'], string>> = {
  months: 'Kalendermonate',
  '4-4-5': 'Wochen: 4, 4 und 5 je Quartal',
}
export const closedHint =
  'Bis zu diesem Tag kann nichts mehr erfasst oder zurückgenommen werden. Leer: Nichts ist abgeschlossen.'
export const saveBooks = 'Speichern'
export const booksSaved = 'Die Perioden sind gespeichert. Das lässt sich rückgängig machen.'

const FAULTS: Readonly<Record<BooksFault['code'], string>> = {
  day: 'Geben Sie ein gültiges Datum von 1990 bis 2099 ein, oder lassen Sie das Feld leer.',
  'not-over': 'Nur vergangene Tage können abgeschlossen werden.',
}
export const booksFault = (code: BooksFault['code']): string => FAULTS[code]
