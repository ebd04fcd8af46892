import type { DualOrders } from '@stagger/planner/dual-orders'
import type { ProgramOrders } from '@stagger/planner/orders'
import type { Client, UpdateDefinition } from '@temporalio/client'
import { pauseReminders, type ReminderPause, resumeReminders } from './agenda/agenda-messages.ts'
import { type DriftReport, driftReported } from './drift/drift-messages.ts'
import { type DualInput, dualRevised } from './dual/dual-messages.ts'
import * as messages from './messages.ts'
import { expectListener, expectServer, lazyClient, type RunPlace } from './run-connection.ts'
import { RunsUnavailable } from './run-errors.ts'
import { type RunState, runState } from './run-state.ts'
import { searchAttributes } from './search-attribute-keys.ts'
import { signalOrders } from './send-orders.ts'
import { type ProgramAddress, tellRun } from './tell-run.ts'
import { signalRun } from './signal-run.ts'
import { dualWorkflowId, programWorkflowId } from './workflow-ids.ts'

export { OutcomeUnknown, RunRefused, RunsUnavailable } from './run-errors.ts'
export type { RunPlace } from './run-connection.ts'
export type { RunState } from './run-state.ts'
export type { ProgramAddress } from './tell-run.ts'
export { dualWorkflowId, programWorkflowId } from './workflow-ids.ts'

export type ProgramRunsOptions = RunPlace & {
  /** How long an update may take before its outcome is unknown; ten seconds unless told. */
  readonly answerMs?: number
  /** A client to use instead of one that connects by itself to `address`; it is not closed. */
  readonly client?: Client
}

const ANSWER_MS = 10_000

/** The runs of programs, as the API sees them. It connects when first used, so the API can start before Temporal. */
export type ProgramRuns = ReturnType<typeof createProgramRuns>

/**
 * Opens the way to the runs. Every call may throw `RunsUnavailable` (nothing happened). Updates may also throw
 * `RunRefused` (nothing happened, and why) and `OutcomeUnknown` (it may have happened: do not repeat it blindly; the
 * same key is safe).
 */
export function createProgramRuns({ answerMs = ANSWER_MS, ...options }: ProgramRunsOptions) {
  const client = options.client ?? lazyClient(options)
  const tell = <T, M extends { readonly key: string }>(
    to: ProgramAddress,
    update: UpdateDefinition<T, [M]>,
    message: M,
  ) => tellRun(client, options, { to, update, message, answerMs })

  return {
    /** `available`, or why runs are not: `no-server` or `no-worker`. Answers within two seconds. */
    async status(): Promise<'available' | RunsUnavailable['reason']> {
      try {
        await expectListener(client, options)
        return 'available'
      } catch (error) {
        if (error instanceof RunsUnavailable) return error.reason
        throw error
      }
    },

    /**
     * Starts the run of a program, unless it runs or has ended by itself: then it says so. One that failed or was
     * terminated from outside is started anew.
     */
    async startProgram(orders: ProgramOrders): Promise<{ workflowId: string; state: RunState }> {
      await expectListener(client, options)
      const state = await signalOrders(client, options.taskQueue, orders, 'ALLOW_DUPLICATE_FAILED_ONLY')
      return { workflowId: programWorkflowId(orders.planId, orders.programId), state }
    },

    /**
     * Sends a revision to the run of a program; starts the run if there never was one. Needs no worker: Temporal keeps
     * it. `ended` when the run is over, which an edit does not change.
     */
    async sendOrders(orders: ProgramOrders): Promise<RunState> {
      await expectServer(client, options)
      return signalOrders(client, options.taskQueue, orders, 'REJECT_DUPLICATE')
    },

    /** Tells a run a fact by one of the updates that `messages` defines. */
    tell,
    startPhase: (to: ProgramAddress, report: messages.PhaseReport) => tell(to, messages.startPhase, report),
    finishPhase: (to: ProgramAddress, report: messages.PhaseReport) => tell(to, messages.finishPhase, report),
    reopenPhase: (to: ProgramAddress, report: messages.PhaseReport) => tell(to, messages.reopenPhase, report),
    pauseReminders: (to: ProgramAddress, pause: ReminderPause) => tell(to, pauseReminders, pause),
    resumeReminders: (to: ProgramAddress, pause: ReminderPause) => tell(to, resumeReminders, pause),
    abandon: (to: ProgramAddress, told: messages.Told) => tell(to, messages.abandonProgram, told),

    /**
     * Tells a run of changes that touch its controls. Needs no worker: Temporal keeps it. Safe to repeat under one
     * `driftId`. What it answers is whether there is a run that hears it.
     */
    async reportDrift({ planId, programId }: ProgramAddress, report: DriftReport): Promise<RunState> {
      await expectServer(client, options)
      return signalRun(client.workflow.getHandle(programWorkflowId(planId, programId)), driftReported, report)
    },

    /** Whether the program has a run, as Temporal knows it. */
    async describe({ planId, programId }: ProgramAddress): Promise<RunState> {
      await expectServer(client, options)
      return runState(client.workflow.getHandle(programWorkflowId(planId, programId)))
    },

    /** Looks into a run. For people who repair things: lists and pages come from the database. */
    async look({ planId, programId }: ProgramAddress): Promise<messages.ProgramLook> {
      await expectListener(client, options)
      return client.workflow.getHandle(programWorkflowId(planId, programId)).query(messages.programState)
    },

    /** Sends a revision to the coordinator of a plan's programs; starts it if there is none. Needs no worker. */
    async sendDual(orders: DualOrders): Promise<{ workflowId: string }> {
      await expectServer(client, options)
      const workflowId = dualWorkflowId(orders.planId)
      await client.workflow.signalWithStart<(input: DualInput) => Promise<unknown>, [DualOrders]>('dualProgram', {
        workflowId,
        taskQueue: options.taskQueue,
        args: [{ orders }],
        typedSearchAttributes: [{ key: searchAttributes.plan, value: orders.planId }],
        signal: dualRevised,
        signalArgs: [orders],
      })
      return { workflowId }
    },

    /** Lets go of the connection that was made here. */
    async close(): Promise<void> {
      if (!options.client) await client.connection.close()
    },
  }
}
