import type { IsoDate } from '../day.ts'
import type { AgendaSubject } from '../orders/agenda-orders.ts'
import type { QuestionSubject } from '../orders/questions.ts'

/** Why somebody hears of something: ahead of its day, because it is missing, or for those who did not answer. */
type NoticeKind = 'reminder' | 'evidence-missed' | 'unanswered' | 'escalation'

/** What notices speak of: dates of the agenda, and what somebody has to decide or answer, or is warned of. */
export type NoticeSubject = AgendaSubject | QuestionSubject

/** What one person has to hear of one thing; `name` is what the plan calls it: its id where it has no name. */
export type Heard = {
  readonly kind: NoticeKind
  readonly about: NoticeSubject
  readonly name: string
  readonly dueOn: IsoDate
  /** Days before the due date; reminders only. */
  readonly lead?: number
}
