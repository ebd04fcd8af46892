import type { Phase, SingleEdit } from '@stagger/planner'
import type { OutlineRow } from './outline-rows.ts'
import { type PlanView, phaseKey } from './plan-view.ts'

/** A place between the phases of a program: before one of them, or last. */
export type PhasePlace = { readonly programId: string; readonly before?: string }

type FoundPhase = { readonly programId: string; readonly phases: readonly Phase[]; readonly at: number }

/** The phase whose row this is, among the others of its program; undefined for any other row. */
export function phaseOfRow({ plan }: PlanView, key: string): FoundPhase | undefined {
  for (const { id, phases } of plan.programs) {
    const at = phases.findIndex((phase) => phaseKey(id, phase.id) === key)
    if (at !== -1) return { programId: id, phases, at }
  }
  return undefined
}

/** One place up (-1) or down (1) among the phases of its program; undefined at either end. */
export function stepPhase(view: PlanView, key: string, step: -1 | 1): PhasePlace | undefined {
  const found = phaseOfRow(view, key)
  if (!found) return undefined
  const { programId, phases, at } = found
  if (!phases[at + step]) return undefined
  const before = phases[step === -1 ? at - 1 : at + 2]
  return { programId, ...(before && { before: before.id }) }
}

/** The edit that puts a phase into a place; undefined where it stands there already, or in another program. */
export function placePhaseEdit(view: PlanView, key: string, { programId, before }: PhasePlace): SingleEdit | undefined {
  const found = phaseOfRow(view, key)
  const phase = found?.phases[found.at]
  if (!found || !phase || found.programId !== programId) return undefined
  const next = found.phases[found.at + 1]
  if (before === phase.id || before === next?.id) return undefined
  return { kind: 'placePhase', programId, phaseId: phase.id, ...(before !== undefined && { before }) }
}

/**
 * Where a phase goes that is dropped on the row `index`, in its upper half or not: before the phase that this row is of,
 * or behind it, with the row above which it would begin. Undefined outside of its program.
 */
export function phaseDrop(
  view: PlanView,
  rows: readonly OutlineRow[],
  key: string,
  index: number,
  isUpper: boolean,
): { readonly row: number; readonly place: PhasePlace } | undefined {
  const over = rows[index]
  const found = phaseOfRow(view, key)
  if (!found || !over || over.phaseId === undefined || over.programId !== found.programId) return undefined
  const isOfPhase = (row: OutlineRow) => row.programId === over.programId && row.phaseId === over.phaseId
  const first = rows.findIndex(isOfPhase)
  const last = rows.findLastIndex(isOfPhase)
  const isAbove = index === first ? isUpper || first !== last : index < (first + last) / 2
  const at = found.phases.findIndex(({ id }) => id === over.phaseId)
  const before = found.phases[isAbove ? at : at + 1]
  return {
    row: isAbove ? first : last + 1,
    place: { programId: found.programId, ...(before && { before: before.id }) },
  }
}
