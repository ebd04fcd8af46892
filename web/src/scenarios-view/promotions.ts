import type { Revision } from '../api/wire.ts'

/** A scenario that became the plan: in which revision, by whom, when and why. */
export type Promotion = {
  readonly number: number
  readonly name: string
  readonly note: string
  readonly actor: string
  readonly recordedAt: string
  /** How many edits were made since, undone ones not counted. */
  readonly since: number
}

/** The promotions that stand, the newest first, from the revisions newest first: one that was taken back is none. */
export function promotionsOf(revisions: readonly Revision[]): readonly Promotion[] {
  const gone = undoneIn(revisions)
  const standing = revisions.filter(
    ({ number, edit, undoes, redoes }) => edit && !undoes && !redoes && !gone.has(number),
  )
  return standing.flatMap(({ number, edit, actor, recordedAt }, since) =>
    edit?.kind === 'promoteScenario'
      ? [{ number, name: edit.name, note: edit.note ?? '', actor, recordedAt, since }]
      : [],
  )
}

/** The revisions that are taken back: by an undo that no redo has taken back in turn. */
export function undoneIn(revisions: readonly Revision[]): ReadonlySet<number> {
  const gone = new Set<number>()
  const undoOf = new Map<number, number>()
  for (const { number, undoes, redoes } of revisions.toReversed()) {
    if (undoes) {
      gone.add(undoes)
      undoOf.set(number, undoes)
    }
    const again = redoes ? undoOf.get(redoes) : undefined
    if (again !== undefined) gone.delete(again)
  }
  return gone
}
