import type { OccurrenceState } from '@stagger/planner'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Zoom } from '../chart-geometry/time-scale.ts'
import type { Filter } from '../evidence-view/register-rows.ts'
import { EVIDENCE_ZOOM, readEvidenceSearch } from '../search.ts'

/** What the page shows, with every default filled in. */
export type EvidenceShown = { readonly zoom: Zoom; readonly select: string | undefined; readonly filter: Filter }

/** A change of what is shown; undefined takes a choice back. */
export type EvidenceChange = {
  readonly zoom?: Zoom
  readonly select?: string | undefined
  readonly program?: string | undefined
  readonly window?: string | undefined
  readonly state?: OccurrenceState | undefined
  readonly shared?: true | undefined
  readonly q?: string | undefined
}

export type ShowEvidence = (change: EvidenceChange) => void

/** What the address says is shown, and how to show something else. The address is the only place that knows. */
export function useEvidenceShown(): { shown: EvidenceShown; show: ShowEvidence } {
  const search = useSearch({ from: '/evidence' })
  const navigate = useNavigate({ from: '/evidence' })
  const { zoom = EVIDENCE_ZOOM, select, program, window, state, shared = false, q = '' } = search
  const filter = useMemo(() => ({ program, window, state, shared, q }), [program, window, state, shared, q])
  const shown = useMemo(() => ({ zoom, select, filter }), [zoom, select, filter])
  const show = useCallback<ShowEvidence>(
    (change) => void navigate({ replace: true, search: (old) => readEvidenceSearch({ ...old, ...change }) }),
    [navigate],
  )
  return { shown, show }
}
