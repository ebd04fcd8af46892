import type { Phase } from '@stagger/planner'
import { isRunRefusal } from '@stagger/planner/messages'
import type { RunRefusalCode } from '@stagger/workflows/messages'
import { Problem, type ProblemFacts } from '../problems/problem.ts'
import { spoken } from '../edge/spoken.ts'

/** The sentence of a problem that a run refused with, if the run's code is known here. */
export function runRefusalSentence({ runCode, facts }: ProblemFacts): string | undefined {
  if (!isRunCode(runCode)) return undefined
  const { names = {}, ...known } = (facts ?? {}) as ProblemFacts & { names?: Readonly<Record<string, string>> }
  return spoken().runRefusedSentence(runCode, known, (id) => names[id] ?? id)
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

/** Every code of the runs has its line in the catalogue: a new one does not compile until it has. */
const isRunCode = (code: unknown): code is RunRefusalCode => typeof code === 'string' && isRunRefusal(code)
