import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common'
import { OutcomeUnknown, type ProgramRuns, RunRefused, RunsUnavailable } from '@stagger/workflows/client'
import { Problem } from '../problems/problem.ts'
import { runRefusal } from './run-refusals.ts'

/** The token of the workflows' client; undefined when no Temporal server is configured. */
export const PROGRAM_RUNS = Symbol('program runs')

/** Whether programs can be run now, and if not, a code of why. */
export type RunsStatus = { readonly runs: 'available' | 'unavailable'; readonly hint?: string }

/** The way to Temporal. Its errors become problems here; it is never called inside a transaction. */
@Injectable()
export class RunsGateway implements OnApplicationShutdown {
  constructor(@Inject(PROGRAM_RUNS) private readonly client: ProgramRuns | undefined) {}

  async status(): Promise<RunsStatus> {
    const status = (await this.client?.status()) ?? 'not-configured'
    return status === 'available' ? { runs: status } : { runs: 'unavailable', hint: status }
  }

  /** Asks the runs something. Refuses as they do: `runs-unavailable`, `outcome-unknown`, or the run's own code. */
  async ask<Answer>(question: (runs: ProgramRuns) => Promise<Answer>): Promise<Answer> {
    if (!this.client) throw new Problem('runs-unavailable', { hint: 'not-configured' })
    try {
      return await question(this.client)
    } catch (error) {
      throw problemOf(error)
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client?.close()
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof RunsUnavailable) return new Problem('runs-unavailable', { hint: error.reason })
  if (error instanceof OutcomeUnknown) return new Problem('outcome-unknown', { key: error.key })
  if (error instanceof RunRefused && error.code === 'run-not-started') return new Problem('run-unknown')
  if (error instanceof RunRefused) return runRefusal(error.code, error.facts)
  return error
}
