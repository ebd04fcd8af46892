import type { Sentences } from '../../refusal-told.ts'
import { firstThings } from './first-things.ts'

/** What the run of any program refuses about its phases. */
export const PHASE_SENTENCES = {
  'phase-unknown': ({ phase }) => `The running program does not know ${phase} yet. Try again in a moment.`,
  'phase-not-ready': (said) => `${said.phase} cannot start yet. ${firstThings(said)}`,
  'phase-already-open': ({ phase }) => `${phase} is open already.`,
  'phase-already-done': ({ phase }) => `${phase} is finished already. Reopen it to change that.`,
  'phase-not-open': (said) => `${said.phase} has not begun. ${firstThings(said) || 'Start it first.'}`,
  'phase-not-done': ({ phase }) => `${phase} is not finished, so it cannot be reopened.`,
  'phase-ends-by-itself': ({ phase, fact }) =>
    `${phase} ends by the clock, at ${fact('endsAt')}. Change its window in the plan to change that.`,
  'phase-depended-upon': ({ phase, phases }) =>
    `${phase} cannot be reopened: what depends on it has begun (${phases('begun')}).`,
  'effective-date-in-future': ({ fact }) =>
    `${fact('effectiveOn')} has not come yet: it is ${fact('today')}. Tell what has happened by then.`,
  'effective-date-before-start': ({ phase, fact }) =>
    `${phase} cannot have ended on ${fact('effectiveOn')}: its work began only on ${fact('startedOn')}. ` +
    'Give that day or a later one.',
  'program-over': () => 'The program is over; nothing of it can change any more.',
} satisfies Sentences
