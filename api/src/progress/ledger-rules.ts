import { activityStates, type Edit, type IsoDate, PlanningError, type Progress } from '@stagger/planner'

/**
 * Refuses a fact that cannot be true after those recorded already: a finish before the start, work on what is
 * finished, a reopening of what is not.
 */
export function refuseContradiction(
  ledger: readonly Progress[],
  fact: Omit<Progress, 'id' | 'recordedAt' | 'actor'>,
): void {
  const state = activityStates(ledger).get(fact.activityId) ?? {}
  const refuse = (recorded: string, on: IsoDate): never => {
    const facts = { activityId: fact.activityId, recorded, on, effectiveOn: fact.effectiveOn }
    throw new PlanningError([{ code: 'progress-contradicts', path: '/effectiveOn', facts }])
  }
  if (state.finishedOn && fact.kind !== 'reopened') refuse('finished', state.finishedOn)
  if (!state.finishedOn && fact.kind === 'reopened') refuse('not-finished', fact.effectiveOn)
  if (state.finishedOn && fact.effectiveOn < state.finishedOn) refuse('finished', state.finishedOn)
  if (state.startedOn && fact.kind === 'started') refuse('started', state.startedOn)
  if (state.startedOn && fact.effectiveOn < state.startedOn) refuse('started', state.startedOn)
}

/** Refuses an edit of the dates of what is finished: they are what they were. */
export function refuseMovingDone(ledger: readonly Progress[], edit: Edit): void {
  if (edit.kind === 'editTogether')
    for (const [k, one] of edit.edits.entries()) refuseMovingOne(ledger, one, `/edit/edits/${k}`)
  else refuseMovingOne(ledger, edit, '/edit')
}

function refuseMovingOne(ledger: readonly Progress[], edit: Edit, path: string): void {
  if (edit.kind !== 'moveActivity' && edit.kind !== 'setEstimate') return
  const { activityId } = edit
  const on = activityStates(ledger).get(activityId)?.finishedOn
  if (on === undefined) return
  const facts = { activityId, recorded: 'finished', on }
  throw new PlanningError([{ code: 'progress-contradicts', path: `${path}/activityId`, facts }])
}
