import type { PhaseOrders, ProgramOrders } from '@stagger/planner/orders'

/** A phase of a test's plan: its kind is its id; `from` and `days` are counted from the program's day 0. */
export type PhaseSketch = {
  readonly kind: PhaseOrders['kind']
  readonly advance?: PhaseOrders['advance']
  readonly from: number
  readonly days: number
  readonly state?: PhaseOrders['state']
}

const DAY_MS = 86_400_000
const WAKE_AT = '06:00'

const dateOf = (day0: string, day: number): string =>
  new Date(Date.parse(day0) + day * DAY_MS).toISOString().slice(0, 10)

/** The instants are those of an organization in UTC that wakes at six. */
function phase(day0: string, { kind, advance = 'people', from, days, state = 'planned' }: PhaseSketch): PhaseOrders {
  return {
    phaseId: kind,
    kind,
    name: kind,
    advance,
    activityIds: [],
    startOn: dateOf(day0, from),
    finishOn: dateOf(day0, from + days - 1),
    startsAt: `${dateOf(day0, from)}T${WAKE_AT}:00Z`,
    endsAt: `${dateOf(day0, from + days)}T${WAKE_AT}:00Z`,
    state,
  }
}

/** What distinguishes one program's orders from another's. */
export type OrdersSketch = {
  readonly programId: string
  readonly day0: string
  readonly phases: readonly PhaseSketch[]
  readonly kind?: ProgramOrders['kind']
  readonly revision?: number
}

/** The orders of a program of the plan `plan-1`. */
export function sketchOrders({ programId, day0, phases, kind = 'soc2', revision = 1 }: OrdersSketch): ProgramOrders {
  return {
    format: 'stagger-orders/1',
    organizationId: 'org-1',
    planId: 'plan-1',
    programId,
    revision,
    kind,
    variant: kind === 'soc2' ? 'type2' : 'r2',
    timeZone: 'UTC',
    wakeAt: WAKE_AT,
    phases: phases.map((sketch) => phase(day0, sketch)),
  }
}
