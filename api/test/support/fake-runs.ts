import type { DualOrders, ProgramOrders } from '@stagger/planner'
import { OutcomeUnknown, type ProgramRuns, RunRefused, RunsUnavailable } from '@stagger/workflows/client'
import type { FactAnswer, PhaseReport, RunRefusalCode } from '@stagger/workflows/messages'

type Weather = 'fine' | 'no-server' | 'silent' | 'refusing'

type Refusal = { readonly code: RunRefusalCode; readonly facts: Record<string, unknown> }

/** Runs that keep what they are sent, in the weather that the test makes. */
export function fakeRuns() {
  const heard: string[] = []
  const orders: ProgramOrders[] = []
  let weather: Weather = 'fine'
  let refusal: Refusal = { code: 'program-over', facts: {} }
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
  /** Any update by its name: what it says is heard as it is, less who said it under which key. */
  const tellFact = async (
    to: { programId: string },
    update: { name?: string },
    { key, actor: _, ...fact }: { key: string; actor: string },
  ): Promise<FactAnswer> => {
    expectServer()
    heard.push(`${update.name} ${to.programId} ${JSON.stringify(fact)}`)
    if (weather === 'silent') throw new OutcomeUnknown(key)
    if (weather === 'refusing') throw new RunRefused(refusal.code, refusal.code, refusal.facts)
    return { subject: { kind: 'assessment', id: update.name ?? '' }, state: 'told' }
  }
  const quiet =
    (verb: string, state: string) => async (to: { programId: string }, said: { key: string; actor: string }) => {
      expectServer()
      heard.push(`${verb} ${to.programId} ${said.actor} ${said.key}`)
      return { subject: { kind: 'reminders', id: 'reminders' }, state }
    }
  const take = (verb: string, sent: ProgramOrders) => {
    expectServer()
    heard.push(`${verb} ${sent.programId}${verb === 'startProgram' && sent.coordinated ? ' coordinated' : ''}`)
    orders.push(sent)
  }
  const runs = {
    status: async () => (weather === 'no-server' ? 'no-server' : 'available'),
    startProgram: async (sent: ProgramOrders) => {
      take('startProgram', sent)
      return { workflowId: `plan/${sent.planId}/program/${sent.programId}`, state: 'running' }
    },
    sendOrders: async (sent: ProgramOrders) => {
      take('sendOrders', sent)
      return 'running'
    },
    sendDual: async ({ planId, programs }: DualOrders) => {
      expectServer()
      heard.push(`sendDual ${programs.map(({ programId }) => programId).join(' ')}`)
      return { workflowId: `plan/${planId}/dual` }
    },
    tell: tellFact,
    startPhase: tell('start'),
    finishPhase: tell('finish'),
    reopenPhase: tell('reopen'),
    pauseReminders: quiet('pauseReminders', 'paused'),
    resumeReminders: quiet('resumeReminders', 'running'),
    close: async () => {},
  }
  return {
    runs: runs as unknown as ProgramRuns,
    heard,
    orders,
    become: (now: Weather): void => {
      weather = now
    },
    /** What the weather `refusing` refuses other facts than those of phases with. */
    refuseWith: (code: RunRefusalCode, facts: Record<string, unknown> = {}): void => {
      weather = 'refusing'
      refusal = { code, facts }
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
