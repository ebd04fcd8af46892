import { condition, upsertSearchAttributes } from '@temporalio/workflow'
import { isOver, openPhases, ordersOf } from './phase-facts.ts'
import type { Program } from './program-state.ts'
import { searchAttributes } from './search-attribute-keys.ts'

/** Keeps an operator's view of the run true: the first open phase, and the next date on which an open phase ends. */
export async function showInSearch(program: Program): Promise<void> {
  let shown = ''
  while (!isOver(program)) {
    const { phaseId, deadline } = viewOf(program)
    shown = `${phaseId} ${deadline}`
    upsertSearchAttributes([
      { key: searchAttributes.phase, value: phaseId ?? null },
      { key: searchAttributes.deadline, value: deadline === undefined ? null : new Date(deadline) },
    ])
    await condition(() => isOver(program) || keyOf(program) !== shown)
  }
}

function viewOf(program: Program) {
  const open = openPhases(program)
  const ends = open.flatMap((phaseId) => ordersOf(program, phaseId)?.endsAt ?? [])
  return { phaseId: open[0], deadline: ends.toSorted()[0] }
}

const keyOf = (program: Program): string => {
  const { phaseId, deadline } = viewOf(program)
  return `${phaseId} ${deadline}`
}
