import type { IsoDate } from '@stagger/planner'
import type { RunFacts } from '../../api/wire.ts'
import { longDate } from '../../format.ts'
import { plural } from './numbers.ts'

// What the Runs page offers where the plan and the world differ, in German.

const dayOf = (fact: RunFacts[string] | undefined): string => longDate(String(fact))

// ── An end of a window that was agreed

export const agreedEndTitle = (window: string, { agreedEndOn, closesOn }: RunFacts): string =>
  `„${window}“: ${dayOf(agreedEndOn)} mit dem Prüfer vereinbart, ${dayOf(closesOn)} im Plan`
export const moveEnd = (on: IsoDate): string => `Im Plan am ${longDate(on)} enden lassen`
export const endMoved = (window: string, on: IsoDate): string =>
  `„${window}“ endet im Plan am ${longDate(on)}. Das lässt sich rückgängig machen.`
export const moreThatMove = (count: number): string => `und noch ${count}`
export const breaksRule = (says: string): string => `Eine Regel wäre verletzt: ${says}`

// ── Evidence that can no longer be made up

export const missedEvidenceTitle = ({ missed, late }: RunFacts): string =>
  `${plural(Number(missed), 'Nachweis ist', 'Nachweise sind')} nicht mehr nachholbar${
    Number(late) > 0 ? `, ${Number(late)} verspätet erfasst` : ''
  }`
export const missedEvidenceHint = {
  soc2: 'Was der Prüfer als Abweichung werten kann, wird besser erfasst, bevor er es findet. Eine Kontrolle mit erfasster Abweichung steht nicht mehr in der Liste.',
  hitrust: 'Sagen Sie es dem Assessor, bevor er es findet. Es bleibt aufgeführt, bis der nächste Zeitraum beginnt.',
} as const
export const missedControls = 'Kontrollen ohne Nachweis'
export const toMissedEvidence = 'In den Nachweisen ansehen'
