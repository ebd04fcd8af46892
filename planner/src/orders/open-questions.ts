import type { AskedQuestion, QuestionSubject } from './questions.ts'

/** What a question is about, as the run calls it, and where that stands while somebody has to hear of it. */
type Asked = {
  readonly subject: (subjectId: string) => string
  readonly states: readonly string[]
  /** Where this subject stands so, nobody has to do anything any more. */
  readonly unless?: { readonly subject: string; readonly states: readonly string[] }
}

const UNDECIDED = ['open', 'overdue']

const ASKED: Readonly<Record<QuestionSubject, Asked>> = {
  drift: { subject: (id) => `drift/${id}`, states: UNDECIDED },
  exception: { subject: (id) => `exception/${id}`, states: UNDECIDED },
  'qa-task': { subject: (id) => `qa-task/${id}`, states: UNDECIDED },
  // HITRUST is told of what a triage found, also of an investigation that goes on for too long.
  notice: { subject: (id) => `drift/${id}`, states: ['investigating', 'notice-due'] },
  // What was submitted needs no clock any more.
  fieldwork: {
    subject: () => 'assessment/fieldwork',
    states: ['running', 'broken'],
    unless: { subject: 'assessment/submission', states: ['submitted', 'accepted'] },
  },
  draft: { subject: () => 'report/draft', states: ['in-review', 'correction-requested', 'overdue'] },
  certification: {
    subject: (id) => `certification/${id}`,
    states: ['in-force', 'interim-due', 'suspended', 'lapsed'],
  },
  bridge: { subject: (id) => `bridge/${id}`, states: ['ending', 'ended'] },
}

type About = Pick<AskedQuestion, 'about' | 'subjectId'>

/** The subject of a run that a question is about, `kind/id`. */
export const subjectOfQuestion = ({ about, subjectId }: About): string => ASKED[about].subject(subjectId)

/**
 * Whether anybody still has to hear of a question. `standing`: where a subject of the program's run stands, by
 * `kind/id`; undefined of one that the run never told.
 */
export function isQuestionOpen(question: About, standing: (subject: string) => string | undefined): boolean {
  const { states, unless } = ASKED[question.about]
  if (unless?.states.includes(standing(unless.subject) ?? '')) return false
  return states.includes(standing(subjectOfQuestion(question)) ?? '')
}
