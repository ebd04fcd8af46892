/** Which lines of a diary are wanted; what is absent is no condition. */
export type DiaryFilter = { readonly programId: string | undefined; readonly words: string }

/** Whether a line is wanted: of the program, with all of the words somewhere in it. */
export function isWanted(
  { programId, words }: DiaryFilter,
  line: { readonly programId?: string | undefined; readonly alike?: readonly string[] },
  text: string,
): boolean {
  if (programId !== undefined && line.programId !== programId && !line.alike?.includes(programId)) return false
  const said = text.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}
