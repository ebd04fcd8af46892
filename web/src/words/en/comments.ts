// Everything that is said about comments, in English.

export const commentsTitle = 'Comments'
export const commentField = 'Say something about this activity'
export const addComment = 'Add comment'
export const noComments = 'Nobody has said anything yet.'
export const commentAdded = 'The comment is added.'
export const commentsFailed = 'The comments cannot be read just now.'
/** Who said it, and when; whether it was put otherwise since, or taken back. */
export const saidBy = (actor: string, when: string, since?: 'revised' | 'withdrawn'): string =>
  `${actor} · ${when}${since === undefined ? '' : ` · ${since === 'revised' ? 'edited' : 'withdrawn'}`}`
export const editComment = 'Edit'
export const editedField = 'The comment'
export const saveComment = 'Save'
export const keepComment = 'Cancel'
export const withdrawComment = 'Withdraw'
export const withdrawAsk = 'Withdraw this comment? Its text goes for good; that something was said stays.'
export const withdrawNo = 'Keep it'
/** The comment was put otherwise, in another window, while somebody does so here. */
export const commentChangedElsewhere = (actor: string, now: string): string =>
  `${actor} changed this comment in another window meanwhile. It reads now: “${now}” Save puts yours in its place, Cancel keeps that one.`
export const commentEdited = 'The comment is changed.'
export const commentWithdrawn = 'The comment is withdrawn.'
