/** What the list of revisions says of one of them. */
export type RevisionMark = {
  readonly number: number
  readonly undoes?: number | null
  readonly redoes?: number | null
  readonly mine?: boolean
}

/** Whether there is something of one's own to undo and to redo, from the revisions newest first. */
export function history(all: readonly RevisionMark[]): { canUndo: boolean; canRedo: boolean } {
  const revisions = all.filter(({ mine }) => mine !== false)
  let undone = 0
  let isLeading = true
  let redoable = 0
  for (const { undoes, redoes, number } of revisions) {
    if (undoes) undone += 1
    else if (redoes) undone -= 1
    else isLeading = false
    if (isLeading) redoable = undone
    // The first revision is the plan itself: it cannot be undone.
    if (number === 1) break
  }
  const edits = revisions.filter(({ number, undoes, redoes }) => number > 1 && !undoes && !redoes).length
  return { canUndo: edits - undone > 0, canRedo: redoable > 0 }
}
