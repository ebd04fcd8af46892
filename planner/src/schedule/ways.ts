import type { Activity, Demand } from '../plan/activities.ts'
import type { Choice } from '../plan/levelling.ts'

/** One way to do an activity: how long it takes, with how much of its hours, and who does each `one-of` demand. */
export type Way = {
  readonly duration: number
  readonly hoursPercent: number
  readonly personIds: readonly string[]
}

const ALL_HOURS = 100

const NOBODY: readonly string[] = []

/** Every way to do an activity, the plan's own first: its estimate and the first of each `one-of`. Modes of a problem follow this order. */
export function waysOf({ estimate, modes = [], demands = [] }: Activity): readonly Way[] {
  const own: Way = { duration: estimate?.likely ?? 0, hoursPercent: ALL_HOURS, personIds: NOBODY }
  const lengths = [own, ...modes.map(({ duration, hoursPercent }) => ({ duration, hoursPercent, personIds: NOBODY }))]
  return demands
    .filter(isOneOf)
    .reduce<readonly Way[]>(
      (ways, { personIds }) =>
        ways.flatMap((way) => personIds.map((id) => ({ ...way, personIds: [...way.personIds, id] }))),
      lengths,
    )
}

export const isOneOf = (demand: Demand): demand is Extract<Demand, { kind: 'one-of' }> => demand.kind === 'one-of'

/** What a choice says of a way. */
type ChosenWay = { readonly duration?: number | undefined; readonly personIds?: readonly string[] | undefined }

/** Which of the ways a choice means; the plan's own when it names none that there is. */
export function chosenWay(ways: readonly Way[], choice: ChosenWay | undefined): number {
  if (!choice) return 0
  const at = ways.findIndex(
    ({ duration, personIds }) =>
      (choice.duration === undefined || choice.duration === duration) &&
      (choice.personIds ?? personIds).join(' ') === personIds.join(' '),
  )
  return Math.max(0, at)
}

/** A way as the choice that names it. */
export const choiceOf = (activityId: string, { duration, personIds }: Way): Choice => ({
  activityId,
  duration,
  ...(personIds.length > 0 && { personIds: [...personIds] }),
})

/** Hours asked of somebody: a person by id, or a role. */
export type Asked = {
  readonly kind: 'person' | 'role'
  readonly id: string
  readonly hours: number
  readonly spread: 'even' | 'front' | 'back'
}

/** What an activity asks of whom when it is done in this way: its assignments first, then its demands. */
export function askedBy({ assignments, demands = [] }: Activity, { hoursPercent, personIds }: Way): readonly Asked[] {
  const share = hoursPercent / ALL_HOURS
  let choice = 0
  return [
    ...assignments.map(
      ({ personId, hours, spread = 'even' }): Asked => ({ kind: 'person', id: personId, hours: hours * share, spread }),
    ),
    ...demands.map((demand): Asked => {
      const { hours, spread = 'even' } = demand
      if (demand.kind === 'role') return { kind: 'role', id: demand.role, hours: hours * share, spread }
      return { kind: 'person', id: personIds[choice++] ?? '', hours: hours * share, spread }
    }),
  ]
}
