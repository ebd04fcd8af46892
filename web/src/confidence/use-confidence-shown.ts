import type { TotalKind } from '@stagger/planner'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { readConfidenceSearch } from '../search.ts'

/** What the page shows, with every default filled in. */
export type ConfidenceShown = {
  readonly total: TotalKind
  /** The outcome whose drivers are shown: a program's id, or the cost. */
  readonly outcome: string | undefined
}

export type ShowConfidence = (change: Partial<ConfidenceShown>) => void

/** What the address says is shown, and how to show something else. The address is the only place that knows. */
export function useConfidenceShown(): { shown: ConfidenceShown; show: ShowConfidence } {
  const { total = 'external', outcome } = useSearch({ from: '/confidence' })
  const navigate = useNavigate({ from: '/confidence' })
  const shown = useMemo(() => ({ total, outcome }), [total, outcome])
  const show = useCallback<ShowConfidence>(
    (change) => void navigate({ replace: true, search: (old) => readConfidenceSearch({ ...old, ...change }) }),
    [navigate],
  )
  return { shown, show }
}
