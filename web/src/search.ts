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

/** Reads the address; whatever makes no sense is left out. */
export function readSearch(raw: Record<string, unknown>): TimelineSearch {
  const zoom = ZOOMS.find((known) => known === raw['zoom'])
  const text = (key: string) => {
    const value = raw[key]
    // An id of digits only comes out of the address as a number.
    return typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined
  }
  const plan = text('plan')
  const select = text('select')
  return {
    ...(plan !== undefined && { plan }),
    ...(zoom && zoom !== DEFAULT_ZOOM && { zoom }),
    ...(select !== undefined && { select }),
    ...(raw['links'] === true && { links: true as const }),
    ...(raw['critical'] === false && { critical: false as const }),
    ...(raw['capacity'] === false && { capacity: false as const }),
  }
}
