import type { IsoDate } from '../day.ts'
import type { MappingType } from '../plan/control-mapping.ts'
import type { OccurrenceState } from './occurrence-states.ts'
import type { NotSharedReason } from './pulls.ts'
import type { RegisterFault } from './register-faults.ts'
import type { ControlSharing, Hours } from './sharing.ts'

/** A half-open span of dates. */
export type WireSpan = { readonly start: IsoDate; readonly end: IsoDate }

/** What a program looks at: SOC 2 an observation window, HITRUST the days it may sample and its fieldwork. */
export type WireWindow = WireSpan & {
  readonly programId: string
  readonly kind: 'soc2' | 'hitrust'
  /** Which renewal of the program begins it, from 1; absent of the first window. */
  readonly turn?: number
  readonly fieldwork?: WireSpan
}

/** One occurrence that a program asks of a control, and how it stands. `within` are the days that count. */
export type WireOccurrence = {
  readonly programId: string
  /** Of the window that asks for it, as there. */
  readonly turn?: number
  readonly period: WireSpan
  readonly within: WireSpan
  readonly state: OccurrenceState
  readonly have: number
  readonly need: number
  readonly effectiveOn?: IsoDate
}

/** Control × period of every window of a plan's programs. Controls without due dates have no occurrences. */
export type WireCoverage = {
  readonly planId: string
  readonly statusDate: IsoDate
  /** The first windows of all programs, then those of their renewals. */
  readonly windows: readonly WireWindow[]
  readonly controls: readonly { readonly controlId: string; readonly occurrences: readonly WireOccurrence[] }[]
  /** What the register warns of: a cadence that a window cannot hold. */
  readonly faults: readonly RegisterFault[]
}

/** One pull of evidence, whom it serves, and why nobody else. */
export type WirePull = {
  readonly period: WireSpan
  readonly within: WireSpan
  readonly programIds: readonly string[]
  readonly mapping?: MappingType
  readonly why?: NotSharedReason
}

/** What one register gives to the two programs of a plan, in all of their windows. `between` is absent when the plan has not one of each. */
export type WireRegister = {
  readonly planId: string
  readonly between?: { readonly soc2: string; readonly hitrust: string }
  readonly controls: readonly {
    readonly controlId: string
    readonly pulls: readonly WirePull[]
    readonly samples: ControlSharing['samples']
    readonly hours: Hours
  }[]
  /** `a` is SOC 2, `b` HITRUST. */
  readonly hours: Hours
}
