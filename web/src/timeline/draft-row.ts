import { dayOf } from '@stagger/planner'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import { type PlanView, phaseKey, programKey } from '../plan-view/plan-view.ts'
import type { DraftRow } from '../plan-view/row-edits.ts'

/** The key of the row that has no name yet. */
export const DRAFT_KEY = 'draft'

/** The rows with one that is being named: where it will stand, or behind what is seen of its phase or program. */
export function withDraft(view: PlanView, rows: readonly OutlineRow[], { place }: DraftRow): readonly OutlineRow[] {
  const { programId, phaseId, before } = place
  const at = before === undefined ? -1 : rows.findIndex(({ key }) => key === before)
  const lastOfPhase = rows.findLastIndex((row) => row.programId === programId && row.phaseId === phaseId)
  const behind = lastOfPhase === -1 ? rows.findLastIndex((row) => row.programId === programId) : lastOfPhase
  const today = dayOf(view.today)
  const row: OutlineRow = {
    key: DRAFT_KEY,
    level: 3,
    name: '',
    hue: view.program(programId)?.kind ?? 'shared',
    programId,
    phaseId,
    activities: [],
    isEmpty: true,
    span: { start: today, end: today },
    firstDay: today,
    float: undefined,
    isCritical: false,
    costs: [],
    assignments: [],
    marks: [],
  }
  return rows.toSpliced(at === -1 ? behind + 1 : at, 0, row)
}

/** The keys of what must be unfolded to see a draft. */
export const draftAncestors = ({ place: { programId, phaseId } }: DraftRow): readonly string[] => [
  programKey(programId),
  phaseKey(programId, phaseId),
]
