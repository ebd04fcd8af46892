import type { QuestionAbout } from '@stagger/planner/questions'
import { tell } from '../phase-changes.ts'
import type { EventFacts } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import type { Deadline, DRIFT_EVENT_KINDS, Triage } from './drift-facts.ts'

/** Every triage that is not over, the oldest first. */
export const triagesOf = ({ facts }: Program): readonly Triage[] => facts.drift.triages ?? []

/** The triage of an id, unless it is over. */
export const triageOf = (program: Program, id: string): Triage | undefined =>
  triagesOf(program).find((triage) => triage.id === id)

/** Puts a triage in the place of the one of its id, or behind all others. */
export function keepTriage(program: Program, triage: Triage): void {
  const known = triagesOf(program)
  program.facts.drift.triages = known.some(({ id }) => id === triage.id)
    ? known.map((one) => (one.id === triage.id ? triage : one))
    : [...known, triage]
}

/** A triage that is over: nothing of it is waited for. */
export function forgetTriage(program: Program, { id }: Triage): void {
  program.facts.drift.triages = triagesOf(program).filter((triage) => triage.id !== id)
}

/** What people are asked about it by a day: what it means, or that HITRUST is told. */
export const questionOf = (
  about: 'drift' | 'notice',
  { id, controlIds }: Triage,
  { on: dueOn }: Deadline,
): QuestionAbout => ({
  about,
  subjectId: id,
  dueOn,
  controlIds,
})

/** What people are to say or tell by days that lie ahead, about every triage. */
export const questionsAboutTriages = (program: Program): readonly QuestionAbout[] =>
  triagesOf(program).flatMap((triage) => {
    const { state, deadline } = triage
    return deadline ? [questionOf(state === 'open' ? 'drift' : 'notice', triage, deadline)] : []
  })

type Said = {
  readonly kind: (typeof DRIFT_EVENT_KINDS)[number]
  readonly state: string
  readonly effectiveOn: string
  readonly actor: string
  readonly facts?: EventFacts
}

/** Tells what became of a triage, with how much it is about. */
export const tellOf = (program: Program, { id, count, controlIds, firstAt, lastAt }: Triage, said: Said): void =>
  tell(program, {
    ...said,
    subject: { kind: 'drift', id },
    facts: { changes: count, controls: controlIds.length, firstAt, lastAt, ...said.facts },
  })
