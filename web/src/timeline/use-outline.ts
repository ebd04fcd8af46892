import { useCallback, useMemo, useState } from 'react'
import { ancestorsOf, type OutlineRow, outline, quietPhases } from '../plan-view/outline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** The rows on screen and what folds them. */
export type OutlineState = {
  readonly rows: readonly OutlineRow[]
  readonly indexOf: (key: string) => number
  readonly fold: (key: string, isExpanded: boolean) => void
  /** Folds every phase, or unfolds everything. */
  readonly foldAll: (isFolded: boolean) => void
}

/** Rows of the plan; phases in which nothing is open start folded; what is selected is always unfolded. */
export function useOutline(view: PlanView, selected: string | undefined): OutlineState {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => new Set(quietPhases(view)))
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
  const foldAll = useCallback((isFolded: boolean) => setCollapsed(new Set(isFolded ? phasesOf(view) : [])), [view])
  return useMemo(() => ({ rows, indexOf, fold, foldAll }), [rows, indexOf, fold, foldAll])
}

function without(keys: ReadonlySet<string>, less: readonly string[]): ReadonlySet<string> {
  return new Set([...keys].filter((key) => !less.includes(key)))
}

const phasesOf = (view: PlanView): readonly string[] => [
  ...new Set(outline(view, new Set()).flatMap((row) => (row.level === 2 ? [row.key] : []))),
]
