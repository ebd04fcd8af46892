import { useCallback, useMemo, useState } from 'react'
import { areaKey, type RegisterControl, type RegisterRow, registerRows } from '../evidence-view/register-rows.ts'

/** The rows on screen and what folds them. */
export type RegisterRows = {
  readonly rows: readonly RegisterRow[]
  readonly indexOf: (key: string) => number
  readonly fold: (key: string, isExpanded: boolean) => void
  readonly foldAll: (isFolded: boolean) => void
}

/** Areas and their controls; all unfolded at first. */
export function useRegisterRows(controls: readonly RegisterControl[]): RegisterRows {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set())
  const rows = useMemo(() => registerRows(controls, folded), [controls, folded])
  const index = useMemo(() => new Map(rows.map((row, i) => [row.key, i])), [rows])
  const indexOf = useCallback((key: string) => index.get(key) ?? -1, [index])
  const fold = useCallback(
    (key: string, isExpanded: boolean) =>
      setFolded((old) => {
        const next = new Set(old)
        if (isExpanded) next.delete(key)
        else next.add(key)
        return next
      }),
    [],
  )
  const foldAll = useCallback(
    (isFolded: boolean) => setFolded(new Set(isFolded ? controls.map(({ control }) => areaKey(control.area)) : [])),
    [controls],
  )
  return useMemo(() => ({ rows, indexOf, fold, foldAll }), [rows, indexOf, fold, foldAll])
}
