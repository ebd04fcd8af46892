import type { Phase, PhaseKind } from '../plan/programs.ts'
import { refuse } from '../refusal.ts'

/**
 * How far along a standard's story the phases are whose order it fixes: a SOC 2 report follows the fieldwork on a period
 * that has run (AICPA, SOC 2 Guide), and HITRUST takes a validated assessment through its own steps (Assessment Handbook).
 * Phases of other kinds stand where people like.
 */
const STAGE: Readonly<Partial<Record<PhaseKind, number>>> = {
  // SOC 2
  'type1-examination': 1,
  'observation-window': 1,
  'interim-fieldwork': 1,
  'final-fieldwork': 2,
  reporting: 3,
  issued: 4,
  // HITRUST
  incubation: 1,
  'answering-assessment': 1,
  'performing-validation': 2,
  'caps-and-letter': 3,
  'caps-review': 4,
  'check-in': 5,
  'hitrust-qa': 6,
  'draft-review': 7,
  outcome: 8,
  'interim-assessment': 9,
}

/** Refuses with `phase-out-of-order` when `moved` may not pass one of the phases between its place and the new one. */
export function refusePassing(moved: Phase, passed: readonly Phase[], isUp: boolean): void {
  for (const other of passed) {
    const [before, after] = isUp ? [moved, other] : [other, moved]
    if (!mayStandBefore(before, after))
      refuse('phase-out-of-order', '/before', { id: moved.id, later: before.name, earlier: after.name })
  }
}

/** Whether a phase that stands behind another one may come to stand before it. A renewal closes its cycle: nothing passes it. */
function mayStandBefore(before: Phase, after: Phase): boolean {
  if (before.kind === 'renewal' || after.kind === 'renewal') return false
  const [one, other] = [STAGE[before.kind], STAGE[after.kind]]
  return one === undefined || other === undefined || one <= other
}
