import type { ScoredScenario } from '@stagger/planner'
import { SCENARIO_KINDS } from '@stagger/planner'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { readScenariosSearch } from '../search.ts'

type Kind = ScoredScenario['kind']

/** What the address chooses: the scenario in the picture, and the one beside it; `none` for none. */
export type ScenariosShown = { readonly select: Kind | undefined; readonly beside: Kind | 'none' | undefined }
export type ShowScenarios = (change: Partial<ScenariosShown>) => void

const KINDS: readonly Kind[] = ['current', ...SCENARIO_KINDS]

/** What the address says is shown, and how to show something else. The address is the only place that knows. */
export function useScenariosShown(): { shown: ScenariosShown; show: ShowScenarios } {
  const { select, beside } = useSearch({ from: '/scenarios' })
  const navigate = useNavigate({ from: '/scenarios' })
  const shown = useMemo<ScenariosShown>(
    () => ({
      select: KINDS.find((kind) => kind === select),
      beside: beside === 'none' ? beside : KINDS.find((kind) => kind === beside),
    }),
    [select, beside],
  )
  const show = useCallback<ShowScenarios>(
    (change) => void navigate({ replace: true, search: (old) => readScenariosSearch({ ...old, ...change }) }),
    [navigate],
  )
  return { shown, show }
}
