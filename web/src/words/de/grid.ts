import type { IsoDate } from '@stagger/planner'
import { longDate } from '../../format.ts'
import { notWholeFault } from './lengths.ts'
import { columnNames } from './timeline.ts'
import { list, plural } from './numbers.ts'

// Everything the Timeline's grid says while people work in it, in German.

// ── Cells

export const gridName = 'Plan'
export const cellName = (column: keyof typeof columnNames, row: string): string => `${LONG_NAMES[column]}: ${row}`
const LONG_NAMES: Readonly<Record<keyof typeof columnNames, string>> = {
  ...columnNames,
  number: 'Nummer',
  name: 'Name',
  predecessors: 'Vorgänger',
}
/** What a column is called where there is room. */
export const columnLongName = (column: keyof typeof columnNames): string => LONG_NAMES[column]
export const newRowName = 'Name des neuen Vorgangs'
export const newRowHint = 'Name, zum Beispiel: Penetrationstest 2w'
export const newMilestoneHint = 'Name des Meilensteins'

const FAULTS: Readonly<Record<string, (part: string) => string>> = {
  'duration-unreadable': () => 'Geben Sie 3w, 10d, 90ed (Kalendertage) oder 6mo ein.',
  'duration-not-whole': notWholeFault,
  'duration-zero': () => 'Eine Dauer beträgt mindestens einen Tag.',
  'duration-too-long': () => 'Das sind mehr als zehn Jahre.',
  'window-in-months': () => 'Ein Beobachtungszeitraum zählt in Monaten: Geben Sie 6mo ein.',
  'name-empty': () => 'Ein Name darf nicht leer sein.',
  'name-too-long': () => 'Ein Name hat höchstens 200 Zeichen.',
  'day-unreadable': () => 'Geben Sie ein Datum ein, zum Beispiel 1. Nov 27 oder 2027-11-01.',
  'lag-unreadable': (part) =>
    `Der Abstand in „${part}“ ist nicht zu verstehen: Geben Sie 12FS+3d, 12SS+1w oder 12+90ed ein.`,
  'lag-too-long': (part) => `Der Abstand in „${part}“ beträgt mehr als zehn Jahre.`,
  'predecessor-unknown': (part) =>
    `Kein Vorgang heißt „${part}“. Geben Sie seine Nummer ein oder wählen Sie ihn aus der Liste.`,
  'predecessor-several': (part) => `Mehrere Vorgänge heißen „${part}“. Wählen Sie einen aus der Liste.`,
  'predecessor-itself': () => 'Ein Vorgang kann nicht auf sich selbst warten.',
  'predecessor-twice': (part) => `„${part}“ kommt zweimal vor.`,
  'person-unknown': (part) => `Niemand im Team heißt „${part}“.`,
  'person-several': (part) => `Mehrere Personen heißen „${part}“. Wählen Sie eine aus der Liste.`,
  'person-twice': (part) => `„${part}“ kommt zweimal vor.`,
  'hours-missing': (part) => `Geben Sie an, wie viele Stunden: ${part} 16h.`,
  'cost-unreadable': () => 'Geben Sie einen Betrag ein, zum Beispiel 12500.',
  'cost-of-item': () => 'Das ist eine Position des Budgets: Entfernen Sie sie dort.',
  'hours-unreadable': (part) => `Die Stunden in „${part}“ sind nicht zu verstehen: Geben Sie 16h ein.`,
}
/** What is wrong with what was typed into a cell; `part` is what of it is not understood. */
export const typedFault = (code: string, part = ''): string => FAULTS[code]?.(part) ?? code

/** Somebody else changed the cell while it was open. */
export const changedMeanwhile = (now: string): string =>
  `Jemand anderes hat dies inzwischen geändert${now === '' ? '' : `: Jetzt steht hier „${now}“`}. Die Eingabetaste speichert Ihre Eingabe, Esc behält die andere.`
export const rowChangedMeanwhile =
  'Jemand anderes hat diese Zeile inzwischen geändert, und nichts wurde gespeichert. Ihre Eingabe steht noch da: Die Eingabetaste speichert sie, Esc verwirft sie.'
/** A refusal that came when its field was left already. */
export const typedBefore = (sentence: string, text: string): string => `${sentence} Sie hatten eingegeben: ${text}`
export const rowIsGone = 'Jemand anderes hat die Zeile gelöscht, in die Sie gerade schrieben.'
export const predecessorOption = (number: number, name: string): string => `${number} · ${name}`
export const suggestionsName = 'Vorschläge'

// ── Rows

