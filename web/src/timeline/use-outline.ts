import { startTransition, useCallback, useMemo, useState } from 'react'
import { ancestorsOf, outline, phaseKeys } from '../plan-view/outline.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { DraftRow } from '../plan-view/row-edits.ts'
import { type RowFilter, rowMatcher } from '../plan-view/row-filter.ts'
import { type RowNumbers, rowNumbers } from '../plan-view/typed-links.ts'
import { DRAFT_KEY, draftAncestors, withDraft } from './draft-row.ts'

/** The rows on screen and what folds them. */
export type OutlineState = {
  readonly rows: readonly OutlineRow[]
  readonly numbers: RowNumbers
  /** How many activities a filter found; undefined while everything is wanted. */
  readonly found: number | undefined
  readonly indexOf: (key: string) => number
  readonly fold: (key: string, isExpanded: boolean) => void
  /** Folds every phase, or unfolds everything. */
  readonly foldAll: (isFolded: boolean) => void
  /** A row that has no name yet, among the others. */
  readonly draft: DraftRow | undefined
  readonly setDraft: (draft: DraftRow | undefined) => void
  /** Rows of the timeline can be picked, added, placed and deleted. */
  readonly canArrange: true
}

const NOTHING_FOLDED: ReadonlySet<string> = new Set()

/** Rows of the plan; phases start folded; what is newly selected is unfolded, and so is everything that a filter finds. */
export function useOutline(view: PlanView, selected: string | undefined, filter: RowFilter): OutlineState {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => new Set(phaseKeys(view.plan)))
  const [foldedFound, setFoldedFound] = useState(NOTHING_FOLDED)
  const [draft, setDraftRow] = useState<DraftRow>()
  const [unfoldedFor, setUnfoldedFor] = useState<string>()
  if (selected !== unfoldedFor) {
    // A new selection may lie inside something folded; adjusting state while rendering avoids drawing it twice.
    setUnfoldedFor(selected)
    const above = selected === undefined ? [] : ancestorsOf(view, selected)
    if (above.some((key) => collapsed.has(key))) setCollapsed(without(collapsed, above))
  }
  const [foldedFor, setFoldedFor] = useState('')
  const asked = JSON.stringify(filter)
  if (asked !== foldedFor) {
    // Another search finds other rows: what was folded among the last ones says nothing of them.
    setFoldedFor(asked)
    setFoldedFound(NOTHING_FOLDED)
  }
  const matches = useMemo(() => rowMatcher(view, filter), [view, filter])
  const setFolded = matches ? setFoldedFound : setCollapsed
  const folded = matches ? foldedFound : collapsed
  const wanted = useMemo(() => outline(view, folded, matches), [view, folded, matches])
  const rows = useMemo(() => (draft ? withDraft(view, wanted, draft) : wanted), [view, wanted, draft])
  const index = useMemo(() => new Map(rows.map((row, i) => [row.key, i])), [rows])
  const numbers = useMemo(() => rowNumbers(view), [view])
  const found = useMemo(() => matches && view.plan.activities.filter(matches).length, [view, matches])
  const indexOf = useCallback((key: string) => index.get(key) ?? -1, [index])
  const fold = useCallback(
    (key: string, isExpanded: boolean) =>
      setFolded((old) => (isExpanded ? without(old, [key]) : new Set([...old, key]))),
    [setFolded],
  )
  const foldAll = useCallback(
    // The button answers first: thousands of rows may come or go.
    (isFolded: boolean) => startTransition(() => setFolded(new Set(isFolded ? phaseKeys(view.plan) : []))),
    [view, setFolded],
  )
  const setDraft = useCallback(
    (next: DraftRow | undefined) => {
      setDraftRow(next)
      if (next) setFolded((old) => without(old, draftAncestors(next)))
    },
    [setFolded],
  )
  return useMemo(
    () => ({ rows, numbers, found, indexOf, fold, foldAll, draft, setDraft, canArrange: true }),
    [rows, numbers, found, indexOf, fold, foldAll, draft, setDraft],
  )
}

export const isDraft = (row: OutlineRow): boolean => row.key === DRAFT_KEY

function without(keys: ReadonlySet<string>, less: readonly string[]): ReadonlySet<string> {
  return new Set([...keys].filter((key) => !less.includes(key)))
}
