import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Zoom } from '../chart-geometry/time-scale.ts'
import { DEFAULT_ZOOM } from '../search.ts'

/** What the page shows, with every default filled in. */
export type Shown = {
  readonly zoom: Zoom
  readonly select: string | undefined
  readonly links: boolean
  readonly critical: boolean
  readonly capacity: boolean
  /** Whether the plan is simulated: whiskers at ends, promises with their chance. */
  readonly uncertainty: boolean
}

export type Show = (change: Partial<Shown>) => void

/** What the address says is shown, and how to show something else. The address is the only place that knows. */
export function useShown(): { shown: Shown; show: Show } {
  const search = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const { zoom = DEFAULT_ZOOM, select, links = false, critical = true, capacity = true, uncertainty = true } = search
  const shown = useMemo(
    () => ({ zoom, select, links, critical, capacity, uncertainty }),
    [zoom, select, links, critical, capacity, uncertainty],
  )
  const show = useCallback<Show>(
    (change) =>
      void navigate({
        replace: true,
        search: (old) => ({ ...old, ...change }),
      }),
    [navigate],
  )
  return { shown, show }
}
