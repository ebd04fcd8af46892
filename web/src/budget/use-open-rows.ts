import { useCallback, useState } from 'react'
import type { TableRow } from '../budget-view/table-rows.ts'

/** Which rows are unfolded: the outermost unless folded, others once unfolded. */
export function useOpenRows(): {
  readonly isOpen: (key: string, depth: number) => boolean
  readonly fold: (row: TableRow) => void
} {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  return {
    isOpen: useCallback((key, depth) => turned.has(key) !== (depth === 1), [turned]),
    fold: useCallback(
      ({ key }) => setTurned((old) => new Set(old.has(key) ? [...old].filter((one) => one !== key) : [...old, key])),
      [],
    ),
  }
}
