import { epochOf, instantOf } from './epoch.ts'
import type { IsoDate } from '../day.ts'
import { daysBetween } from '../orders/local-dates.ts'
import type { PhaseOrders } from '../orders/orders.ts'
import { type AskedQuestion, posedQuestion, type QuestionAbout, type QuestionStage } from '../orders/questions.ts'
import type { ObservedWindow } from '../orders/window-orders.ts'
import { bridgesOf } from './bridges.ts'
import type { PlannedLife, PlannedProgram } from './planned-life.ts'
import { draftLimit, expiryLimit, fieldworkLimit, type PlannedLimit } from './planned-limits.ts'
import { lateExceptionId } from './window-entries.ts'

/** A question or warning that a run has for people when all goes as planned. */
export type PlannedQuestion = {
  readonly question: AskedQuestion
  /** When it is asked, in epoch milliseconds. */
  readonly at: number
  /** Where its subject stands when it is. */
  readonly standing: string
}

/** What the run of a program asks people, and warns them of. Nobody reports changes, and HITRUST has no tasks, in a plan. */
export function plannedQuestions(program: PlannedProgram, life: PlannedLife): readonly PlannedQuestion[] {
  const posed = [...lateControls(program, life), ...limits(program, life), ...bridges(program)]
  return posed.map(({ at, standing, about, stage }) => {
    // A run acts a moment after the minute: who has a digest at that minute hears of it in the next one.
    const question = posedQuestion(program.orders, about, stage, instantOf(at + A_MOMENT_MS))
    return { question, at, standing }
  })
}

const A_MOMENT_MS = 1

type Posed = Omit<PlannedQuestion, 'question'> & { readonly about: QuestionAbout; readonly stage: QuestionStage }

/** Somebody decides about a late control ahead of its window, or has not in time. Rule S01. */
function lateControls({ orders }: PlannedProgram, { startsAt }: PlannedLife): readonly Posed[] {
  const isDone = ({ phaseId }: ObservedWindow) =>
    orders.phases.some((phase: PhaseOrders) => phase.phaseId === phaseId && phase.state === 'done')
  const windows = (orders.window?.windows ?? []).filter((window) => !isDone(window))
  return windows.flatMap((window) =>
    window.notOperating
      .filter(({ decided }) => !decided)
      .flatMap((late): Posed[] => {
        const { decideBy: dueOn, decideByEndsAt } = window
        const subjectId = lateExceptionId(window, late)
        const common = {
          about: { about: 'exception', subjectId, dueOn, controlIds: [late.controlId] },
          standing: 'open',
        } as const
        return [
          { ...common, at: epochOf(startsAt), stage: { asked: true } },
          { ...common, at: Math.max(epochOf(decideByEndsAt), epochOf(startsAt)), stage: {} },
        ]
      }),
  )
}

/** The 90 days to submission, the days to review a draft, and the end of a certification. */
function limits(program: PlannedProgram, life: PlannedLife): readonly Posed[] {
  const fieldwork = fieldworkLimit(program, life)
  const draft = draftLimit(program, life)
  const expiry = expiryLimit(program, life)
  return [
    ...(fieldwork ? spokenOf('fieldwork', 'fieldwork', fieldwork, { warned: 'running', passed: 'broken' }) : []),
    ...(draft ? spokenOf('draft', 'draft', draft, { warned: 'in-review', passed: 'overdue' }) : []),
    ...(expiry ? spokenOf('certification', 'cycle-1', expiry, { warned: 'in-force', passed: 'lapsed' }) : []),
  ]
}

function spokenOf(
  about: 'fieldwork' | 'draft' | 'certification',
  subjectId: string,
  { lastOn: dueOn, warned, passed, phase }: PlannedLimit & { readonly phase?: PhaseOrders },
  standing: Readonly<Record<'warned' | 'passed', string>>,
): readonly Posed[] {
  const question = { about, subjectId, dueOn, ...(phase && { phaseId: phase.phaseId }) }
  return [
    ...warned.map(({ at, lead }) => ({
      about: question,
      at,
      standing: standing.warned,
      stage: { asked: true, lead } as const,
    })),
    ...(passed ? [{ about: question, at: passed.at, standing: standing.passed, stage: {} }] : []),
  ]
}

/** What a bridge letter covers ends soon, or has ended with no next report. */
const bridges = (program: PlannedProgram): readonly Posed[] =>
  bridgesOf(program).flatMap(({ window: { phaseId, bridge }, from, beginsAt, endsAt, supersededOn }): Posed[] => {
    if (!bridge || epochOf(bridge.warnAt) >= endsAt) return []
    const about = { about: 'bridge', subjectId: phaseId, dueOn: bridge.until } as const
    const warned = {
      about,
      at: Math.max(epochOf(bridge.warnAt), beginsAt),
      standing: 'ending',
      stage: { asked: true, lead: daysBetween(later(bridge.warnOn, from), bridge.until) },
    } as const
    return supersededOn === undefined ? [warned, { about, at: endsAt, standing: 'ended', stage: {} }] : [warned]
  })

const later = (on: IsoDate, other: IsoDate): IsoDate => (on > other ? on : other)
