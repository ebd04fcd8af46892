import { type DiaryEntry, inOrder, type PlannedLife } from '@stagger/planner'
import { Client } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { activitiesOver } from '../activities.ts'
import { createProgramRuns } from '../client.ts'
import type { ProgramEvent } from '../messages.ts'
import { builtBundles, keptBundle } from '../workflow-bundle.ts'
import { liveThrough, type RefusedAct } from './live.ts'
import { paperDesk } from './paper-desk.ts'
import { startTimeSkippingServer } from './time-skipping-server.ts'
import { toldEntry } from './told-entries.ts'

export type { RefusedAct } from './live.ts'

/** A whole plan lived through: everything the runs told and had people told, and what they refused. */
export type Rehearsal = { readonly entries: readonly DiaryEntry[]; readonly refused: readonly RefusedAct[] }

/**
 * Runs programs to their end on a server that skips the time in which nobody acts, with people who say on each day what
 * the plan says. Time cannot be turned back: a life that begins before now begins now. `serverPath`: Temporal's
 * time-skipping server.
 */
export async function rehearse(life: PlannedLife, serverPath: string): Promise<Rehearsal> {
  const server = await startTimeSkippingServer(serverPath)
  try {
    return await rehearseOn(server, life)
  } finally {
    await server.teardown()
  }
}

/** The same on a server that is there, which it leaves with its histories. */
export async function rehearseOn(server: TestWorkflowEnvironment, life: PlannedLife): Promise<Rehearsal> {
  const events: ProgramEvent[] = []
  const place = { address: server.address, namespace: 'default', taskQueue: 'stagger' }
  const client = new Client({ connection: server.connection })
  const now = () => server.currentTimeMs()
  const desk = paperDesk(life, events, now)
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue: place.taskQueue,
    workflowBundle: await keptBundle(builtBundles),
    activities: activitiesOver({
      programEvents: { record: async (batch) => void events.push(...batch) },
      ...desk.places,
      client,
      taskQueue: place.taskQueue,
    }),
  })
  const runs = createProgramRuns({ ...place, client })
  const refused = await worker.runUntil(() => liveThrough(life, { now, pass: (ms) => server.sleep(ms), runs }))
  return { entries: inOrder([...events.flatMap(toldEntry), ...desk.entries]), refused }
}
