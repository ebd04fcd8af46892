/** Asks NumPy about networks of uncertain lengths. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A network in precedence order: three points of each length in days, and what each activity waits for. */
export type NumpyNetwork = {
  readonly name: string
  readonly iterations: number
  readonly low: readonly number[]
  readonly likely: readonly number[]
  readonly high: readonly number[]
  readonly before: readonly (readonly number[])[]
}

/** Processor seconds of one run, and two quantiles of the last activity's end in days from the start. */
export type NumpyAnswer = {
  readonly name: string
  readonly seconds: number
  readonly p50: number
  readonly p80: number
}

const PEER = fileURLToPath(new URL('forecast_numpy.py', import.meta.url))

/** Answers by name; none where `python` or NumPy is not there, which it says on standard error. */
export function numpyAnswers(networks: readonly NumpyNetwork[], python: string): ReadonlyMap<string, NumpyAnswer> {
  const { stdout, status, error } = spawnSync(python, [PEER], {
    encoding: 'utf8',
    input: networks.map((network) => `${JSON.stringify(network)}\n`).join(''),
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  })
  if (error || status !== 0) {
    console.error(`${python} ${PEER}: ${error?.message ?? `exit code ${status}`}; no peer is measured`)
    return new Map()
  }
  const answers = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): NumpyAnswer => JSON.parse(line))
  return new Map(answers.map((answer) => [answer.name, answer]))
}
