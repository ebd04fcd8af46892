import type { DualOrders } from '@stagger/planner/dual-orders'
import { setHandler } from '@temporalio/workflow'
import {
  type DualFacts,
  type DualInput,
  type DualLook,
  dualRevised,
  dualState,
  endCoordination,
  programEnded,
  programReached,
  type Reached,
} from './dual-messages.ts'

/** The coordinator of a plan's programs, as its workflow holds it. */
export type Dual = { orders: DualOrders; told: boolean; facts: { -readonly [Key in keyof DualFacts]: DualFacts[Key] } }

const NOTHING_YET: DualFacts = { ended: [], left: [], reached: [], made: [], people: {} }

/** Enters the coordination, or goes on where the run before this one left it. */
export function enterDual({ orders, carried = NOTHING_YET }: DualInput): Dual {
  const dual: Dual = { orders, told: false, facts: { ...carried } }
  setHandler(dualRevised, (revised) => takeDualOrders(dual, revised))
  setHandler(programReached, (reached) => {
    dual.facts.reached = [...dual.facts.reached.filter((one) => !isSame(one, reached)), reached]
  })
  setHandler(programEnded, ({ programId }) => {
    dual.facts.ended = [...dual.facts.ended.filter((id) => id !== programId), programId]
  })
  setHandler(endCoordination, () => {
    dual.told = true
  })
  setHandler(dualState, () => lookAt(dual))
  return dual
}

/** Programs join with the orders that name them first, and leave with those that name them no more. */
function takeDualOrders(dual: Dual, orders: DualOrders): void {
  if (orders.revision < dual.orders.revision) return
  const now = orders.programs.map(({ programId }) => programId)
  const gone = dual.orders.programs.map(({ programId }) => programId).filter((id) => !now.includes(id))
  const { left, ended } = dual.facts
  dual.facts.left = [...left.filter((id) => !now.includes(id)), ...gone.filter((id) => !ended.includes(id))]
  dual.orders = orders
}

/** Programs that take part and have not ended. */
export const joinedIn = ({ orders, facts }: Dual): readonly string[] =>
  orders.programs.map(({ programId }) => programId).filter((id) => !facts.ended.includes(id))

/** It ends when told, or when every program that takes part has ended. */
export const isCoordinated = (dual: Dual): boolean => !dual.told && joinedIn(dual).length > 0

/** What it knows, to be looked at. */
export const lookAt = (dual: Dual): DualLook => {
  const { orders, facts } = dual
  const { ended, left, reached } = facts
  const { revision, pulls, examination } = orders
  return { revision, joined: joinedIn(dual), ended, left, reached, pulls, ...(examination && { examination }) }
}

/** A phase that was reopened and done again is reached once, on the later date. */
const isSame = (one: Reached, other: Reached): boolean =>
  one.programId === other.programId && one.phaseId === other.phaseId
