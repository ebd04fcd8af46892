import { z } from 'zod'
import { Id, IsoDateText, Name } from './plan/values.ts'

/**
 * A fact of the append-only ledger: what really happened to an activity, typed by hand or projected from a run.
 * `effectiveOn` is the day it happened (a finish: the last day worked), `recordedAt` the instant it was written down.
 * `reopened` takes an earlier finish back; `remaining` is working days still to do as of `effectiveOn`.
 */
export const Progress = z.object({
  id: Id,
  activityId: Id,
  kind: z.enum(['started', 'finished', 'remaining', 'reopened']),
  effectiveOn: IsoDateText,
  remainingDays: z.int().min(0).max(3660).optional(),
  recordedAt: z.string().min(1),
  actor: Name,
})
export type Progress = z.infer<typeof Progress>

/** What the ledger says of one activity, the newest fact last: dates as people name them. */
export type ActivityState = {
  readonly startedOn?: string
  readonly finishedOn?: string
  readonly remaining?: { readonly days: number; readonly asOf: string }
}

/** Folds the ledger, in the order given, into the state of each activity that has any. */
export function activityStates(ledger: readonly Progress[]): ReadonlyMap<string, ActivityState> {
  const states = new Map<string, ActivityState>()
  const unfinished = new Map<string, ActivityState>()
  for (const fact of ledger) {
    const state = states.get(fact.activityId) ?? {}
    if (!state.finishedOn) unfinished.set(fact.activityId, state)
    states.set(fact.activityId, fold(state, unfinished.get(fact.activityId) ?? {}, fact))
  }
  return states
}

/** `unfinished` is how it stood before the finish that holds, if one does: a start that a finish implied goes with it. */
function fold(state: ActivityState, unfinished: ActivityState, fact: Progress): ActivityState {
  switch (fact.kind) {
    case 'started':
      return { ...state, startedOn: fact.effectiveOn }
    case 'finished':
      return { startedOn: state.startedOn ?? fact.effectiveOn, finishedOn: fact.effectiveOn }
    case 'reopened':
      return unfinished
    case 'remaining':
      return {
        ...state,
        startedOn: state.startedOn ?? fact.effectiveOn,
        remaining: { days: fact.remainingDays ?? 0, asOf: fact.effectiveOn },
      }
  }
}
