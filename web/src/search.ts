import { OCCURRENCE_STATES, type OccurrenceState } from '@stagger/planner'
import { ZOOMS, type Zoom } from './chart-geometry/time-scale.ts'

/** What is shown, as the address holds it: a link reproduces the page. Absent means the default. */
export type TimelineSearch = {
  readonly plan?: string
  readonly zoom?: Zoom
  /** The row whose details are open: an activity's id, or the key of a phase or program. */
  readonly select?: string
  readonly links?: true
  readonly critical?: false
  readonly capacity?: false
}

export const DEFAULT_ZOOM: Zoom = 'quarter'

const text = (raw: Record<string, unknown>, key: string): string | undefined => {
  const value = raw[key]
  // An id of digits only comes out of the address as a number.
  return typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined
}

/** What the Evidence page shows, as the address holds it. */
export type EvidenceSearch = {
  readonly plan?: string
  readonly zoom?: Zoom
  /** The control whose details are open. */
  readonly select?: string
  readonly program?: string
  readonly state?: OccurrenceState
  readonly shared?: true
  readonly q?: string
}

export const EVIDENCE_ZOOM: Zoom = 'fit'

/** Reads the address of the Evidence page; whatever makes no sense is left out. */
export function readEvidenceSearch(raw: Record<string, unknown>): EvidenceSearch {
  const zoom = ZOOMS.find((known) => known === raw['zoom'])
  const state = OCCURRENCE_STATES.find((known) => known === raw['state'])
  const [plan, select, program, q] = ['plan', 'select', 'program', 'q'].map((key) => text(raw, key))
  return {
    ...(plan !== undefined && { plan }),
    ...(zoom && zoom !== EVIDENCE_ZOOM && { zoom }),
    ...(select !== undefined && { select }),
    ...(program !== undefined && { program }),
    ...(state && { state }),
    ...(raw['shared'] === true && { shared: true as const }),
    ...(q !== undefined && { q }),
  }
}

/** Reads the address; whatever makes no sense is left out. */
export function readSearch(raw: Record<string, unknown>): TimelineSearch {
  const zoom = ZOOMS.find((known) => known === raw['zoom'])
  const [plan, select] = ['plan', 'select'].map((key) => text(raw, key))
  return {
    ...(plan !== undefined && { plan }),
    ...(zoom && zoom !== DEFAULT_ZOOM && { zoom }),
    ...(select !== undefined && { select }),
    ...(raw['links'] === true && { links: true as const }),
    ...(raw['critical'] === false && { critical: false as const }),
    ...(raw['capacity'] === false && { capacity: false as const }),
  }
}
