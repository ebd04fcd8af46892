export const nothingRefused = 'Nothing that the plan has people say was refused.'
export const refusedTitle = 'What the plan has people say and the runs refuse:'
/** Where the column of programs has none. */
export const allPrograms = 'All programs'
export const monthLanguage = 'en'
