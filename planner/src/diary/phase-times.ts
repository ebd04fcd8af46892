import { epochOf } from './epoch.ts'
import type { PlannedProgram } from './planned-life.ts'
import { heldPhases } from './held-phases.ts'

/** When the run knows a phase to be done, in epoch milliseconds: -Infinity before the run, Infinity never. */
export function phaseTimes({ orders, words }: PlannedProgram, phaseId: string): { readonly doneAt: number } {
  const phase = orders.phases.find((one) => one.phaseId === phaseId)
  if (!phase || phase.state === 'done') return { doneAt: Number.NEGATIVE_INFINITY }
  if (heldPhases(orders).has(phaseId)) return { doneAt: Number.POSITIVE_INFINITY }
  if (phase.advance === 'clock') return { doneAt: epochOf(phase.endsAt) }
  const ends = words.findLast(({ word }) => 'phaseId' in word && word.phaseId === phaseId && word.says !== 'startPhase')
  return { doneAt: ends?.at ?? Number.POSITIVE_INFINITY }
}
