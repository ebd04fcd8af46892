import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Zoom } from '../chart-geometry/time-scale.ts'
import { DEFAULT_ZOOM } from '../search.ts'
import type { RowFilter } from '../plan-view/row-filter.ts'

/** What the page shows, with every default filled in; how wide a day is, beside it. */
export type Shown = {
  readonly select: string | undefined
  readonly links: boolean
  readonly critical: boolean
  readonly capacity: boolean
  /** Whether the plan is simulated: whiskers at ends, promises with their chance. */
  readonly uncertainty: boolean
  /** The saved plan that is drawn under the one of today. */
  readonly baseline: string | undefined
  /** Which rows are wanted. */
  readonly filter: RowFilter
}

export type Show = (change: Partial<Omit<Shown, 'filter'> & { readonly zoom: Zoom }> & RowFilter) => void

/** What the address says is shown, and how to show something else. The address is the only place that knows. */
export function useShown(): { shown: Shown; zoom: Zoom; show: Show } {
  const search = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const { zoom = DEFAULT_ZOOM, select, baseline } = search
  const { links = false, critical = true, capacity = true, uncertainty = true } = search
  const { program, phase, person, only, q } = search
  const filter = useMemo(() => ({ program, phase, person, only, q }), [program, phase, person, only, q])
  const shown = useMemo(
    () => ({ select, links, critical, capacity, uncertainty, baseline, filter }),
    [select, links, critical, capacity, uncertainty, baseline, filter],
  )
  const show = useCallback<Show>(
    (change) =>
      void navigate({
        replace: true,
        search: (old) => ({ ...old, ...change }),
      }),
    [navigate],
  )
  return { shown, zoom, show }
}
