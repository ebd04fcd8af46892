import type { ProgramAddress } from '../src/client.ts'
import type { TimeSkippingRuns } from './time-skipping-runs.ts'

/** A person who reports, on the day on which it happens, what happened to a program. */
export function reporter(on: TimeSkippingRuns, program: ProgramAddress) {
  const { runs } = on
  let reports = 0
  const report = async (phaseId: string) => ({
    key: `${program.programId}-${++reports}`,
    phaseId,
    effectiveOn: await on.day(0),
    actor: 'ann',
  })
  const start = async (phaseId: string) => runs.startPhase(program, await report(phaseId))
  const finish = async (phaseId: string) => runs.finishPhase(program, await report(phaseId))
  return {
    start,
    finish,
    reopen: async (phaseId: string) => runs.reopenPhase(program, await report(phaseId)),
    /** Begun and done on one day. */
    did: async (phaseId: string) => {
      await start(phaseId)
      await finish(phaseId)
    },
  }
}
