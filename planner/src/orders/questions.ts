import type { IsoDate } from '../day.ts'
import type { IsoInstant } from './local-dates.ts'

/**
 * What a run has somebody decide, answer or tell, or what it warns of: changes that were reported (`drift`), what
 * HITRUST has to be told (`notice`), a late control, a task of HITRUST's QA; the days from the first test to submission
 * (`fieldwork`), those to review a draft, the end of a certification and of what a bridge letter covers.
 */
export type QuestionSubject =
  | 'drift'
  | 'notice'
  | 'exception'
  | 'qa-task'
  | 'fieldwork'
  | 'draft'
  | 'certification'
  | 'bridge'

/**
 * A question as a run asks it. While its day lies ahead people are `asked`, and reminded of it; when it is over they
 * hear so, and others later.
 */
export type AskedQuestion = {
  /** Made of what it is about, its day and its stage, so that a repeat is recognized. */
  readonly id: string
  readonly planId: string
  readonly programId: string
  readonly about: QuestionSubject
  readonly subjectId: string
  /** The last day that is in time, the organization's. */
  readonly dueOn: IsoDate
  readonly asked?: true | undefined
  /** The run warns on its own days: one reminder, so many days before the due date. Absent where the plan's leads count. */
  readonly lead?: number | undefined
  /** The controls that it is about, whose owners are to answer; none where it is about no control. */
  readonly controlIds: readonly string[]
  /** The phase whose people are to answer, where it is about no control. */
  readonly phaseId?: string | undefined
  readonly at: IsoInstant
}

/** What a question says of itself: what it is about, by when, and who is to answer. */
export type QuestionAbout = Pick<AskedQuestion, 'about' | 'subjectId' | 'dueOn' | 'phaseId'> &
  Partial<Pick<AskedQuestion, 'controlIds'>>
/** Asked ahead of its day, warned of so many days before it (`lead`), or over: neither. */
export type QuestionStage = Pick<AskedQuestion, 'asked' | 'lead'>

/** The question that the run of a program asks at an instant. */
export const posedQuestion = (
  { planId, programId }: Pick<AskedQuestion, 'planId' | 'programId'>,
  { about, subjectId, dueOn, phaseId, controlIds = [] }: QuestionAbout,
  stage: QuestionStage,
  at: IsoInstant,
): AskedQuestion => ({
  id: `${planId}/${programId} ${about}/${subjectId} ${dueOn}${stage.asked ? ' asked' : ''}`,
  planId,
  programId,
  about,
  subjectId,
  dueOn,
  controlIds,
  ...(phaseId !== undefined && { phaseId }),
  at,
  ...stage,
})
