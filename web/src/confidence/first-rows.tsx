import { type ReactNode, useState } from 'react'
import { moreRows } from '#words/confidence.ts'
import css from './confidence.module.css'

/** Rows that are shown before somebody asks for all. */
const SHOWN = 10

/** The first of many rows, and the button that shows the others: null once they are shown. */
export function useFirstRows<T>(all: readonly T[]): { readonly rows: readonly T[]; readonly more: ReactNode } {
  const [isWhole, setWhole] = useState(false)
  const rows = isWhole ? all : all.slice(0, SHOWN)
  const left = all.length - rows.length
  const more =
    left > 0 ? (
      <button type="button" className={css['more']} onClick={() => setWhole(true)}>
        {moreRows(left)}
      </button>
    ) : null
  return { rows, more }
}
