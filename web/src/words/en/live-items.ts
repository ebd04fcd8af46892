import type { IsoDate } from '@stagger/planner'
import type { RunFacts } from '../../api/wire.ts'
import { longDate } from '../../format.ts'
import { plural } from './numbers.ts'

// What the Runs page offers where the plan and the world differ, in English.

const dayOf = (fact: RunFacts[string] | undefined): string => longDate(String(fact))

// ── An end of a window that was agreed

export const agreedEndTitle = (window: string, { agreedEndOn, closesOn }: RunFacts): string =>
  `${window}: ${dayOf(agreedEndOn)} agreed with the auditor, ${dayOf(closesOn)} in the plan`
export const moveEnd = (on: IsoDate): string => `End it on ${longDate(on)} in the plan`
export const endMoved = (window: string, on: IsoDate): string =>
  `${window} ends on ${longDate(on)} in the plan. Undo takes it back.`
export const moreThatMove = (count: number): string => `and ${count} more`
export const breaksRule = (says: string): string => `A rule would be broken: ${says}`

// ── Evidence that can no longer be made up

export const missedEvidenceTitle = ({ missed, late }: RunFacts): string =>
  `${plural(Number(missed), 'occurrence')} of evidence can no longer be made up${
    Number(late) > 0 ? `, ${Number(late)} recorded late` : ''
  }`
export const missedEvidenceHint = {
  soc2: 'What the auditor may call an exception is best on record before they find it. A control whose exception is recorded is not listed any more.',
  hitrust: 'Tell the assessor before they find it. It stays listed until the next window begins.',
} as const
export const missedControls = 'Controls without it'
export const toMissedEvidence = 'See it in Evidence'
