/**
 * Many runs at once: how fast dual programs start, what a worker holds of them, how long a worker that knows nothing
 * takes to answer, and how long timers take that fall due together. One worker and Temporal's development server on this
 * machine. Run: node tests/bench/runs.ts --plans 2000
 */
import { parseArgs } from 'node:util'
import {
  compileDual,
  compileOrders,
  examplePlan,
  type PhaseOrders,
  type ProgramOrders,
  schedule,
} from '@stagger/planner'
import { createProgramRuns, type ProgramRuns } from '@stagger/workflows/client'
import { openEventSink } from './event-sink.ts'
import { median, numberOption, quantile, rounded } from './measured.ts'
import { startTemporal } from './temporal-server.ts'
import { startWorker } from './worker-process.ts'

const { values } = parseArgs({ options: { plans: { type: 'string', default: '2000' } } })
const PLANS = numberOption('plans', values.plans, 1)
const AT_ONCE = 50
const COLD_ANSWERS = 20
const TODAY = '2027-03-01'
/** Long enough for the orders of every plan to arrive before their timers are due. */
const DUE_IN_MS = 30_000 + 40 * PLANS
const LOOK_EVERY_MS = 250
const SECOND_MS = 1000

/** The example's programs as so many plans have them; nothing of them falls due while runs start. */
function ordersOf(plan: number, revision = 1, due?: Date): readonly ProgramOrders[] {
  return EXAMPLE.map((orders) => ({ ...orders, planId: `plan-${plan}`, revision, phases: phasesOf(orders, due) }))
}

const DATED = (() => {
  const { plan, progress } = examplePlan(TODAY)
  return schedule(plan, progress, TODAY)
})()
const EXAMPLE = DATED.plan.programs.map(({ id }) => compileOrders(DATED, id, 1))
const DUAL = compileDual(
  DATED,
  1,
  EXAMPLE.map(({ programId }) => programId),
)

const FAR = '2040-01-01T06:00:00Z'

/** Everything waits for the far future but one window in each plan's first program, where a moment is given. */
function phasesOf({ phases, programId }: ProgramOrders, due: Date | undefined): readonly PhaseOrders[] {
  const isFirst = programId === EXAMPLE[0]?.programId
  return phases.map((phase, at) => {
    const still = { ...phase, state: 'planned' as const, advance: 'people' as const, startsAt: FAR, endsAt: FAR }
    if (!isFirst || at > 0) return still
    return { ...still, advance: 'clock', startsAt: due?.toISOString() ?? FAR, startOn: '2026-01-01' }
  })
}

async function inParallel(count: number, work: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let n = next++; n < count; n = next++) await work(n)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

async function startPlan(runs: ProgramRuns, plan: number): Promise<void> {
  const orders = ordersOf(plan)
  await runs.sendDual({ ...DUAL, planId: `plan-${plan}` })
  for (const one of orders) await runs.startProgram({ ...one, coordinated: true })
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
}

/** How long an update takes, refused or not: the answer of a run that the worker has to replay first. */
async function answerMs(runs: ProgramRuns, plan: number): Promise<number> {
  const [orders] = ordersOf(plan)
  const { planId = '', programId = '', phases = [] } = orders ?? {}
  const told = { key: `cold-${plan}`, effectiveOn: '2026-01-01', actor: 'bench', phaseId: phases[1]?.phaseId ?? '' }
  const before = performance.now()
  await runs.startPhase({ planId, programId }, told).catch(() => undefined)
  return performance.now() - before
}

const temporal = await startTemporal()
const api = await openEventSink()
const worker = await startWorker(temporal.address, api.url)
const empty = worker.memory()
const place = { address: temporal.address, namespace: 'default', taskQueue: 'stagger', answerMs: 60_000 }
const runs = createProgramRuns(place)

const startedAt = performance.now()
await inParallel(PLANS, (plan) => startPlan(runs, plan))
const programs = PLANS * EXAMPLE.length
await until(() => api.heard('run-started').length >= programs)
const startSeconds = (performance.now() - startedAt) / SECOND_MS
console.log(JSON.stringify({ plans: PLANS, workflows: PLANS + programs, startSeconds: rounded(startSeconds) }))

const full = worker.memory()
const due = new Date(Date.now() + DUE_IN_MS)
await inParallel(PLANS, async (plan) => {
  const [orders] = ordersOf(plan, 2, due)
  if (orders) await runs.sendOrders(orders)
})
const armedWith = (due.getTime() - Date.now()) / SECOND_MS
if (armedWith < 0) console.error('the timers were armed too late: they did not fall due together')
await until(() => api.heard('phase-started').length >= PLANS)
const fired = api.heard('phase-started').map((at) => (at - due.getTime()) / SECOND_MS)

await worker.kill()
const again = await startWorker(temporal.address, api.url)
const cold: number[] = []
for (let n = 0; n < COLD_ANSWERS; n++) cold.push(await answerMs(runs, Math.floor((n * PLANS) / COLD_ANSWERS)))

console.log(
  JSON.stringify({
    workflows: PLANS + programs,
    startedASecond: rounded((PLANS + programs) / startSeconds),
    workerMiB: { empty, full },
    timers: PLANS,
    firedSeconds: { median: rounded(median(fired)), last: rounded(Math.max(...fired)) },
    coldAnswerMs: { median: rounded(median(cold)), p99: rounded(quantile(cold, 0.99)), first: rounded(cold[0] ?? 0) },
  }),
)
await again.kill()
await runs.close()
await api.close()
await temporal.close()
