import type { SingleEdit } from '../edits/edit.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * Takes a control out of a program's scope, with the tests that the program made of it: what a decision to drop it comes
 * to. It stays a control of the other programs, and of the plan where there are none. Nothing where it is not in scope.
 */
export function droppedFrom({ controls }: Plan, programId: string, controlId: string): readonly SingleEdit[] {
  const control = controls.find(({ id }) => id === controlId)
  if (!control?.programIds.includes(programId)) return []
  const programIds = control.programIds.filter((id) => id !== programId)
  const testedBy = control.testedBy.filter((test) => test.programId !== programId)
  return [{ kind: 'setControl', control: { ...control, programIds, testedBy } }]
}
