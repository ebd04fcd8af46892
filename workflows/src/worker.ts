import { Client } from '@temporalio/client'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { activitiesOver } from './activities.ts'
import { apiAgenda } from './agenda/api-agenda.ts'
import { apiProgramEvents } from './api-program-events.ts'
import { apiDigestDesk } from './digest/api-digest-desk.ts'
import { ensureSearchAttributes } from './search-attributes.ts'
import { builtBundles, keptBundle } from './workflow-bundle.ts'
import { type WorkerSettings, workerSettings } from './worker-settings.ts'

const TEMPORAL_MAY_TAKE_MS = 30_000
const TRY_AGAIN_MS = 500

/**
 * The worker process: `node workflows/src/worker.ts`. Prints `worker ready` when it listens. It ends cleanly on SIGTERM,
 * SIGINT and, when tethered, with the stdin of whoever started it; with 1 and one sentence when it cannot begin.
 */
async function main(): Promise<void> {
  const settings = workerSettings(process.env)
  let worker: Worker | undefined
  installRuntime(settings.metricsAddress)
  if (settings.tethered) onEndOfStdin(() => (worker ? endWorker(worker) : process.exit(0)))
  const connection = await connect(settings.address)
  await ensureSearchAttributes(connection, settings.namespace)
  worker = await createWorker(settings, connection)
  const running = worker.run()
  await Promise.race([running, untilListed(connection, settings, worker.options.identity)])
  console.log('worker ready')
  await running
  await connection.close()
}

const createWorker = async (settings: WorkerSettings, connection: NativeConnection): Promise<Worker> =>
  Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue: settings.taskQueue,
    workflowBundle: await keptBundle(builtBundles),
    activities: activitiesOver({
      programEvents: apiProgramEvents(settings.api),
      agenda: apiAgenda(settings.api),
      digestDesk: apiDigestDesk(settings.api),
      client: new Client({ connection, namespace: settings.namespace }),
      taskQueue: settings.taskQueue,
    }),
    shutdownGraceTime: '5 seconds',
    ...settings.limits,
  })

/** Temporal may be starting at the same time as the worker. */
async function connect(address: string): Promise<NativeConnection> {
  const giveUpAt = Date.now() + TEMPORAL_MAY_TAKE_MS
  for (;;) {
    try {
      return await NativeConnection.connect({ address })
    } catch (cause) {
      if (Date.now() > giveUpAt)
        throw new Error(`Temporal at ${address} did not answer for ${TEMPORAL_MAY_TAKE_MS / 1_000} seconds`, { cause })
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
    }
  }
}

/**
 * The library says every second that Temporal is away; what a person should know of it, the API's status tells. Its
 * metrics, for Prometheus, are at `/metrics` of an address where one is given.
 */
function installRuntime(bindAddress: string | undefined): void {
  const metrics = bindAddress === undefined ? {} : { metrics: { prometheus: { bindAddress } } }
  Runtime.install({ logger: new DefaultLogger('WARN'), telemetryOptions: { logging: { filter: 'ERROR' }, ...metrics } })
}

/** Whoever asks whether there is a worker asks Temporal, which takes a moment to list one that polls. */
async function untilListed(
  connection: NativeConnection,
  place: WorkerSettings,
  identity: string | undefined,
): Promise<void> {
  const { namespace, taskQueue } = place
  const question = { namespace, taskQueue: { name: taskQueue } }
  for (;;) {
    const { pollers } = await connection.workflowService.describeTaskQueue(question)
    if (pollers?.some((poller) => poller.identity === identity)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** SIGTERM and SIGINT are the library's; the tether is ours, for a supervisor that is killed sends neither. */
function onEndOfStdin(end: () => void): void {
  process.stdin.resume()
  process.stdin.once('close', end)
}

function endWorker(worker: Worker): void {
  if (worker.getState() === 'RUNNING') worker.shutdown()
}

try {
  await main()
  process.exit(0)
} catch (error) {
  console.error(`worker: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
