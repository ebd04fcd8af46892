import type { DueAt } from '@stagger/planner'

/** When something falls due, as it is typed: on a side of an activity, or on a day. */
export type TypedDue = { readonly kind: DueAt['kind']; readonly activityId: string; readonly on: string }

/** What is shown of a due day before anything is typed; `elsewhere` is offered should the other kind be chosen. */
export const dueTyped = (at: DueAt, elsewhere: { readonly activityId: string; readonly on: string }): TypedDue =>
  at.kind === 'date'
    ? { kind: 'date', on: at.on, activityId: elsewhere.activityId }
    : { kind: at.kind, activityId: at.activityId, on: elsewhere.on }

/** The due day that was typed; undefined where its date is missing. */
export function dueOf({ kind, activityId, on }: TypedDue): DueAt | undefined {
  if (kind !== 'date') return { kind, activityId }
  return on === '' ? undefined : { kind, on }
}
