import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { readCapacitySearch } from '../search.ts'

/** The row and week whose details are open. */
export type OpenWeek = { readonly who: string; readonly week: string }

/** What the page shows, with every default filled in. */
export type CapacityShown = {
  readonly zoom: 'fit' | 'week'
  readonly open: OpenWeek | undefined
  readonly dates: 'now' | 'proposed'
  readonly view: 'load' | 'team'
  /** Whose form is open, as the address names it; undefined for nobody's. */
  readonly edit: string | undefined
}

export type ShowCapacity = (change: Partial<CapacityShown>) => void

/** What the address says is shown, and how to show something else. The address is the only place that knows. */
export function useCapacityShown(): { shown: CapacityShown; show: ShowCapacity } {
  const { zoom = 'week', who, week, dates = 'now', view = 'load', edit } = useSearch({ from: '/capacity' })
  const navigate = useNavigate({ from: '/capacity' })
  const open = useMemo(() => (who !== undefined && week !== undefined ? { who, week } : undefined), [who, week])
  const shown = useMemo<CapacityShown>(() => ({ zoom, open, dates, view, edit }), [zoom, open, dates, view, edit])
  const show = useCallback<ShowCapacity>(
    ({ open: opened, ...change }) =>
      void navigate({
        replace: true,
        search: (old) => readCapacitySearch({ ...old, ...change, ...opened }),
      }),
    [navigate],
  )
  const close = useCallback(
    () => void navigate({ replace: true, search: ({ who: _who, week: _week, ...old }) => old }),
    [navigate],
  )
  return {
    shown,
    show: useCallback((change) => ('open' in change && !change.open ? close() : show(change)), [show, close]),
  }
}
