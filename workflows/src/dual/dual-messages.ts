import type { DualOrders } from '@stagger/planner/dual-orders'
import { defineQuery, defineSignal } from '@temporalio/workflow'

/** A phase that a program has done, told to the programs beside it. */
export type Reached = { readonly programId: string; readonly phaseId: string; readonly on: string }

/** What starts the coordinator of the programs of one plan. `carried` is only for a run that continues another as new. */
export type DualInput = { readonly orders: DualOrders; readonly carried?: DualFacts }

/** What the coordinator remembers beside its orders. Plain JSON. */
export type DualFacts = {
  /** Programs that took part and ended or were dropped by the plan, in that order. */
  readonly ended: readonly string[]
  readonly left: readonly string[]
  readonly reached: readonly Reached[]
  /** Pulls of which the programs know that they were made. */
  readonly made: readonly string[]
  /** Up to which day it was told of a person that several programs ask for them, or that they are away then. */
  readonly people: Readonly<Record<string, string>>
}

/** What the coordinator knows. */
export type DualLook = Pick<DualFacts, 'ended' | 'left' | 'reached'> & {
  readonly revision: number
  /** Programs that take part now. */
  readonly joined: readonly string[]
  readonly pulls: DualOrders['pulls']
  readonly examination?: DualOrders['examination']
}

/** What the coordinator tells a program: evidence that serves it was made, or a person of its is asked by others too. */
export type DualNotice =
  | { readonly kind: 'pull-made'; readonly requestId: string; readonly madeOn: string }
  | ({ readonly kind: 'person' } & DualOrders['people'][number])

/** Signals, for no program waits for its coordinator, nor is it hurt when there is none. The newest revision wins. */
export const dualRevised = defineSignal<[DualOrders]>('dualRevised')
export const dualNoticed = defineSignal<[readonly DualNotice[]]>('dualNoticed')
export const programReached = defineSignal<[Reached]>('programReached')
export const programEnded = defineSignal<[{ readonly programId: string }]>('programEnded')
export const endCoordination = defineSignal('endCoordination')
export const dualState = defineQuery<DualLook>('dualState')
