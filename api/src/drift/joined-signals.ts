import { MOST_CONTROLS } from '@stagger/workflows/drift-codes'
import type { DriftSignalRow } from './drift-signal.entity.ts'

type Signal = Pick<DriftSignalRow, 'id' | 'programId' | 'count' | 'controlIds' | 'sentAt' | 'lastError'>

/** All that is judged in one triage: the signals that its run heard, the first of which opened it. */
export type Joined = { readonly count: number; readonly controlIds: readonly string[] }

/** The signal reached a run that was over: nobody judges it. */
export const PROGRAM_OVER = 'program-over'

/**
 * The triage of every signal that a run has heard. A run keeps one triage open at a time: a signal joins that one, and
 * opens its own, with its own id, when there is none. Runs hear signals in the order in which they were sent.
 */
export function triagesOfSignals(
  signals: readonly Signal[],
  triageIds: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const open = new Map<string, string>()
  const found = new Map<string, string>()
  const heard = signals.filter(({ sentAt, lastError }) => sentAt && lastError !== PROGRAM_OVER)
  for (const { id, programId } of heard.toSorted(inOrder)) {
    if (triageIds.has(id)) open.set(programId, id)
    const triageId = open.get(programId)
    if (triageId !== undefined) found.set(id, triageId)
  }
  return found
}

/** The signals that are judged in each triage, by its id. */
export function signalsByTriage<One extends Pick<Signal, 'id'>>(
  signals: readonly One[],
  triageOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly One[]> {
  const found = new Map<string, One[]>()
  for (const signal of signals) {
    const triageId = triageOf.get(signal.id)
    if (triageId === undefined) continue
    const others = found.get(triageId)
    if (others) others.push(signal)
    else found.set(triageId, [signal])
  }
  return found
}

const inOrder = (one: Signal, other: Signal): number =>
  Number(one.sentAt) - Number(other.sentAt) || (one.id < other.id ? -1 : 1)

/** How many changes signals tell of together, and the controls that they touch: no more than their run keeps. */
export const joined = (signals: readonly Signal[]): Joined => ({
  count: signals.reduce((sum, { count }) => sum + count, 0),
  controlIds: [...new Set(signals.toSorted(inOrder).flatMap(({ controlIds }) => controlIds))].slice(0, MOST_CONTROLS),
})
