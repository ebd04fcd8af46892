import type { IsoDate } from '../day.ts'
import type { SingleEdit } from '../edits/edit.ts'
import type { PhaseKind, ReportKind } from '../plan/programs.ts'
import type { LevellingProposal } from '../proposal/levelling-proposal.ts'
import type { PromiseCheck } from '../schedule/wire.ts'
import type { Score } from '../score/score.ts'
import type { ScoreDifference } from '../score/score-differences.ts'

/** The ways to sequence two programs, in the order in which they are shown. */
export const SCENARIO_KINDS = [
  'soc2-first',
  'hitrust-first',
  'parallel',
  'staggered',
  'combined-opinion',
  'combined-certified',
  'combined-coordinated',
] as const
export type ScenarioKind = (typeof SCENARIO_KINDS)[number]

/** Why a scenario is none for this plan. */
export type NotApplicable =
  | 'no-soc2'
  | 'no-hitrust'
  | 'one-program'
  | 'several-soc2'
  | 'several-hitrust'
  | 'scopes-differ'
  | 'report-in-hand'
  | 'fieldwork-begun'
  | 'no-fieldwork'
  | 'already-combined'
  | 'contradicts-plan'
  | 'no-longer-fits'

/** What a reader should know of a scenario beside its numbers. */
export type ScenarioNote =
  | { readonly code: 'categories-outside-mapping'; readonly categories: readonly string[] }
  | {
      readonly code:
        | 'controls-after-window-opened'
        | 'opinion-fee-unknown'
        | 'no-certificate'
        | 'no-offset-is-better'
        | 'people-do-not-bind'
    }
  | { readonly code: 'two-firms'; readonly firmIds: readonly string[] }

/** What a scenario yields. A SOC 2 report with the CPA's opinion on the CSF is one report, and certifies nothing. */
export type ScenarioOutput = {
  readonly kind: ReportKind | 'soc2-with-csf-opinion'
  readonly programId: string
  readonly inHandOn: IsoDate
}

/** A phase of a program on the calendar, half-open. */
export type PhaseBar = {
  readonly programId: string
  readonly phaseId: string
  readonly phaseKind: PhaseKind
  readonly start: IsoDate
  readonly end: IsoDate
}

/** A scenario's edits, and what should be known of it; `why` when it is none for this plan. */
export type Draft =
  | { readonly applicable: true; readonly edits: readonly SingleEdit[]; readonly notes: readonly ScenarioNote[] }
  | { readonly applicable: false; readonly why: NotApplicable }

/**
 * One future of a plan, levelled and scored. `edits` make it of the plan, the accepted levelling last; promoted as one
 * `promoteScenario` they are one revision. Not applicable: no edits, and the rest is the plan as it stands.
 */
export type ScoredScenario = {
  readonly kind: ScenarioKind | 'current' | 'own'
  /** Of one that somebody keeps: how it is called, and told apart from others. */
  readonly own?: { readonly id: string; readonly name: string }
  readonly applicable: boolean
  readonly why?: NotApplicable
  readonly edits: readonly SingleEdit[]
  readonly notes: readonly ScenarioNote[]
  readonly outputs: readonly ScenarioOutput[]
  /** Only of `staggered`: days from the status date for which the later programs' work waits; negative: the earlier ones'. */
  readonly offsetDays?: number
  /** The programs that wait for it; absent without an offset. */
  readonly waitingIds?: readonly string[]
  readonly score: Score
  readonly promises: readonly PromiseCheck[]
  readonly onFront: boolean
  /** Against the plan as it stands. */
  readonly differences: readonly ScoreDifference[]
  readonly bars: readonly PhaseBar[]
  /** Absent for the plan as it stands and for what people keep: neither is levelled anew. */
  readonly verdict?: LevellingProposal['verdict']
}

/** A future that somebody keeps under a name: edits upon the plan, taken as they are and not levelled. */
export type OwnFuture = { readonly id: string; readonly name: string; readonly edits: readonly SingleEdit[] }

/** What tells the scenarios of one comparison apart. */
export const scenarioKey = ({ kind, own }: Pick<ScoredScenario, 'kind' | 'own'>): string => own?.id ?? kind

/** Every scenario beside the plan as it stands. JSON throughout. */
export type ScenarioComparison = {
  readonly planId: string
  readonly statusDate: IsoDate
  readonly current: ScoredScenario
  /** In the order of `SCENARIO_KINDS`, then those that people keep. */
  readonly scenarios: readonly ScoredScenario[]
}
