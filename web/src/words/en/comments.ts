// Everything that is said about comments, in English.

export const commentsTitle = 'Comments'
export const commentField = 'Say something about this activity'
export const addComment = 'Add comment'
export const noComments = 'Nobody has said anything yet.'
export const commentAdded = 'The comment is added.'
export const commentsFailed = 'The comments cannot be read just now.'
/** Who said it, and when. */
export const saidBy = (actor: string, when: string): string => `${actor} · ${when}`
