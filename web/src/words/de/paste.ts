import type { PastedColumn } from '../../plan-view/pasted.ts'
import { longDate } from '../../format.ts'
import { typedFault } from './grid.ts'
import { list, plural } from './numbers.ts'

// What is said when rows of a spreadsheet are pasted into the grid, in German.

export const pasteName = 'Zeilen einfügen …'
export const pasteTitle = 'Aus einer Tabelle einfügen'
export const pasteField = 'Zeilen der Tabelle'
export const pasteHint =
  'Kopieren Sie Zeilen in der Tabelle und fügen Sie sie hier ein: eine Zeile je Vorgang, Tabulatoren zwischen den Zellen.'
export const pasteAs = 'Was daraus wird'
export const pasteAsRows = 'Neue Vorgänge'
export const pasteAsCells = 'Vorhandene Zellen'
export const pasteBelow = (name: string, phase: string): string => `Sie kommen unter „${name}“, in ${phase}.`
export const pasteInto = (phase: string): string => `Sie kommen in ${phase}.`
export const pasteFrom = (name: string): string =>
  `Sie überschreiben die Zeilen ab „${name}“. Leere Zellen ändern nichts.`
export const pasteNowhere = 'Wählen Sie zuerst eine Zeile einer Phase: Dorthin kommen sie.'

const COLUMNS: Readonly<Record<PastedColumn, string>> = {
  name: 'Name',
  start: 'Beginn',
  finish: 'Ende',
  duration: 'Dauer',
  predecessors: 'Vorgänger',
  who: 'Wer',
  number: 'Nummer',
}
export const pasteColumn = (column: PastedColumn): string => COLUMNS[column]
export const pasteNotTaken = 'Nicht übernehmen'
export const pasteMeans = (column: number): string => `Bedeutung der Spalte ${column}`
/** What spreadsheets call the columns in their first line. */
export const PASTE_HEADS: Readonly<Record<PastedColumn, readonly string[]>> = {
  name: ['Name', 'Vorgang', 'Vorgangsname', 'Aufgabe', 'Titel', 'Schritt', 'Activity', 'Task', 'Task name'],
  start: ['Beginn', 'Anfang', 'Start', 'Startdatum', 'Von', 'Start date'],
  finish: ['Ende', 'Fertig', 'Enddatum', 'Fällig', 'Bis', 'Finish', 'End', 'Due'],
  duration: ['Dauer', 'Länge', 'Duration'],
  predecessors: ['Vorgänger', 'Nach', 'Wartet auf', 'Predecessors', 'After'],
  who: ['Wer', 'Person', 'Personen', 'Verantwortlich', 'Zuständig', 'Ressource', 'Ressourcen', 'Who', 'Owner'],
  number: ['#', 'Nr', 'Nr.', 'Nummer', 'ID', 'Zeile', 'No', 'Number'],
}
export const pasteLine = 'Zeile'
/** The dates that the planner gives what is pasted. */
export const pasteDates = 'Wird'
/** What a line waits for, under what is written of it. */
export const pasteAfter = (names: readonly string[]): string => `nach ${list(names.map((name) => `„${name}“`))}`
export const pasteTable = 'So werden die Zeilen gelesen'
export const pasteMore = (lines: number): string => `und ${plural(lines, 'weitere Zeile', 'weitere Zeilen')}`
export const pasteIsHead = 'Die erste Zeile benennt die Spalten'

const FAULTS: Readonly<Record<string, (part: string) => string>> = {
  'name-empty': () => 'Ein neuer Vorgang braucht einen Namen.',
  'row-missing': () => 'Für diese Zeile gibt es im Plan keine Zeile mehr.',
  'has-happened': () => 'Das ist schon geschehen: Was erledigt ist, behält seine Daten.',
  'milestone-nobody': () => 'An einem Meilenstein arbeitet niemand.',
  'milestone-no-time': () => 'Ein Meilenstein hat keine Dauer.',
  'predecessor-no-line': (number) =>
    `Keine eingefügte Zeile hat die Nummer ${number}. Schreiben Sie stattdessen den Namen des Vorgängers.`,
  'finish-before-start': (start) => `Das liegt vor dem Beginn am ${longDate(start)}.`,
}
/** What is wrong with a pasted cell. */
export const pasteFault = (code: string, part: string): string => FAULTS[code]?.(part) ?? typedFault(code, part)
export const pasteAt = (line: number, column: string): string => `Zeile ${line}, ${column}`
export const pasteUnreadable = 'Ein Anführungszeichen im Text wird nicht geschlossen.'
export const pasteTooLong = (lines: number, most: number): string =>
  `Das sind ${plural(lines, 'Zeile', 'Zeilen')}; auf einmal werden höchstens ${most} übernommen.`
export const pasteFaults = (faults: number): string =>
  `${plural(faults, 'Zelle kann', 'Zellen können')} nicht gelesen werden. Erst wenn alle lesbar sind, geschieht etwas: Ändern Sie den Text oder die Bedeutung einer Spalte.`
export const pasteWithoutPeople = 'Spalte der Personen weglassen'
export const pasteNothing = 'Nichts in diesen Zeilen ändert den Plan.'
export const pasteMakes = (activities: number): string =>
  `${plural(activities, 'Vorgang wird', 'Vorgänge werden')} angelegt; ein Schritt macht alles rückgängig.`
export const pasteChanges = (changes: number, rows: number): string =>
  `${plural(changes, 'Änderung', 'Änderungen')} in ${plural(rows, 'Zeile', 'Zeilen')}; ein Schritt macht alles rückgängig.`
export const pasteMoves = (others: number): string =>
  others === 0
    ? 'Kein anderes Datum ändert sich.'
    : `${plural(others, 'anderer Vorgang verschiebt sich', 'andere Vorgänge verschieben sich')}.`
export const pasteAddYes = (activities: number): string =>
  activities === 0 ? 'Vorgänge hinzufügen' : `${plural(activities, 'Vorgang', 'Vorgänge')} hinzufügen`
export const pasteChangeYes = (rows: number): string =>
  rows === 0 ? 'Zeilen ändern' : `${plural(rows, 'Zeile', 'Zeilen')} ändern`
export const pasteNo = 'Abbrechen'
export const pastedRowsDone = (activities: number): string =>
  `${plural(activities, 'Vorgang', 'Vorgänge')} hinzugefügt. Rückgängig nimmt alle wieder heraus.`
export const pastedCellsDone = (rows: number): string =>
  `${plural(rows, 'Zeile', 'Zeilen')} geändert. Rückgängig stellt alles wieder her.`
/** What it is called in the history. */
export const pasteGesture = (rows: number): string => `${plural(rows, 'Zeile', 'Zeilen')} einfügen`
