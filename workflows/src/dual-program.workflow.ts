import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow'
import { beside } from './beside.ts'
import type { DualInput, DualLook } from './dual/dual-messages.ts'
import { enterDual, isCoordinated, lookAt } from './dual/dual-state.ts'
import { keepSharedCalendar } from './dual/shared-calendar.ts'

/**
 * Coordinates the independent programs of one plan: who takes part, what each has reached, the evidence and the people
 * that they share, and the examination that two of them have in common. It awaits nobody's run. It ends when told, or
 * when every program that takes part has ended.
 */
export async function dualProgram(input: DualInput): Promise<DualLook> {
  const dual = enterDual(input)
  beside(keepSharedCalendar(dual))
  await condition(() => !isCoordinated(dual) || workflowInfo().continueAsNewSuggested)
  await condition(allHandlersFinished)
  if (!isCoordinated(dual)) return lookAt(dual)
  return continueAsNew<typeof dualProgram>({ orders: dual.orders, carried: dual.facts })
}
