import type { ProgramOrders } from '@stagger/planner/orders'
import { type DiaryEntry, inOrder } from '@stagger/planner/diary'
import { Client } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { activitiesOver, type Reached } from '../activities.ts'
import { createProgramRuns, type ProgramRuns } from '../client.ts'
import type { ProgramEvent } from '../messages.ts'
import { RunRefused } from '../run-errors.ts'
import { RUN } from '../program-event.ts'
import { builtBundles, keptBundle } from '../workflow-bundle.ts'
import { type Act, actsOf } from './acts.ts'
import { startTimeSkippingServer } from './time-skipping-server.ts'

/** What a person would have said on a day, and a run did not take: the plan asks for something that its story forbids. */
export type RefusedAct = {
  readonly on: string
  readonly programId: string
  readonly does: string
  readonly code: string
}

/** A whole plan lived through: everything the runs told, and what they refused. */
export type Rehearsal = { readonly entries: readonly DiaryEntry[]; readonly refused: readonly RefusedAct[] }

/**
 * Runs programs from now to their end on a server that skips the time in which nobody acts, with people who say on each
 * day what the plan says. `serverPath`: Temporal's time-skipping server.
 */
export async function rehearse(orders: readonly ProgramOrders[], serverPath: string): Promise<Rehearsal> {
  const server = await startTimeSkippingServer(serverPath)
  try {
    return await rehearseOn(server, orders)
  } finally {
    await server.teardown()
  }
}

async function rehearseOn(server: TestWorkflowEnvironment, orders: readonly ProgramOrders[]): Promise<Rehearsal> {
  const events: ProgramEvent[] = []
  const place = { address: server.address, namespace: 'default', taskQueue: 'stagger' }
  const client = new Client({ connection: server.connection })
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue: place.taskQueue,
    workflowBundle: await keptBundle(builtBundles),
    activities: activitiesOver({
      programEvents: { record: async (batch) => void events.push(...batch) },
      ...NOBODY_IS_LATE,
      client,
      taskQueue: place.taskQueue,
    }),
  })
  const runs = createProgramRuns({ ...place, client })
  const refused = await worker.runUntil(() => live(server, runs, orders))
  return { entries: inOrder(events.flatMap(entryOf)), refused }
}

/** In a rehearsal all evidence is there on its day, and nobody's mail is written. */
const NOBODY_IS_LATE: Pick<Reached, 'agenda' | 'digestDesk'> = {
  agenda: {
    standing: async ({ requestIds }) => Object.fromEntries(requestIds.map((id) => [id, 'collected'])),
    notify: async () => [],
  },
  digestDesk: { send: async () => ({}) },
}

/** Starts every program and goes from one moment of the plan to the next until all are over. */
async function live(
  server: TestWorkflowEnvironment,
  runs: ProgramRuns,
  orders: readonly ProgramOrders[],
): Promise<readonly RefusedAct[]> {
  for (const one of orders) await runs.startProgram(one)
  const acts = orders.flatMap(actsOf).toSorted((a, b) => a.at - b.at)
  const refused: RefusedAct[] = []
  for (const at of momentsOf(orders, acts)) {
    const wait = at - (await server.currentTimeMs())
    if (wait > 0) await server.sleep(wait)
    for (const act of acts.filter((one) => one.at === at)) refused.push(...(await tried(runs, act)))
  }
  for (const one of orders) await untilOver(server, runs, one)
  return refused
}

/** Every instant at which somebody says something or a run acts by itself, each once, in order. */
function momentsOf(orders: readonly ProgramOrders[], acts: readonly Act[]): readonly number[] {
  const own = orders.flatMap(({ phases }) =>
    phases.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]),
  )
  return [...new Set([...own, ...acts.map(({ at }) => at)])].toSorted((a, b) => a - b)
}

async function tried(runs: ProgramRuns, act: Act): Promise<RefusedAct[]> {
  const { at, programId, does } = act
  try {
    await act.say(runs, `${programId} ${does}`)
    return []
  } catch (error) {
    if (!(error instanceof RunRefused)) throw error
    return [{ on: new Date(at).toISOString().slice(0, 10), programId, does, code: error.code }]
  }
}

/** A program that waits for something nobody will say would never end: after a while it is left as it is. */
const LOOKS_AFTER_THE_END = 3

async function untilOver(server: TestWorkflowEnvironment, runs: ProgramRuns, { planId, programId }: ProgramOrders) {
  for (let look = 0; look < LOOKS_AFTER_THE_END; look++) {
    if ((await runs.describe({ planId, programId })) !== 'running') return
    await server.sleep('1 second')
  }
}

/** Events that the diary speaks of. */
function entryOf({ kind, programId, phaseId, effectiveOn: on, actor }: ProgramEvent): DiaryEntry[] {
  if (phaseId === undefined) return []
  return [{ on, programId, kind, about: phaseId, byItself: actor === RUN }]
}
