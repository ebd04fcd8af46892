import type { QuestionAbout } from '@stagger/planner/questions'
import { noteAsked, noteUnanswered } from '../agenda/unanswered.ts'
import { answer } from '../answers.ts'
import type { DatedAct } from '../dated-acts.ts'
import type { Told } from '../messages.ts'
import { tell } from '../phase-changes.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { today } from '../today.ts'
import { ESCALATION_STEPS, type EscalationStep, type QaTask } from './assessment-facts.ts'
import { answerQaTask, escalateQa, openQaTask, type QaEscalation, type QaTaskOpening } from './assessment-messages.ts'
import { mustBeOpen } from './cycle.ts'
import { earliest, nextOfLimit } from './limits.ts'
import { factAbout } from './subjects.ts'

/** Has a program hear what HITRUST's QA asks, that it was answered, and how an escalated QA goes on. */
export function keepQaTasks(program: Program): void {
  answer(program, openQaTask, { may: mayAsk, then: (opening) => ask(program, opening) })
  answer(program, answerQaTask, { may: mayAnswer, then: (told) => answerTask(program, told) })
  answer(program, escalateQa, { may: mayEscalate, then: (told) => escalate(program, told) })
}

const tasksOf = ({ facts }: Program): Readonly<Record<string, QaTask>> => facts.assessment.tasks ?? {}

/** `phase-not-open` outside QA; `qa-task-open`. One that was answered may be asked again. */
function mayAsk(program: Program, opening: QaTaskOpening): void {
  mustHaveHappened(program, opening)
  mustBeOpen(program, 'hitrust-qa')
  if (tasksOf(program)[opening.taskId]?.state === 'open') refuse('qa-task-open', { taskId: opening.taskId })
}

function ask(program: Program, { taskId, dueOn, effectiveOn, actor }: QaTaskOpening) {
  keep(program, taskId, { state: 'open', ...(dueOn && { dueOn }) })
  if (dueOn) noteAsked(program, { about: 'qa-task', subjectId: taskId, dueOn })
  const about = factAbout('qa-task', taskId, 'open')
  tell(program, { kind: 'qa-task-opened', effectiveOn, actor, ...about, ...(dueOn && { facts: { dueOn } }) })
  return about
}

/** `qa-task-not-open`. */
function mayAnswer(program: Program, told: Told & { readonly taskId: string }): void {
  mustHaveHappened(program, told)
  if (tasksOf(program)[told.taskId]?.state !== 'open') refuse('qa-task-not-open', { taskId: told.taskId })
}

function answerTask(program: Program, { taskId, effectiveOn, actor }: Told & { readonly taskId: string }) {
  keep(program, taskId, { state: 'answered' })
  const about = factAbout('qa-task', taskId, 'answered')
  tell(program, { kind: 'qa-task-answered', effectiveOn, actor, ...about })
  return about
}

function keep(program: Program, taskId: string, task: QaTask): void {
  program.facts.assessment.tasks = { ...tasksOf(program), [taskId]: task }
}

const stepAfter = (step: EscalationStep | undefined): EscalationStep | undefined =>
  ESCALATION_STEPS[step === undefined ? 0 : ESCALATION_STEPS.indexOf(step) + 1]

/** `phase-not-open` outside QA; `qa-escalation-out-of-order`: each step follows the one before it (Handbook 14.4). */
function mayEscalate(program: Program, told: QaEscalation): void {
  mustHaveHappened(program, told)
  mustBeOpen(program, 'hitrust-qa')
  const next = stepAfter(program.facts.assessment.escalation)
  if (told.step !== next) refuse('qa-escalation-out-of-order', { step: told.step, ...(next && { next }) })
}

function escalate(program: Program, { step, effectiveOn, actor }: QaEscalation) {
  program.facts.assessment.escalation = step
  const about = factAbout('assessment', 'escalated-qa', step)
  tell(program, { kind: 'qa-escalated', effectiveOn, actor, ...about })
  return about
}

/** `qa-task-open` with the tasks that wait for an answer, or with the escalation: QA ends with nothing open. */
export function mustHaveNoOpenTask(program: Program): void {
  const open = Object.entries(tasksOf(program)).flatMap(([taskId, { state }]) => (state === 'open' ? [taskId] : []))
  if (open.length > 0) refuse('qa-task-open', { taskId: open.join(', ') })
  const { escalation } = program.facts.assessment
  if (escalation && escalation !== 'decided') refuse('qa-task-open', { taskId: 'escalated-qa', step: escalation })
}

/** Tasks that somebody is to answer by a day that lies ahead. */
export const questionsAboutTasks = (program: Program): readonly QuestionAbout[] =>
  Object.entries(tasksOf(program)).flatMap(([taskId, { state, dueOn }]) =>
    state === 'open' && dueOn && dueOn >= today(program) ? [{ about: 'qa-task', subjectId: taskId, dueOn }] : [],
  )

/** That a task's day passed without an answer is told once. */
export const nextOfTasks = (program: Program): DatedAct | undefined =>
  earliest(
    Object.entries(tasksOf(program)).map(([taskId, { state, dueOn }]) =>
      state === 'open' && dueOn
        ? nextOfLimit(program, {
            name: `qa-task ${taskId}`,
            lastOn: dueOn,
            warnDays: [],
            warn() {},
            pass() {
              const about = factAbout('qa-task', taskId, 'overdue')
              tell(program, { kind: 'qa-task-overdue', effectiveOn: dueOn, actor: RUN, ...about, facts: { dueOn } })
              noteUnanswered(program, { about: 'qa-task', subjectId: taskId, dueOn })
            },
          })
        : undefined,
    ),
  )
