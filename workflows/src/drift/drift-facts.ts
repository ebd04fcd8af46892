import type { IsoInstant } from '@stagger/planner/local-dates'

/** What runs tell of changes that somebody else's systems reported. */
export const DRIFT_EVENT_KINDS = [
  'triage-opened',
  'triage-widened',
  'triage-overdue',
  'triage-closed',
  'notice-due',
  'notice-overdue',
  'notice-given',
] as const

/**
 * Where a triage stands that is not over: nobody has said what the change means; it may be a security event; HITRUST has
 * to be told; the description of the system has to disclose it.
 */
export type OpenTriageState = 'open' | 'investigating' | 'notice-due' | 'disclosure-due'

/** A date with the minute at which it has passed. */
export type Deadline = { readonly on: string; readonly at: IsoInstant }

/** Changes that are judged together: those heard of while nobody had judged the first. Its id is the first report's. */
export type Triage = {
  readonly id: string
  readonly state: OpenTriageState
  readonly openedOn: string
  /** By when a person has said what it means, or HITRUST is told; absent when nothing presses or it was told. */
  readonly deadline?: Deadline
  readonly count: number
  readonly controlIds: readonly string[]
  readonly firstAt: IsoInstant
  readonly lastAt: IsoInstant
}

/** What a run remembers of reported changes: what is not judged or not told yet, and which reports it has heard. */
export type DriftFacts = { triages?: readonly Triage[]; heard?: readonly string[] }

/** Why a message about a reported change is refused. */
export type DriftRefusalCode =
  | 'triage-not-open'
  | 'triage-outcome-other-standard'
  | 'triage-control-unknown'
  | 'notice-not-due'
