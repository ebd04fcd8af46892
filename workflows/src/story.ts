import type { PhaseOrders } from '@stagger/planner/orders'

/** A phase of a standard, by its name in the plan document. */
export type PhaseKind = PhaseOrders['kind']

/**
 * One phase of a standard's story: it may begin when every phase it comes `after` is done and every phase it happens
 * `during` has begun. A phase that the program does not have holds nothing up. `refusal` is the standard's own rule
 * where it has one.
 */
export type Step = {
  readonly phase: PhaseKind
  readonly after: readonly PhaseKind[]
  readonly during: readonly PhaseKind[]
  readonly refusal: 'phase-not-ready' | 'qa-needs-object-and-credit'
  /** The rule's own refusal where nothing is missing but what people have to settle first. */
  readonly undecided?: 'late-controls-undecided'
  /** Where a fact of its own begins and ends the phase: what refuses to start or finish it without that fact. */
  readonly ownFact?: 'report-needs-opinion'
}

/** A standard, told top to bottom. */
export type Story = readonly Step[]

/** Tells one phase of a story. */
export const step = (phase: PhaseKind, gates: Partial<Omit<Step, 'phase'>> = {}): Step => ({
  phase,
  after: [],
  during: [],
  refusal: 'phase-not-ready',
  ...gates,
})
