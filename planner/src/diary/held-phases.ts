import type { PhaseOrders, ProgramOrders } from '../orders/orders.ts'
import type { ObservedWindow } from '../orders/window-orders.ts'

/** What comes after the window of an examination, and never comes while it is held. */
const AFTER_THE_WINDOW: ReadonlySet<PhaseOrders['kind']> = new Set([
  'interim-fieldwork',
  'final-fieldwork',
  'reporting',
  'issued',
  'renewal',
])

/** Late controls of a window about which the plan holds no decision that lets it begin. Rule S01. */
export const undecidedIn = ({ notOperating }: ObservedWindow): ObservedWindow['notOperating'] =>
  notOperating.filter(({ decided }) => !decided || !['carry', 'drop', 'accept'].includes(decided.choice))

/** The phases that never begin, as far as the plan goes: a window whose late controls nobody decided on, and what follows. */
export function heldPhases(orders: ProgramOrders): ReadonlySet<string> {
  const held = new Set<string>()
  for (const window of orders.window?.windows ?? []) {
    const phase = orders.phases.find(({ phaseId }) => phaseId === window.phaseId)
    if (!phase || phase.state !== 'planned' || undecidedIn(window).length === 0) continue
    held.add(phase.phaseId)
    const cycle = cycleOfWindow(phase)
    for (const one of orders.phases)
      if (cycleOf(one) > cycle || (cycleOf(one) === cycle && AFTER_THE_WINDOW.has(one.kind))) held.add(one.phaseId)
  }
  return held
}

/** Absent means the first. */
export const cycleOf = ({ cycle = 1 }: PhaseOrders): number => cycle
/** A renewal is the window of the cycle that it begins. */
export const cycleOfWindow = (phase: PhaseOrders): number => cycleOf(phase) + (phase.kind === 'renewal' ? 1 : 0)
