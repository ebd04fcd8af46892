import { OCCURRENCE_STATES, type OccurrenceState, type TotalKind } from '@stagger/planner'
import { ZOOMS, type Zoom } from './chart-geometry/time-scale.ts'

/**
 * What is shown, as the address holds it: a link reproduces the page. Absent means the default; a reader names what is
 * absent as undefined, because the router keeps what stands in the address under every name that is not answered.
 */
export type TimelineSearch = {
  readonly plan?: string | undefined
  readonly zoom?: Zoom | undefined
  /** The row whose details are open: an activity's id, or the key of a phase or program. */
  readonly select?: string | undefined
  readonly links?: true | undefined
  readonly critical?: false | undefined
  readonly capacity?: false | undefined
  readonly uncertainty?: false | undefined
  /** The saved plan that is drawn under the one of today. */
  readonly baseline?: string | undefined
  /** Which rows are wanted: a program's id, a kind of phase, a person's id, what is critical or late, and words. */
  readonly program?: string | undefined
  readonly phase?: string | undefined
  readonly person?: string | undefined
  readonly only?: 'critical' | 'late' | undefined
  readonly q?: string | undefined
}

export const DEFAULT_ZOOM: Zoom = 'quarter'

const text = (raw: Record<string, unknown>, key: string): string | undefined => {
  const value = raw[key]
  // An id of digits only comes out of the address as a number.
  return typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined
}

/** What the Evidence page shows, as the address holds it. */
export type EvidenceSearch = {
  readonly plan?: string | undefined
  readonly zoom?: Zoom | undefined
  /** The control whose details are open. */
  readonly select?: string | undefined
  readonly program?: string | undefined
  /** One of the windows of a program: `soc2/1` is that of the first renewal. */
  readonly window?: string | undefined
  readonly state?: OccurrenceState | undefined
  readonly shared?: true | undefined
  readonly q?: string | undefined
}

export const EVIDENCE_ZOOM: Zoom = 'fit'

/** Reads the address of the Evidence page; whatever makes no sense is left out. */
export function readEvidenceSearch(raw: Record<string, unknown>): EvidenceSearch {
  const zoom = ZOOMS.find((known) => known === raw['zoom'])
  const state = OCCURRENCE_STATES.find((known) => known === raw['state'])
  const [plan, select, program, window, q] = ['plan', 'select', 'program', 'window', 'q'].map((key) => text(raw, key))
  return {
    plan,
    zoom: zoom === EVIDENCE_ZOOM ? undefined : zoom,
    select,
    program,
    window,
    state,
    shared: raw['shared'] === true || undefined,
    q,
  }
}

/** Reads the address; whatever makes no sense is left out. */
export function readSearch(raw: Record<string, unknown>): TimelineSearch {
  const zoom = ZOOMS.find((known) => known === raw['zoom'])
  const [plan, select, program, phase, person, q] = ['plan', 'select', 'program', 'phase', 'person', 'q'].map((key) =>
    text(raw, key),
  )
  return {
    plan,
    baseline: text(raw, 'baseline'),
    zoom: zoom === DEFAULT_ZOOM ? undefined : zoom,
    select,
    program,
    phase,
    person,
    only: raw['only'] === 'critical' || raw['only'] === 'late' ? raw['only'] : undefined,
    q,
    links: raw['links'] === true || undefined,
    critical: raw['critical'] === false ? false : undefined,
    capacity: raw['capacity'] === false ? false : undefined,
    uncertainty: raw['uncertainty'] === false ? false : undefined,
  }
}

/** What the Capacity page shows, as the address holds it. */
export type CapacitySearch = {
  readonly plan?: string | undefined
  readonly zoom?: 'fit' | undefined
  /** The row whose week is open, and its Monday. */
  readonly who?: string | undefined
  readonly week?: string | undefined
  /** Present while the proposed dates are shown instead of the plan's. */
  readonly dates?: 'proposed' | undefined
  /** Present while people, firms and calendars are shown instead of the load; and whose form is open there. */
  readonly view?: 'team' | undefined
  readonly edit?: string | undefined
}

/** Reads the address of the Capacity page; whatever makes no sense is left out. */
export function readCapacitySearch(raw: Record<string, unknown>): CapacitySearch {
  const [plan, who, week, edit] = ['plan', 'who', 'week', 'edit'].map((key) => text(raw, key))
  return {
    plan,
    zoom: raw['zoom'] === 'fit' ? 'fit' : undefined,
    who,
    week,
    dates: raw['dates'] === 'proposed' ? 'proposed' : undefined,
    view: raw['view'] === 'team' ? 'team' : undefined,
    edit,
  }
}

/** Which scenario is looked at in the place of the plan, whatever page is open. */
export type ScenarioOnScreen = { readonly scenario?: string | undefined }

/** Reads it from any address; one that names none says nothing of it, so that it stays from page to page. */
export const readScenarioOnScreen = (raw: Record<string, unknown>): ScenarioOnScreen =>
  'scenario' in raw ? { scenario: text(raw, 'scenario') } : {}

/** What the Baselines page shows, as the address holds it. */
export type BaselinesSearch = {
  readonly plan?: string | undefined
  /** The baseline that is compared, and with what: another one, or the plan as it stands. */
  readonly baseline?: string | undefined
  readonly with?: string | undefined
  /** Present while what is as it was is shown too. */
  readonly all?: true | undefined
}

/** Reads the address of the Baselines page; whatever makes no sense is left out. */
export function readBaselinesSearch(raw: Record<string, unknown>): BaselinesSearch {
  const [plan, baseline, beside] = ['plan', 'baseline', 'with'].map((key) => text(raw, key))
  return { plan, baseline, with: beside, all: raw['all'] === true || undefined }
}

/** What the Scenarios page shows, as the address holds it. */
export type ScenariosSearch = {
  readonly plan?: string | undefined
  /** The scenario picked, and the one laid over it. */
  readonly select?: string | undefined
  readonly beside?: string | undefined
}

/** Reads the address of the Scenarios page; whatever makes no sense is left out. */
export function readScenariosSearch(raw: Record<string, unknown>): ScenariosSearch {
  const [plan, select, beside] = ['plan', 'select', 'beside'].map((key) => text(raw, key))
  return { plan, select, beside }
}

/** What the Runs page shows, as the address holds it. */
export type RunsSearch = {
  readonly plan?: string | undefined
  /** What is to be decided or reported first: the key of a phase, or of another item. */
  readonly open?: string | undefined
  /** What its diaries are narrowed to. */
  readonly program?: string | undefined
  readonly q?: string | undefined
}

/** Reads the address of the Runs page; whatever makes no sense is left out. */
export function readRunsSearch(raw: Record<string, unknown>): RunsSearch {
  const [plan, open, program, q] = ['plan', 'open', 'program', 'q'].map((key) => text(raw, key))
  return { plan, open, program, q }
}

/** What the Confidence page shows, as the address holds it. */
export type ConfidenceSearch = {
  readonly plan?: string | undefined
  readonly total?: TotalKind | undefined
  /** Whose drivers are shown: a program's id, or `cost`. */
  readonly outcome?: string | undefined
}

const OTHER_TOTALS: readonly TotalKind[] = ['incremental', 'loaded']

/** Reads the address of the Confidence page; whatever makes no sense is left out. */
export function readConfidenceSearch(raw: Record<string, unknown>): ConfidenceSearch {
  const [plan, outcome] = ['plan', 'outcome'].map((key) => text(raw, key))
  return { plan, total: OTHER_TOTALS.find((known) => known === raw['total']), outcome }
}
