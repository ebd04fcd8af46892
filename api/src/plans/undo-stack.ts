/** What the undo stack must know of a revision. */
export type Step = {
  readonly number: number
  readonly undoes?: number | null | undefined
  readonly redoes?: number | null | undefined
}

/**
 * One person's revisions, oldest first, as what they can undo and redo, the next one last. An edit can be undone, an
 * undo redone, a redo undone again; a new edit forgets what could be redone. `redoes` names the undo taken back.
 */
export function undoStack(steps: readonly Step[]): {
  readonly undoable: readonly number[]
  readonly redoable: readonly number[]
} {
  const undoable: number[] = []
  let redoable: number[] = []
  for (const { number, undoes, redoes } of steps) {
    if (undoes != null) {
      undoable.pop()
      redoable.push(number)
    } else {
      if (redoes != null) redoable.pop()
      else redoable = []
      undoable.push(number)
    }
  }
  return { undoable, redoable }
}
