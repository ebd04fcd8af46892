import { isQuestionOpen, type PlannedLife, type QuestionNotice } from '@stagger/planner'
import type { Notice } from '../agenda/agenda-activities.ts'
import type { ProgramEvent } from '../messages.ts'

/** What one person is to hear, from the agenda or about a question. */
export type PaperNotice = Notice | QuestionNotice

/**
 * Whether nobody has to hear of it any more as the runs have `told`: evidence is there in time, a phase that is done is
 * done, and so is what somebody decided or answered.
 */
export function isSettled(notice: PaperNotice, life: PlannedLife, told: readonly ProgramEvent[]): boolean {
  const mine = told.filter(({ programId }) => programId === notice.programId)
  if (mine.some(({ kind }) => kind === 'program-ended')) return true
  switch (notice.about) {
    case 'evidence':
      return notice.kind !== 'reminder'
    case 'phase':
    case 'milestone':
      return isPhaseDone(phaseOf(life, notice), mine)
    default:
      return !isQuestionOpen({ about: notice.about, subjectId: notice.subjectId }, (subject) =>
        standingOf(subject, mine),
      )
  }
}

const standingOf = (about: string, told: readonly ProgramEvent[]): string | undefined =>
  told.findLast(({ subject, state }) => state !== undefined && subject && `${subject.kind}/${subject.id}` === about)
    ?.state

const isPhaseDone = (phaseId: string, told: readonly ProgramEvent[]): boolean =>
  told.findLast((event) => event.phaseId === phaseId && CHANGES.has(event.kind))?.kind === 'phase-finished'

const CHANGES: ReadonlySet<ProgramEvent['kind']> = new Set(['phase-finished', 'phase-reopened'])

/** The phase that a phase is, or to which a milestone belongs. */
function phaseOf({ programs }: PlannedLife, { programId, subjectId }: PaperNotice): string {
  const entries = programs.find(({ orders }) => orders.programId === programId)?.orders.agenda?.entries ?? []
  return entries.find(({ about, ids }) => about === 'milestone' && ids.includes(subjectId))?.phaseId ?? subjectId
}