export const dragRow = 'Ziehen, um die Zeile zu verschieben'
export const rowDetails = (name: string): string => `Details: ${name}`
export const rowActions = (name: string): string => `Aktionen: ${name}`
export const rowActionNames = {
  details: 'Details',
  above: 'Vorgang darüber einfügen',
  below: 'Vorgang darunter einfügen',
  phase: 'Phase hinzufügen…',
  to: 'In Phase verschieben…',
  delete: 'Löschen…',
} as const
export const addName = 'Hinzufügen'
export const addNames = { work: 'Vorgang', milestone: 'Meilenstein', phase: 'Phase…' } as const

// ── What gestures are called in the history

export const gestures = {
  move: (rows: number) => `${plural(rows, 'Vorgang', 'Vorgänge')} verschieben`,
  place: (rows: number) => `${plural(rows, 'Vorgang', 'Vorgänge')} umordnen`,
  remove: (rows: number, name: string) =>
    rows === 1 && name !== '' ? `„${name}“ löschen` : `${plural(rows, 'Zeile', 'Zeilen')} löschen`,
  assign: (rows: number, person: string) => `${person} ${plural(rows, 'Vorgang', 'Vorgänge')} zuweisen`,
  predecessors: (name: string) => `Vorgänger von „${name}“`,
} as const

export const placed = (rows: number, phase: string): string =>
  `${plural(rows, 'Vorgang', 'Vorgänge')} in die Phase „${phase}“ verschoben.`
export const placedIn = (name: string, place: number, of: number, phase: string): string =>
  `„${name}“ ist Nummer ${place} von ${of} in der Phase „${phase}“.`
export const phasePlaced = (name: string, place: number, of: number, program: string): string =>
  `${name} ist Phase ${place} von ${of} in ${program}.`
export const nowhereToGo = 'In dieser Richtung geht es nicht weiter.'
export const added = (name: string): string => `„${name}“ hinzugefügt.`
export const deleted = (rows: number): string =>
  `${plural(rows, 'Zeile', 'Zeilen')} gelöscht. Rückgängig machen holt alles zurück.`
export const togetherMoved = (rows: number, days: number): string =>
  `${plural(rows, 'Vorgang soll', 'Vorgänge sollen')} ${plural(Math.abs(days), 'Tag', 'Tage')} ${days < 0 ? 'früher' : 'später'} beginnen.`
export const nothingMoves =
  'Nichts von der Auswahl kann an einem anderen Tag beginnen: Es ist erledigt, oder etwas hält es fest.'
export const togetherAssigned = (rows: number, person: string): string =>
  `${plural(rows, 'Vorgang wurde', 'Vorgänge wurden')} ${person} zugewiesen.`
export const nothingToAssign = (person: string): string =>
  `Nichts zuzuweisen: Für die Auswahl sind keine Stunden geplant, oder ${person} hat sie schon.`

// ── Deleting

export const removalTitle = (rows: number, name: string): string =>
  rows === 1 ? `„${name}“ löschen?` : `${plural(rows, 'Zeile', 'Zeilen')} löschen?`
export function removalSentence({
  activities,
  phases,
  links,
}: {
  activities: number
  phases: number
  links: number
}): string {
  const parts = [
    activities > 0 ? plural(activities, 'Vorgang', 'Vorgänge') : '',
    phases > 0 ? plural(phases, 'Phase', 'Phasen') : '',
    links > 0 ? plural(links, 'Verknüpfung', 'Verknüpfungen') : '',
  ]
  return `Das wird gelöscht: ${list(parts)}. Einmal rückgängig machen holt alles zurück.`
}
export const removalMoves = (moved: number): string =>
  moved === 0
    ? 'Kein anderes Datum ändert sich.'
    : `${plural(moved, 'anderer Vorgang verschiebt', 'andere Vorgänge verschieben')} sich.`
export const removalReport = (name: string, from: IsoDate, to: IsoDate): string =>
  `${name}: ${longDate(from)} → ${longDate(to)}`
export const removalNeeded = (names: readonly string[]): string =>
  `Löschen nicht möglich, noch gebraucht von: ${list(names)}. Ändern Sie zuerst dies.`
export const removalIsReport = (programs: readonly string[]): string =>
  `Löschen nicht möglich: Darauf ist ${list(programs)} ausgerichtet, ab diesem Tag gilt der Bericht.`
export const removalNothing =
  'Ein Programm lässt sich hier nicht löschen, denn für Programme gibt es den Plan. Wählen Sie Phasen oder Vorgänge aus.'
