import { shiftText } from '#words/why.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { Moved } from '../plan-view/proposal.ts'
import { nameOf } from '../reason-text.ts'

/** Activities that are named; the Timeline shows the others. */
const NAMED = 4

type FurthestProps = {
  readonly view: PlanView
  readonly moved: readonly Moved[]
  /** What is said of so many more. */
  readonly more: (count: number) => string
}

/** What moves furthest, by name, and how many more: lines of a list. */
export function FurthestMoves({ view, moved, more }: FurthestProps) {
  const furthest = moved.toSorted((a, b) => Math.abs(b.days) - Math.abs(a.days)).slice(0, NAMED)
  return (
    <>
      {furthest.map(({ activityId, days }) => (
        <li key={activityId}>
          {nameOf(view, activityId)}: {shiftText(days)}
        </li>
      ))}
      {moved.length > NAMED && <li>{more(moved.length - NAMED)}</li>}
    </>
  )
}
