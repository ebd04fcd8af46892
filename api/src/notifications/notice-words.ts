import type { Plan } from '@stagger/planner'
import type { NoticeRow } from './notice.entity.ts'
import type { Messages } from '../edge/spoken.ts'

type Said = Pick<NoticeRow, 'kind' | 'about' | 'subjectId' | 'programId' | 'dueOn' | 'lead'>

/** The program that a notice speaks of, by its name. */
export const headingOf = ({ programId }: Said, { programs }: Plan): string =>
  programs.find(({ id }) => id === programId)?.name ?? programId

/**
 * A notice in the words of a language, with the names that the plan has now; `day` writes its date: YYYY-MM-DD where
 * nothing is said, which a page writes as its reader does.
 */
export function sentenceOf(notice: Said, plan: Plan, { noticeSentence }: Messages, day?: Messages['dayText']): string {
  const { kind, about, dueOn, lead } = notice
  const heard = { kind, about, name: nameOf(notice, plan), dueOn }
  return noticeSentence({ ...heard, ...(lead !== null && lead !== undefined && { lead }) }, day)
}

function nameOf({ about, subjectId, programId }: Said, plan: Plan): string {
  switch (about) {
    case 'evidence': {
      const controlId = controlOf(subjectId)
      return plan.controls.find(({ id }) => id === controlId)?.name ?? controlId
    }
    case 'phase': {
      const program = plan.programs.find(({ id }) => id === programId)
      return program?.phases.find(({ id }) => id === subjectId)?.name ?? subjectId
    }
    case 'milestone':
      return plan.activities.find(({ id }) => id === subjectId)?.name ?? subjectId
    case 'exception':
      return lateControl(subjectId, plan)
    case 'drift':
    case 'notice':
    case 'qa-task':
    case 'fieldwork':
    case 'draft':
    case 'certification':
    case 'bridge':
      return subjectId
  }
}

/** The exception of a late control ends in the control's id. */
function lateControl(exceptionId: string, { controls }: Plan): string {
  const named = controls.filter(({ id }) => exceptionId.endsWith(`.${id}`))
  return named.toSorted((a, b) => b.id.length - a.id.length)[0]?.name ?? exceptionId
}

/** A request is called `controlId/first day of its period`. */
const controlOf = (requestId: string): string => requestId.slice(0, Math.max(0, requestId.lastIndexOf('/')))
