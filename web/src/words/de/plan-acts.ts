import type { PlanContents } from '../../frame/plan-contents.ts'
import { list, plural } from './numbers.ts'

// What is said when a plan is called otherwise or deleted, in German.

export const renameItem = 'Name und Sprache dieses Plans …'
export const renameTitle = 'Name und Sprache des Plans'
export const renameField = 'Name'
export const renameMissing = 'Ein Plan braucht einen Namen.'
export const languageField = 'Sprache des Plans'
export const languageHint =
  'Neue Programme, weitere Zyklen und Tagesübersichten werden von jetzt an in ihr geschrieben. Namen, die der Plan schon hat, bleiben.'
export const renameSave = 'Speichern'
export const renamed = (name: string): string => `Der Plan ist gespeichert: ${name}.`

export const deleteItem = 'Diesen Plan löschen …'
/** New plans have one name: whose it is, and how much of it there is, tells them apart. */
export const deleteTitle = (name: string, organization: string, programs: number): string =>
  `„${name}“ von ${organization} mit ${programs === 0 ? 'keinem Programm' : plural(programs, 'Programm', 'Programmen')} löschen?`
export function deleteWhat(contents: PlanContents): string {
  const parts: readonly (readonly [number, string])[] = [
    [contents.programs, plural(contents.programs, 'Programm', 'Programme')],
    [contents.activities, plural(contents.activities, 'Vorgang', 'Vorgänge')],
    [contents.changes, `der Verlauf mit ${plural(contents.changes, 'Änderung', 'Änderungen')}`],
    [contents.evidence, plural(contents.evidence, 'erfasster Nachweis', 'erfasste Nachweise')],
    [contents.spent, plural(contents.spent, 'Ausgabenbuchung', 'Ausgabenbuchungen')],
    [contents.comments, plural(contents.comments, 'Kommentar', 'Kommentare')],
    [contents.baselines, plural(contents.baselines, 'Basisplan', 'Basispläne')],
    [contents.scenarios, plural(contents.scenarios, 'Szenario', 'Szenarien')],
  ]
  const there = parts.flatMap(([count, text]) => (count > 0 ? [text] : []))
  return there.length === 0 ? 'Es ist noch nichts darin.' : `Das geht verloren: ${list(there)}.`
}
export const deleteForGood =
  'Das lässt sich nicht rückgängig machen. Die Datei enthält den Plan selbst, nicht was geschehen ist und gesagt wurde.'
export const deleteSaveFirst = 'Plan vorher als Datei speichern'
export const deleteRuns = (programs: readonly string[]): string =>
  `Dieser Plan kann jetzt nicht gelöscht werden: ${list(programs)} ${
    programs.length === 1 ? 'läuft' : 'laufen'
  } noch. Das geht erst nach dem Ende.`
export const deleteYes = 'Endgültig löschen'
export const deleteNo = 'Behalten'
export const deleted = (name: string): string => `${name} ist gelöscht.`
