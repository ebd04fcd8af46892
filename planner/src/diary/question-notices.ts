import { isQuestionOpen, subjectOfQuestion } from '../orders/open-questions.ts'
import { noticesAbout } from '../orders/question-notices.ts'
import { bridgesOf } from './bridges.ts'
import type { PlannedLife, PlannedProgram } from './planned-life.ts'
import { type PlannedNotice, plannedNotice } from './planned-notices.ts'
import { plannedQuestions } from './planned-questions.ts'
import { endOf } from './program-end.ts'
import { exceptionsClosed } from './window-entries.ts'
import { toldOnWords } from './word-entries.ts'

/**
 * Who hears of what a run asks and warns of, when all goes as planned: ahead of its day, when that is over and nobody
 * answered, and for whom it is escalated to. What is settled by the hour of the digest nobody hears.
 */
export function questionNotices(program: PlannedProgram, life: PlannedLife): readonly PlannedNotice[] {
  const end = endOf(program)
  const standings = standingsOf(program, life)
  return plannedQuestions(program, life)
    .flatMap(({ question }) => noticesAbout(question, life.plan))
    .flatMap((notice): PlannedNotice[] => {
      const { about, subjectId } = notice
      const planned = plannedNotice({ ...notice, about: `${about}/${subjectId}` }, program, life)
      if (!planned || planned.heardAt >= end) return []
      const standing = (subject: string) =>
        standings.findLast((one) => one.subject === subject && one.at <= planned.heardAt)?.state
      return isQuestionOpen(notice, standing) ? [planned] : []
    })
}

/** Where a subject of a run stands from an instant on, in epoch milliseconds. */
type Standing = { readonly at: number; readonly subject: string; readonly state: string }

/** What the run tells that questions depend on, in the order of time. */
function standingsOf(program: PlannedProgram, life: PlannedLife): readonly Standing[] {
  const told = [...toldOnWords(program), ...exceptionsClosed(program)].flatMap(({ at, entry: { about, state } }) =>
    about !== undefined && state !== undefined ? [{ at, subject: about, state }] : [],
  )
  const asked = plannedQuestions(program, life).map(({ question, at, standing: state }) => ({
    at,
    subject: subjectOfQuestion(question),
    state,
  }))
  const superseded = bridgesOf(program)
    .filter(({ supersededOn }) => supersededOn !== undefined)
    .map(({ window, endsAt: at }) => ({ at, subject: `bridge/${window.phaseId}`, state: 'superseded' }))
  return [...asked, ...told, ...superseded].toSorted((a, b) => a.at - b.at)
}
