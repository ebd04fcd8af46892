export const nothingRefused = 'Nichts, was der Plan die Beteiligten sagen lässt, wurde abgelehnt.'
export const refusedTitle = 'Was der Plan die Beteiligten sagen lässt und die Läufe ablehnen:'
/** Where the column of programs has none. */
export const allPrograms = 'Alle Programme'
export const monthLanguage = 'de'
