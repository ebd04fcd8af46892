/**
 * How large histories grow: the example rehearsed to its end, and the events of every run of each program, by kind and
 * by the year in which they happened. Needs the time-skipping server (STAGGER_TEST_SERVER). Run: node tests/bench/history.ts
 */
import { examplePlan, plannedLife, schedule } from '@stagger/planner'
import { programWorkflowId } from '@stagger/workflows/client'
import { Client, type WorkflowHandle } from '@temporalio/client'
import { rehearseOn } from '../../workflows/src/rehearsal/rehearse.ts'
import { startTimeSkippingServer } from '../../workflows/src/rehearsal/time-skipping-server.ts'

const TODAY = '2031-03-03'
const MOST_A_YEAR = 600
const YEAR_MS = 365.25 * 86_400_000

const { STAGGER_TEST_SERVER: serverPath } = process.env
if (!serverPath) {
  console.error('Set STAGGER_TEST_SERVER to the time-skipping server.')
  process.exit(2)
}

const { plan, progress } = examplePlan(TODAY)
const life = plannedLife(schedule(plan, progress, TODAY))
const server = await startTimeSkippingServer(serverPath)
try {
  await rehearseOn(server, life)
  const client = new Client({ connection: server.connection })
  for (const { orders } of life.programs)
    console.log(JSON.stringify({ program: orders.programId, ...(await sizeOf(client, orders)) }))
} finally {
  await server.teardown()
}

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>
type Told = { readonly at: number; readonly kind: string }

async function sizeOf(client: Client, { planId, programId }: { planId: string; programId: string }) {
  const { events, runs } = await eventsOf(client, programWorkflowId(planId, programId))
  const first = Math.min(...events.map(({ at }) => at))
  const byYear = counted(events.map(({ at }) => `year ${Math.floor((at - first) / YEAR_MS) + 1}`))
  const most = Math.max(...Object.values(byYear))
  return {
    runs,
    events: events.length,
    byYear,
    most,
    target: MOST_A_YEAR,
    byKind: counted(events.map(({ kind }) => kind)),
  }
}

/** The events of a run and of all that it continues, which name each other. */
async function eventsOf(
  client: Client,
  workflowId: string,
): Promise<{ readonly events: Told[]; readonly runs: number }> {
  const events: Told[] = []
  let runs = 0
  for (let runId: string | undefined = ''; runId !== undefined; ) {
    const history: History = await client.workflow.getHandle(workflowId, runId || undefined).fetchHistory()
    runs += 1
    const all = history.events ?? []
    events.push(
      ...all.map((event) => ({
        at: Number(event.eventTime?.seconds ?? 0) * 1_000,
        kind: kindOf(event),
      })),
    )
    runId = all[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined
  }
  return { events, runs }
}

/** The name of the attributes that an event has is the name of its kind. */
function kindOf(event: object): string {
  const attributes = Object.entries(event).find(([key, value]) => key.endsWith('EventAttributes') && value)
  return attributes?.[0].slice(0, -'EventAttributes'.length) ?? 'other'
}

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).toSorted(([, a], [, b]) => b - a))
}
