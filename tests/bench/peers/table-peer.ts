/** Asks CP-SAT about problems written as tables. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { UsageError } from '../measured.ts'

/** What the peer says: the report's exclusive end, what is proven, and how sure it is. */
export type PeerAnswer = {
  readonly name: string
  readonly end: number | null
  readonly lower: number | null
  readonly seconds: number
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'not-found'
}

const SOLVER = fileURLToPath(new URL('cp_sat_tables.py', import.meta.url))

/** Answers by name. Throws `UsageError` when Python or OR-Tools are not there. */
export function peerAnswers(files: readonly string[], seconds: number): ReadonlyMap<string, PeerAnswer> {
  const { stdout, status, error } = spawnSync('python3', [SOLVER, ...files, '--seconds', String(seconds)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (error || status !== 0) throw new UsageError(`python3 ${SOLVER}: ${error?.message ?? `exit code ${status}`}`)
  const answers = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): PeerAnswer => JSON.parse(line))
  return new Map(answers.map((answer) => [answer.name, answer]))
}
