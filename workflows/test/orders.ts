import type { LateControl, ObservedWindow, PhaseOrders, ProgramOrders } from '@stagger/planner/orders'

/** A phase of a test's plan: its kind is its id; `from` and `days` are counted from the program's day 0. */
export type PhaseSketch = {
  readonly kind: PhaseOrders['kind']
  readonly advance?: PhaseOrders['advance']
  readonly from: number
  readonly days: number
  readonly state?: PhaseOrders['state']
  readonly cycle?: number
  readonly activityIds?: readonly string[]
  /** Of a window: controls that are late for its first day. */
  readonly late?: readonly LateControl[]
  /** Of a window: for how many days after its last one a letter may stand. */
  readonly bridgeDays?: number
}

const DAY_MS = 86_400_000
const WAKE_AT = '06:00'

const dateOf = (day0: string, day: number): string =>
  new Date(Date.parse(day0) + day * DAY_MS).toISOString().slice(0, 10)

/** The instants are those of an organization in UTC that wakes at six. */
function phase(
  day0: string,
  { kind, advance = 'people', from, days, state = 'planned', cycle = 1, activityIds = [] }: PhaseSketch,
): PhaseOrders {
  return {
    phaseId: cycle > 1 ? `${kind}-${cycle}` : kind,
    ...(cycle > 1 && { cycle }),
    kind,
    name: kind,
    advance,
    activityIds,
    startOn: dateOf(day0, from),
    finishOn: dateOf(day0, from + days - 1),
    startsAt: `${dateOf(day0, from)}T${WAKE_AT}:00Z`,
    endsAt: `${dateOf(day0, from + days)}T${WAKE_AT}:00Z`,
    state,
  }
}

/** Somebody is to decide on late controls a week before the window; a letter is warned of a week before its end. */
const WEEK = 7

function window(day0: string, { late = [], bridgeDays = 90, ...sketch }: PhaseSketch): ObservedWindow {
  const { phaseId, startOn, startsAt, finishOn, endsAt } = phase(day0, sketch)
  const end = sketch.from + sketch.days
  const at = (day: number) => `${dateOf(day0, day)}T${WAKE_AT}:00Z`
  return {
    phaseId,
    opensOn: startOn,
    opensAt: startsAt,
    closesOn: finishOn,
    closesAt: endsAt,
    notOperating: late,
    decideBy: dateOf(day0, sketch.from - WEEK),
    decideByEndsAt: at(sketch.from - WEEK + 1),
    bridge: {
      from: dateOf(day0, end),
      until: dateOf(day0, end + bridgeDays - 1),
      warnOn: dateOf(day0, end + bridgeDays - WEEK),
      warnAt: at(end + bridgeDays - WEEK),
      endsAt: at(end + bridgeDays),
    },
  }
}

/** The phases that observe over time. */
const observes = ({ kind, advance }: PhaseSketch) =>
  kind === 'observation-window' || (kind === 'renewal' && advance === 'clock')

/** What distinguishes one program's orders from another's. */
export type OrdersSketch = {
  readonly programId: string
  readonly day0: string
  readonly phases: readonly PhaseSketch[]
  readonly kind?: ProgramOrders['kind']
  readonly revision?: number
  readonly variant?: ProgramOrders['variant']
  /** Tell the run of its windows, as the planner does; a look-back window has run before the program. */
  readonly windows?: 'forward' | 'look-back'
}

/** The orders of a program of the plan `plan-1`. */
export function sketchOrders({
  programId,
  day0,
  phases,
  kind = 'soc2',
  revision = 1,
  variant = kind === 'soc2' ? 'type2' : 'r2',
  windows,
}: OrdersSketch): ProgramOrders {
  return {
    format: 'stagger-orders/1',
    organizationId: 'org-1',
    planId: 'plan-1',
    programId,
    revision,
    kind,
    variant,
    timeZone: 'UTC',
    wakeAt: WAKE_AT,
    phases: phases.map((sketch) => phase(day0, sketch)),
    ...(windows && {
      window: {
        lookBack: windows === 'look-back',
        windows: phases.filter(observes).map((sketch) => window(day0, sketch)),
      },
    }),
  }
}
