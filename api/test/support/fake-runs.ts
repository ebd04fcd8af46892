import type { ProgramOrders } from '@stagger/planner'
import { OutcomeUnknown, type ProgramRuns, RunRefused, RunsUnavailable } from '@stagger/workflows/client'
import type { PhaseReport } from '@stagger/workflows/messages'

type Weather = 'fine' | 'no-server' | 'silent' | 'refusing'

/** Runs that keep what they are sent, in the weather that the test makes. */
export function fakeRuns() {
  const heard: string[] = []
  const orders: ProgramOrders[] = []
  let weather: Weather = 'fine'
  const expectServer = () => {
    if (weather === 'no-server') throw new RunsUnavailable('no-server')
  }
  const tell = (verb: string) => async (to: { programId: string }, report: PhaseReport) => {
    expectServer()
    heard.push(`${verb} ${to.programId}/${report.phaseId} ${report.effectiveOn} ${report.actor} ${report.key}`)
    if (weather === 'silent') throw new OutcomeUnknown(report.key)
    if (weather === 'refusing') {
      const facts = { phaseId: report.phaseId, mustBeDone: ['window', 'issued'], mustHaveBegun: [] }
      throw new RunRefused('phase-not-ready', 'not ready', facts)
    }
    return { phaseId: report.phaseId, state: verb === 'finish' ? 'done' : 'open', openPhases: [] } as const
  }
  const take = (verb: string, sent: ProgramOrders, coordinated?: boolean) => {
    expectServer()
    heard.push(`${verb} ${sent.programId}${coordinated ? ' coordinated' : ''}`)
    orders.push(sent)
  }
  const runs = {
    status: async () => (weather === 'no-server' ? 'no-server' : 'available'),
    startProgram: async (sent: ProgramOrders, more: { coordinated?: boolean }) => {
      take('startProgram', sent, more.coordinated)
      return { workflowId: `plan/${sent.planId}/program/${sent.programId}`, state: 'running' }
    },
    sendOrders: async (sent: ProgramOrders) => {
      take('sendOrders', sent)
      return 'running'
    },
    startDual: async ({ planId, programs }: { planId: string; programs: readonly unknown[] }) => {
      expectServer()
      heard.push(`startDual ${planId} ${programs.length}`)
      return { workflowId: `plan/${planId}/dual` }
    },
    startPhase: tell('start'),
    finishPhase: tell('finish'),
    reopenPhase: tell('reopen'),
    close: async () => {},
  }
  return {
    runs: runs as unknown as ProgramRuns,
    heard,
    orders,
    become: (now: Weather): void => {
      weather = now
    },
  }
}

/** Waits until `look` is true; whoever dispatches does so in their own time. */
export async function eventually(look: () => boolean, withinMs = 20_000): Promise<void> {
  const end = Date.now() + withinMs
  while (!look()) {
    if (Date.now() > end) throw new Error('it did not happen in time')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
