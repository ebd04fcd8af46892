import { useCallback, useMemo, useState } from 'react'
import { ancestorsOf, type OutlineRow, outline, phaseKeys } from '../plan-view/outline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** The rows on screen and what folds them. */
export type OutlineState = {
  readonly rows: readonly OutlineRow[]
  readonly indexOf: (key: string) => number
  readonly fold: (key: string, isExpanded: boolean) => void
  /** Folds every phase, or unfolds everything. */
  readonly foldAll: (isFolded: boolean) => void
}

/** Rows of the plan; phases start folded; what is newly selected is unfolded. */
export function useOutline(view: PlanView, selected: string | undefined): OutlineState {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => new Set(phaseKeys(view.plan)))
  const [unfoldedFor, setUnfoldedFor] = useState<string>()
  if (selected !== unfoldedFor) {
    // A new selection may lie inside something folded; adjusting state while rendering avoids drawing it twice.
    setUnfoldedFor(selected)
    const above = selected === undefined ? [] : ancestorsOf(view, selected)
    if (above.some((key) => collapsed.has(key))) setCollapsed(without(collapsed, above))
  }
  const rows = useMemo(() => outline(view, collapsed), [view, collapsed])
  const index = useMemo(() => new Map(rows.map((row, i) => [row.key, i])), [rows])
  const indexOf = useCallback((key: string) => index.get(key) ?? -1, [index])
  const fold = useCallback(
    (key: string, isExpanded: boolean) =>
      setCollapsed((old) => (isExpanded ? without(old, [key]) : new Set([...old, key]))),
    [],
  )
  const foldAll = useCallback(
    (isFolded: boolean) => setCollapsed(new Set(isFolded ? phaseKeys(view.plan) : [])),
    [view],
  )
  return useMemo(() => ({ rows, indexOf, fold, foldAll }), [rows, indexOf, fold, foldAll])
}

function without(keys: ReadonlySet<string>, less: readonly string[]): ReadonlySet<string> {
  return new Set([...keys].filter((key) => !less.includes(key)))
}
