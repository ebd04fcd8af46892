import type { Phase } from '@stagger/planner'
import type { RunRefusalCode } from '@stagger/workflows/messages'
import { Problem, type ProblemFacts } from '../problems/problem.ts'
import { AGENDA_SENTENCES } from './refusals/agenda.ts'
import { ASSESSMENT_SENTENCES } from './refusals/assessment.ts'
import { DRIFT_SENTENCES } from './refusals/drift.ts'
import { EXAMINATION_SENTENCES } from './refusals/examination.ts'
import { firstThings, type Sentences } from './refusals/said.ts'

/** What a run refuses and what to do, for every code of the runs: a new code does not compile until it has a line. */
const SENTENCES: Sentences<RunRefusalCode> = {
  ...EXAMINATION_SENTENCES,
  ...ASSESSMENT_SENTENCES,
  ...AGENDA_SENTENCES,
  ...DRIFT_SENTENCES,
  'phase-unknown': ({ phase }) => `The running program does not know ${phase} yet. Try again in a moment.`,
  'phase-not-ready': (said) => `${said.phase} cannot start yet. ${firstThings(said)}`,
  'phase-already-open': ({ phase }) => `${phase} is open already.`,
  'phase-already-done': ({ phase }) => `${phase} is finished already. Reopen it to change that.`,
  'phase-not-open': ({ phase }) => `${phase} is not open, so it cannot be finished. Start it first.`,
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
}

/** The sentence of a problem that a run refused with, if the run's code is known here. */
export function runRefusalSentence({ runCode, facts }: ProblemFacts): string | undefined {
  if (!isRunCode(runCode)) return undefined
  const { names = {}, ...known } = (facts ?? {}) as ProblemFacts & { names?: Readonly<Record<string, string>> }
  const nameOf = (id: unknown) => names[String(id)] ?? String(id)
  const fact = (name: string) => (typeof known[name] === 'string' ? known[name] : 'another day')
  const phases = (name: string) => [known[name] ?? []].flat().map(nameOf).join(', ')
  return SENTENCES[runCode]({ phase: 'phaseId' in known ? nameOf(known['phaseId']) : 'The phase', fact, phases })
}

/** What a run refuses; the same when the API knows better than the run, and refuses before asking it. */
export const runRefusal = (runCode: string, facts: ProblemFacts): Problem =>
  new Problem('run-refused', { runCode, facts })

/** The refusal with the names of the program's phases, which runs do not know; any other error as it is. */
export function withPhaseNames(error: unknown, phases: readonly Phase[]): unknown {
  if (!(error instanceof Problem) || error.code !== 'run-refused') return error
  const names = Object.fromEntries(phases.map(({ id, name }) => [id, name]))
  return new Problem(error.code, { ...error.extra, facts: { ...(error.extra['facts'] as ProblemFacts), names } })
}

const isRunCode = (code: unknown): code is RunRefusalCode => typeof code === 'string' && Object.hasOwn(SENTENCES, code)
