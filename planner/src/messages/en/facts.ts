/** What is said beside a number of ours: the notes of facts are written in English. */
export const factNote = (note: string): string => note
