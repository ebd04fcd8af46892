import { type QuestionAbout, posedQuestion, type QuestionStage } from '@stagger/planner/questions'
import type { Program } from '../program-state.ts'

/** Somebody is to decide or answer by a day: they are reminded ahead of it. Asked again when the day or they change. */
export const noteAsked = (program: Program, question: QuestionAbout): void => note(program, question, { asked: true })

/** Somebody hears once, now, that a day comes, so many days ahead. */
export const noteWarned = (program: Program, question: QuestionAbout, lead: number): void =>
  note(program, question, { asked: true, lead })

/** That day is over: they hear of it, and others when they still do not. */
export const noteUnanswered = (program: Program, question: QuestionAbout): void => note(program, question, {})

function note({ facts: { agenda }, orders }: Program, question: QuestionAbout, stage: QuestionStage): void {
  const at = new Date(Date.now()).toISOString()
  agenda.unanswered = [...(agenda.unanswered ?? []), posedQuestion(orders, question, stage, at)]
}
