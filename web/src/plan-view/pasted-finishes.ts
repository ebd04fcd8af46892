import { applyEdit, PlanningError, type SingleEdit } from '@stagger/planner'
import { oneGesture } from './edits-proposal.ts'
import { type PastedCell, type PasteFault, readFinish, type Reading } from './pasted.ts'
import { type PlanView, viewAfter } from './plan-view.ts'

/** A finish that was pasted, with its place in the text. */
export type PastedFinish = PastedCell & { readonly line: number; readonly activityId: string }

/**
 * `edits` with those that make activities end on the days that were pasted. How long each takes is counted from where it
 * begins when all edits before are done: in the order of the text, so that what comes first is waited for.
 */
export function withFinishes(
  reading: Reading,
  edits: readonly SingleEdit[],
  finishes: readonly PastedFinish[],
): { readonly edits: readonly SingleEdit[]; readonly faults: readonly PasteFault[] } {
  const all = [...edits]
  const faults: PasteFault[] = []
  let view = finishes.length > 0 ? edited(reading.view, edits) : undefined
  // What the planner refuses as a whole is said of the whole: no single line is to blame.
  if (!view) return { edits, faults }
  for (const { line, column, activityId, text } of finishes) {
    const read = readFinish({ ...reading, view }, activityId, text)
    if ('code' in read) faults.push({ line, column, code: read.code, part: read.part ?? text })
    else {
      all.push(...read.edits)
      view = edited(view, read.edits) ?? view
    }
  }
  return { edits: all, faults }
}

/** The view with edits done; undefined where the planner refuses them. */
export function edited(view: PlanView, edits: readonly SingleEdit[]): PlanView | undefined {
  if (edits.length === 0) return view
  try {
    return viewAfter(view, applyEdit(view.plan, oneGesture('paste', edits)).plan)
  } catch (error) {
    if (error instanceof PlanningError) return undefined
    throw error
  }
}
