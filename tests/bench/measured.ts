/** What a benchmark measures with, and how it ends. */

const MICROSECONDS = 1e6

/** Seconds of processor this process has used, in all its threads: other people's work on the machine does not count. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / MICROSECONDS
}

/** The value below which `share` of the sorted values lie; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** NaN of none. */
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Two decimals are all that repeats. */
export const rounded = (value: number): number => Math.round(value * 100) / 100

/** What a person did wrong on the command line. */
export class UsageError extends Error {}

const USAGE_EXIT_CODE = 2

/** Runs a benchmark; what is wrong with its files or its command line is one line on standard error, and exit code 2. */
export function runBench(run: () => void, expected: readonly (new (message: string) => Error)[] = []): void {
  try {
    run()
  } catch (error) {
    if (!(error instanceof Error) || ![UsageError, ...expected].some((kind) => error instanceof kind)) throw error
    console.error(error.message)
    process.exitCode = USAGE_EXIT_CODE
  }
}

/** A number of the command line, at least `least`. Throws `UsageError`. */
export function numberOption(name: string, text: string, least: number): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < least)
    throw new UsageError(`--${name} ${text}: a number of at least ${least} is expected`)
  return value
}
