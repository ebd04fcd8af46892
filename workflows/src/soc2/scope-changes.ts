import { answer } from '../answers.ts'
import { type Happening, tell } from '../phase-changes.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import type { FactAnswer } from '../messages.ts'
import type { ScopePlace } from './examination-codes.ts'
import { agreeScopeChange } from './examination-messages.ts'
import { mayChangeScope } from './window-refusals.ts'

const STATES = { 'this-window': 'agreed', 'next-window': 'waiting', disclosure: 'disclosed' } as const satisfies Record<
  ScopePlace,
  string
>

/** Has an examination answer what was agreed about its scope, and keep what waits for the next window. */
export function answerScopeChanges(program: Program): void {
  answer(program, agreeScopeChange, {
    may: (_, change) => mayChangeScope(program, change),
    then({ key: id, change, place, effectiveOn, actor }) {
      const { examination } = program.facts
      if (place === 'next-window') examination.scopeChanges = [...examination.scopeChanges, { id, change }]
      return tellOf(program, id, STATES[place], {
        kind: 'scope-change-agreed',
        effectiveOn,
        actor,
        facts: { change, place },
      })
    },
  })
}

/** The window has come for which changes of scope waited. */
export function takeUpScopeChanges(program: Program, effectiveOn: string): void {
  const { examination } = program.facts
  for (const { id, change } of examination.scopeChanges)
    tellOf(program, id, 'agreed', { kind: 'scope-change-taken-up', effectiveOn, actor: RUN, facts: { change } })
  examination.scopeChanges = []
}

function tellOf(
  program: Program,
  id: string,
  state: string,
  happening: Omit<Happening, 'subject' | 'state'>,
): FactAnswer {
  const subject = { kind: 'scope-change', id } as const
  tell(program, { ...happening, subject, state })
  return { subject, state }
}