export const lastPhase = 'Löschen nicht möglich: Ein Programm hat mindestens eine Phase.'
/** What still needs rows that are to go, and goes or changes with them. */
export const alongIntro = 'Das wird noch gebraucht. Es lässt sich zusammen mit allem löschen, was nur ihm dient:'
export const alongKinds = {
  controls: 'Diese Kontrollen entfallen, denn nichts anderes führt einen Teil von ihnen ein:',
  controlParts: 'Diese Kontrollen verlieren die Teile, die es einführt oder testet, und behalten den Rest:',
  costItems: 'Das wird nicht mehr gekauft:',
  dated: 'Was hier von ihm an fällig wäre, wird am jetzt geplanten Tag fällig:',
  risks: 'Diese Risiken entfallen, denn sie bedrohen nichts anderes:',
  riskParts: 'Diese Risiken bedrohen nur noch das Übrige:',
  anchored: 'Das wird nicht mehr so spät gemacht wie möglich und beginnt so früh wie möglich:',
} as const
export const alongDecisions = (count: number): string =>
  `${plural(count, 'festgehaltene Entscheidung', 'festgehaltene Entscheidungen')} zu seinem Zeitraum ${count === 1 ? 'wird' : 'werden'} zurückgezogen.`
export const removalYes = 'Löschen'
export const removalAll = 'Alles davon löschen'
export const removalNo = 'Behalten'

// ── Phases

export const phaseTitle = 'Phase hinzufügen'
export const phaseName = 'Name'
export const phaseKind = 'Art'
export const phaseAdvance = 'Endet durch'
export const phaseProgram = 'Programm'
export const phaseAdd = 'Hinzufügen'
export const phaseCancel = 'Abbrechen'
export const ADVANCE_NAMES = {
  people: 'Meldung durch Personen',
  clock: 'Ihr Datum, von selbst',
  outside: 'Antwort von außen',
} as const
export const PHASE_KIND_NAMES: Readonly<Record<string, string>> = {
  scoping: 'Festlegung des Umfangs',
  readiness: 'Readiness-Prüfung',
  remediation: 'Behebung',
  'auditor-engagement': 'Beauftragung des Prüfers',
  'type1-examination': 'Type-I-Prüfung',
  'observation-window': 'Beobachtungszeitraum',
  'interim-fieldwork': 'Zwischenprüfung',
  'final-fieldwork': 'Hauptprüfung',
  reporting: 'Berichterstellung',
  issued: 'Bericht ausgestellt',
  renewal: 'Erneuerung',
  'assessor-engagement': 'Beauftragung des Assessors',
  incubation: 'Reifezeit',
  'qa-reservation': 'QA-Reservierung',
  'answering-assessment': 'Ausfüllen der Bewertung',
  'performing-validation': 'Validierung',
  'caps-and-letter': 'CAPs und Vollständigkeitserklärung',
  'caps-review': 'Prüfung der CAPs',
  'check-in': 'Eingangsprüfung',
  'hitrust-qa': 'HITRUST-QA',
  'draft-review': 'Durchsicht des Entwurfs',
  outcome: 'Ergebnis',
  'interim-assessment': 'Interim-Prüfung',
}
export const moveToTitle = 'In Phase verschieben'

// ── Several rows

export const selectionName = 'Ausgewählte Zeilen'
export const selectedRows = (rows: number): string => `${plural(rows, 'Zeile', 'Zeilen')} ausgewählt`
export const moveBy = 'Verschieben um (Tage)'
export const moveNow = 'Verschieben'
export const assignTo = 'Zuweisen an'
export const assignToNobody = 'Zuweisen…'
export const deleteSelected = 'Löschen…'
export const clearSelection = 'Aufheben'

// ── Filter and columns

export const toolsName = 'Zeilen und Spalten'
export const searchRows = 'Zeilen suchen'
export const filterName = 'Filter'
export const filterCount = (conditions: number): string =>
  conditions === 0 ? 'Filter' : `Filter, ${plural(conditions, 'Bedingung', 'Bedingungen')}`
export const filterProgram = 'Programm'
export const filterPhase = 'Phase'
export const filterPerson = 'Person'
export const filterOnly = 'Nur'
export const ONLY_NAMES = {
  critical: 'Kritische',
  late: 'Verspätete: Puffer negativ oder Grenze überschritten',
} as const
export const filterAll = 'Alle'
export const filterClear = 'Filter aufheben'
export const nothingMatches = 'Keine Zeile passt.'
export const matching = (rows: number): string => `${plural(rows, 'Vorgang', 'Vorgänge')} gefunden.`
export const expandAll = 'Alle aufklappen'
export const collapseAll = 'Alle zuklappen'
export const columnsName = 'Spalten'
export const columnsUsual = 'Wie üblich'
export const columnLeft = (name: string): string => `„${name}“ nach links`
export const columnRight = (name: string): string => `„${name}“ nach rechts`
export const columnNarrower = (name: string): string => `„${name}“ schmaler`
export const columnWider = (name: string): string => `„${name}“ breiter`
export const resizeHint = 'Ziehen ändert die Breite, Doppelklick passt sie an'
