import { RunRefused, type RunState } from '@stagger/workflows/client'
import type { DriftReport } from '@stagger/workflows/drift-messages'
import { fakeRuns } from './fake-runs.ts'

/** Runs that hear of changes and of what people say they mean: `drifts` and `said` keep it, in order. */
export function driftingRuns() {
  const fake = fakeRuns()
  const drifts: (DriftReport & { readonly programId: string })[] = []
  const said: { readonly update: string; readonly message: Record<string, unknown> }[] = []
  const now: { state: RunState | 'away'; refuses: boolean } = { state: 'running', refuses: false }
  Object.assign(fake.runs, {
    reportDrift: async ({ programId }: { programId: string }, report: DriftReport): Promise<RunState> => {
      if (now.state === 'away') throw new Error('nobody answers')
      const { driftId, count, controlIds, firstAt, lastAt } = report
      drifts.push({ programId, driftId, count, controlIds, firstAt, lastAt })
      return now.state
    },
    tell: async (_: unknown, update: { name: string }, message: Record<string, unknown>) => {
      if (now.refuses) throw new RunRefused('triage-not-open', 'not open', { triageId: message['triageId'] })
      said.push({ update: update.name, message })
      return { subject: { kind: 'drift', id: message['triageId'] }, state: message['outcome'] ?? 'noticed' }
    },
  })
  return { ...fake, drifts, said, now }
}
