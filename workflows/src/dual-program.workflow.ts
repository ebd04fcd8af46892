import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow'
import * as messages from './messages.ts'

/**
 * Coordinates the independent programs of one plan: who takes part, what each has reached, and the evidence that they
 * share. It awaits nobody's run. It ends when told, or when every program that joined has ended.
 */
export async function dualProgram(input: messages.DualInput): Promise<messages.DualLook> {
  const dual = enterDual(input)
  let told = false
  setHandler(messages.endCoordination, () => {
    told = true
  })
  const isOver = () =>
    told || (dual.joined.length > 0 && dual.joined.every((one) => dual.ended.includes(one.programId)))
  await condition(() => isOver() || workflowInfo().continueAsNewSuggested)
  await condition(allHandlersFinished)
  return isOver() ? dual : continueAsNew<typeof dualProgram>({ ...input, carried: dual })
}

type Dual = { -readonly [Key in keyof messages.DualLook]: messages.DualLook[Key] }

function enterDual({ programs, evidence = [], carried }: messages.DualInput): Dual {
  const dual: Dual = carried ?? { joined: programs, ended: [], reached: [], evidence }
  setHandler(messages.programJoined, (program) => {
    dual.joined = [...without(dual.joined, program), program]
  })
  setHandler(messages.programLeft, (program) => {
    dual.joined = without(dual.joined, program)
  })
  setHandler(messages.programReached, (reached) => {
    dual.reached = [...dual.reached.filter((one) => !isSame(one, reached)), reached]
  })
  setHandler(messages.programEnded, ({ programId }) => {
    dual.ended = [...dual.ended.filter((id) => id !== programId), programId]
  })
  setHandler(messages.dualState, () => dual)
  return dual
}

const without = (joined: messages.DualLook['joined'], { programId }: { readonly programId: string }) =>
  joined.filter((one) => one.programId !== programId)

/** A phase that was reopened and done again is reached once, on the later date. */
const isSame = (one: messages.Reached, other: messages.Reached): boolean =>
  one.programId === other.programId && one.phaseId === other.phaseId
