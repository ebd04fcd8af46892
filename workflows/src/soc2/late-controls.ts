import type { LateControl, ObservedWindow } from '@stagger/planner/orders'
import type { QuestionAbout } from '@stagger/planner/questions'
import { noteAsked, noteUnanswered } from '../agenda/unanswered.ts'
import { actOnDates, type DatedAct } from '../dated-acts.ts'
import { isOver, stateOf } from '../phase-facts.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { today } from '../today.ts'
import { lateExceptionId } from './examination-codes.ts'
import type { ExceptionRecord, LateRecord } from './examination-facts.ts'
import { close, decide, keep, openException, reopen, tellOf } from './exceptions.ts'
import { cycleOfWindow, exceptionOf, windowsOf } from './windows.ts'

/**
 * Every control that the plan says is late for a window has an exception, by itself: opened when the plan first says
 * so, decided when the plan holds a decision, closed when the control operates in time after all, or is in scope no
 * more because somebody dropped it. Rule S01.
 */
export const watchLateControls = (program: Program): Promise<void> =>
  actOnDates(
    () => nextAct(program),
    () => isOver(program),
  )

function nextAct(program: Program): DatedAct | undefined {
  const acts = [...news(program), ...deadlines(program)]
  return acts.toSorted((a, b) => a.at - b.at)[0]
}

/** What the orders say and the run has not taken note of: at once, however much it is. */
function news(program: Program): DatedAct[] {
  const acts = [...openings(program), ...planned(program), ...closings(program)]
  if (acts.length === 0) return []
  return [{ at: 0, act: () => acts.forEach((act) => act()) }]
}

type Act = () => unknown
const byRun = (program: Program) => ({ effectiveOn: today(program), actor: RUN })

function openings(program: Program): Act[] {
  return unfinished(program).flatMap((window) =>
    window.notOperating
      .filter((late) => !exceptionOf(program, window, late))
      .map((late) => () => {
        const { controlId, ownerId, shortDays } = late
        const id = lateExceptionId(window.phaseId, late)
        const about = {
          id,
          kind: 'expected',
          controlId,
          cycle: cycleOfWindow(program, window),
          late: lateFor(window),
        } as const
        const facts = { ...(ownerId && { ownerId }), shortDays, decideBy: window.decideBy, opensOn: window.opensOn }
        openException(program, about, byRun(program), facts)
        if (!late.decided) askToDecide(program, controlId, id, window.decideBy)
      }),
  )
}

/** What the plan says of an exception: its window moved, somebody's decision stands in it, or stands there no more. */
function planned(program: Program): Act[] {
  return unfinished(program).flatMap((window) =>
    window.notOperating.flatMap((control) => {
      const exception = exceptionOf(program, window, control)
      return exception?.late ? newsOf(program, window, control, { ...exception, late: exception.late }) : []
    }),
  )
}

type LateException = ExceptionRecord & { readonly late: LateRecord }

function newsOf(program: Program, window: ObservedWindow, control: LateControl, exception: LateException): Act[] {
  const { late, choice } = exception
  const { decided } = control
  if (late.opensOn !== window.opensOn) return [() => moveWith(program, window, control, exception)]
  if (!decided) return late.inPlan ? [() => takeBack(program, window, exception)] : []
  if (late.inPlan && choice === decided.choice) return []
  const held = { ...exception, late: { ...late, inPlan: true as const } }
  if (choice === decided.choice) return [() => keep(program, held)]
  return [() => decide(program, held, decided.choice, { effectiveOn: decided.decidedOn, actor: RUN })]
}

/** Another first day is another day by which to decide. */
function moveWith(program: Program, window: ObservedWindow, control: LateControl, exception: LateException): void {
  const { id, controlId, state, late } = exception
  keep(program, { ...exception, late: { ...lateFor(window), ...(late.inPlan && { inPlan: true }) } })
  if (state === 'open') askToDecide(program, controlId, id, window.decideBy)
}

function takeBack(program: Program, { decideBy }: ObservedWindow, exception: LateException): void {
  reopen(program, exception, byRun(program))
  askToDecide(program, exception.controlId, exception.id, decideBy)
}

const askToDecide = (program: Program, controlId: string, exceptionId: string, decideBy: string): void =>
  noteAsked(program, toDecide(controlId, exceptionId, decideBy))

const toDecide = (controlId: string, subjectId: string, dueOn: string): QuestionAbout => ({
  about: 'exception',
  subjectId,
  dueOn,
  controlIds: [controlId],
})

/** Late controls on which somebody is to decide by a day that lies ahead. */
export const questionsAboutLateControls = ({ facts }: Program): readonly QuestionAbout[] =>
  facts.examination.exceptions.flatMap(({ id, controlId, state, late }) =>
    state === 'open' && late && !late.overdue ? [toDecide(controlId, id, late.decideBy)] : [],
  )

/** The control was dropped; or the window slid, or it is in place earlier; or the plan observes that window no more. */
function closings(program: Program): Act[] {
  return program.facts.examination.exceptions
    .filter(({ late }) => late && stateOf(program, late.phaseId) !== 'done')
    .filter((exception) => !isLate(program, exception))
    .map((exception) => () => closeNotLate(program, exception))
}

/** A decision that was written into the plan by hand is told before what came of it. */
function closeNotLate(program: Program, exception: ExceptionRecord) {
  const dropped = program.orders.window?.dropped?.find(({ controlId }) => controlId === exception.controlId)
  if (!dropped) return close(program, exception, 'in-time', byRun(program))
  const { decidedOn } = dropped
  if (exception.choice !== 'drop') decide(program, exception, 'drop', { effectiveOn: decidedOn, actor: RUN })
  return close(program, exception, 'dropped', byRun(program))
}

function isLate(program: Program, { id, late }: ExceptionRecord): boolean {
  const window = windowsOf(program).find(({ phaseId }) => phaseId === late?.phaseId)
  return window?.notOperating.some((control) => lateExceptionId(window.phaseId, control) === id) ?? false
}

/** The day passes by which somebody was to decide. Told once for each such day. */
function deadlines(program: Program): DatedAct[] {
  return program.facts.examination.exceptions.flatMap((exception) => {
    const { late, state } = exception
    if (!late || late.overdue || state !== 'open') return []
    const { decideBy } = late
    const act = () => {
      keep(program, { ...exception, late: { ...late, overdue: true } })
      tellOf(program, exception, {
        kind: 'exception-undecided',
        effectiveOn: decideBy,
        actor: RUN,
        facts: { decideBy },
      })
      noteUnanswered(program, toDecide(exception.controlId, exception.id, decideBy))
    }
    return [{ at: Date.parse(late.decideByEndsAt), act }]
  })
}

const unfinished = (program: Program): readonly ObservedWindow[] =>
  windowsOf(program).filter(({ phaseId }) => stateOf(program, phaseId) !== 'done')

const lateFor = ({ phaseId, opensOn, decideBy, decideByEndsAt }: ObservedWindow): LateRecord => ({
  phaseId,
  opensOn,
  decideBy,
  decideByEndsAt,
})
