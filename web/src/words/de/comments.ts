// Everything that is said about comments, in German.

export const commentsTitle = 'Kommentare'
export const commentField = 'Kommentar zu diesem Vorgang'
export const addComment = 'Kommentar hinzufügen'
export const noComments = 'Noch keine Kommentare.'
export const commentAdded = 'Der Kommentar ist hinzugefügt.'
export const commentsFailed = 'Die Kommentare können gerade nicht gelesen werden.'
/** Who said it, and when; whether it was put otherwise since, or taken back. */
export const saidBy = (actor: string, when: string, since?: 'revised' | 'withdrawn'): string =>
  `${actor} · ${when}${since === undefined ? '' : ` · ${since === 'revised' ? 'bearbeitet' : 'zurückgezogen'}`}`
export const editComment = 'Bearbeiten'
export const editedField = 'Der Kommentar'
export const saveComment = 'Speichern'
export const keepComment = 'Abbrechen'
export const withdrawComment = 'Zurückziehen'
export const withdrawAsk =
  'Diesen Kommentar zurückziehen? Sein Text geht endgültig verloren; dass etwas gesagt wurde, bleibt sichtbar.'
export const withdrawNo = 'Behalten'
/** The comment was put otherwise, in another window, while somebody does so here. */
export const commentChangedElsewhere = (actor: string, now: string): string =>
  `${actor} hat diesen Kommentar inzwischen in einem anderen Fenster geändert. Er lautet jetzt: „${now}“ Speichern setzt Ihren an seine Stelle, Abbrechen behält jenen.`
export const commentEdited = 'Der Kommentar ist geändert.'
export const commentWithdrawn = 'Der Kommentar ist zurückgezogen.'
