import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { readScenariosSearch } from '../search.ts'

/** What the address chooses, by key: the scenario in the picture, and the one beside it; `none` for none. */
export type ScenariosShown = { readonly select: string | undefined; readonly beside: string | undefined }
export type ShowScenarios = (change: Partial<ScenariosShown>) => void

export const NOTHING_BESIDE = 'none'

/** What the address says is shown, and how to show something else. The address is the only place that knows. */
export function useScenariosShown(): { shown: ScenariosShown; show: ShowScenarios } {
  const { select, beside } = useSearch({ from: '/scenarios' })
  const navigate = useNavigate({ from: '/scenarios' })
  const shown = useMemo<ScenariosShown>(() => ({ select, beside }), [select, beside])
  const show = useCallback<ShowScenarios>(
    (change) => void navigate({ replace: true, search: (old) => readScenariosSearch({ ...old, ...change }) }),
    [navigate],
  )
  return { shown, show }
}
