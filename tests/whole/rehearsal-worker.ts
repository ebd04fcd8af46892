/**
 * A worker for rehearsals, as a process that can be killed: it projects into the real API, which only records. Evidence
 * is there and nobody is told anything, for that API goes by today's clock. Prints `worker ready`.
 */
import { Client } from '@temporalio/client'
import { NativeConnection, Worker } from '@temporalio/worker'
import { activitiesOver } from '../../workflows/src/activities.ts'
import { apiProgramEvents } from '../../workflows/src/api-program-events.ts'
import { builtBundles, keptBundle } from '../../workflows/src/workflow-bundle.ts'
import { workerSettings } from '../../workflows/src/worker-settings.ts'

const { address, taskQueue, api } = workerSettings(process.env)
const connection = await NativeConnection.connect({ address })
const worker = await Worker.create({
  connection,
  taskQueue,
  workflowBundle: await keptBundle(builtBundles),
  activities: activitiesOver({
    programEvents: apiProgramEvents(api),
    agenda: {
      standing: async ({ requestIds }) => Object.fromEntries(requestIds.map((id) => [id, 'collected'])),
      notify: async () => [],
      askAgain: async () => [],
    },
    digestDesk: { send: async () => ({}) },
    client: new Client({ connection }),
    taskQueue,
  }),
  // The time-skipping server gives tasks to the questions of a worker that died: let there be few of them.
  maxCachedWorkflows: 0,
  maxConcurrentWorkflowTaskPolls: 1,
  maxConcurrentActivityTaskPolls: 1,
})
const running = worker.run()
console.log('worker ready')
await running
