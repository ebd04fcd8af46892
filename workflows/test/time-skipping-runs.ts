import type { ProgramOrders } from '@stagger/planner/orders'
import { Client } from '@temporalio/client'
import { Worker } from '@temporalio/worker'
import { createProgramRuns, type ProgramAddress } from '../src/client.ts'
import type { ProgramEvent } from '../src/messages.ts'
import { activitiesOver } from '../src/activities.ts'
import type { ProgramEvents } from '../src/projection-activities.ts'
import { RunsUnavailable } from '../src/run-errors.ts'
import { startTimeSkippingServer } from '../src/rehearsal/time-skipping-server.ts'
import { programWorkflowId } from '../src/workflow-ids.ts'
import { bundledWorkflows } from './bundled-workflows.ts'
import { fakeDesk } from './fake-desk.ts'

/** Runs on a real server that skips the time nobody acts in, with the API replaced by `events`. */
export type TimeSkippingRuns = Awaited<ReturnType<typeof openTimeSkippingRuns>>

const DAY_MS = 86_400_000

type Unusual = {
  /** Whom runs tell what happens; a list of the test's own unless told. */
  readonly programEvents?: ProgramEvents
  /** The worker forgets a run whenever it has nothing to do, as if it were started again all the time. */
  readonly forgetful?: true
}

/** Starts server and worker. `close` ends both. */
export async function openTimeSkippingRuns({ programEvents, forgetful }: Unusual = {}) {
  const env = await startTimeSkippingServer(serverPath())
  const events: ProgramEvent[] = []
  const api = { failures: 0, calls: 0 }
  const desk = fakeDesk(() => env.currentTimeMs())
  const client = new Client({ connection: env.connection })
  const place = { address: env.address, namespace: 'default', taskQueue: 'stagger' }
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: place.taskQueue,
    workflowBundle: await bundledWorkflows(),
    activities: activitiesOver({
      programEvents: programEvents ?? { record: (batch) => recordIn(events, api, batch) },
      ...desk.places,
      client,
      taskQueue: place.taskQueue,
    }),
    ...(forgetful && { maxCachedWorkflows: 0 }),
  })
  const running = worker.run()
  const product = createProgramRuns({ ...place, client })
  const runs = { ...product, startProgram: patiently((orders: ProgramOrders) => product.startProgram(orders)) }
  const handleOf = ({ planId, programId }: ProgramAddress) =>
    client.workflow.getHandle(programWorkflowId(planId, programId))

  return {
    env,
    client,
    runs,
    /** Set `failures` to have the API refuse that many calls. */
    api,
    /** What stands in the ledger of evidence, and what people were told. */
    desk,
    handleOf,
    /** What the API was told of a program, in the order in which it heard it. */
    told: ({ programId }: ProgramAddress) => events.filter((event) => event.programId === programId),
    /** The server's date, `days` from now. */
    async day(days: number): Promise<string> {
      return new Date((await env.currentTimeMs()) + days * DAY_MS).toISOString().slice(0, 10)
    },
    /** Lets days go by. */
    pass: (days: number) => env.sleep(days * DAY_MS),
    /**
     * Waits for the end of a program, a second at a time: the wait of the environment's own client lets time fly, and
     * ten years have gone by when it notices the end.
     */
    async outcomeOf(program: ProgramAddress) {
      while ((await runs.describe(program)) === 'running') await env.sleep('1 second')
      return handleOf(program).result()
    },
    start: (orders: ProgramOrders) => runs.startProgram(orders),
    async close() {
      worker.shutdown()
      await running
      await env.teardown()
    },
  }
}

const TRIES = 5

/** A machine that has much else to do keeps the server from answering for longer than a person would wait. */
const patiently =
  <Asked extends unknown[], Answer>(ask: (...asked: Asked) => Promise<Answer>) =>
  async (...asked: Asked): Promise<Answer> => {
    for (let tries = 1; ; tries++)
      try {
        return await ask(...asked)
      } catch (error) {
        if (tries === TRIES || !(error instanceof RunsUnavailable)) throw error
      }
  }

async function recordIn(
  events: ProgramEvent[],
  api: { failures: number; calls: number },
  batch: readonly ProgramEvent[],
) {
  api.calls += 1
  if (api.failures > 0) {
    api.failures -= 1
    throw new Error('the API is away')
  }
  const isNew = ({ firstRunId, sequence }: ProgramEvent) =>
    !events.some((event) => event.firstRunId === firstRunId && event.sequence === sequence)
  events.push(...batch.filter(isNew))
}

/** Where the time-skipping server is. */
export function serverPath(): string {
  const path = process.env.STAGGER_TEST_SERVER
  if (!path) throw new Error('STAGGER_TEST_SERVER is not set: run these tests by `npm test`, which gets the server')
  return path
}
