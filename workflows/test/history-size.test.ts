import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  compileOrders,
  dayOf,
  examplePlan,
  isoOf,
  lastDay,
  type Plan,
  type ProgramOrders,
  type Progress,
  schedule,
} from '@stagger/planner'
import type { AgendaEntry } from '@stagger/planner/orders'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

/** Far enough ahead that no program has begun when the server's clock starts. */
const { plan } = examplePlan('2031-03-03')
const first = schedule(plan, [], plan.startsOn)

const MOST_EVENTS_A_YEAR = 600
const DAYS_A_YEAR = 365.25
const HITRUST = 'r2'
const QUARTER_DAYS = 91

/** What the ledger says on a later day if everything happens as it is planned. */
function ledgerOn(day: string): readonly Progress[] {
  return plan.activities.flatMap(({ id, kind }): Progress[] => {
    const span = first.spanOf(id)
    if (!span) return []
    const said = { activityId: id, recordedAt: `${day}T00:00:00Z`, actor: 'test' }
    const [startOn, finishOn] = [isoOf(span.start), isoOf(lastDay(span.end))]
    const started = { ...said, id: `${id}-s`, kind: 'started', effectiveOn: startOn } as const
    const finished = { ...said, id: `${id}-f`, kind: 'finished', effectiveOn: finishOn } as const
    return [...(kind !== 'milestone' && startOn < day ? [started] : []), ...(finishOn < day ? [finished] : [])]
  })
}

/** The agenda of a program's whole life: as if new orders had come whenever it was spent. */
function wholeAgenda(programId: Plan['programs'][number]['id']): readonly AgendaEntry[] {
  const entries = new Map<string, AgendaEntry>()
  for (let from: string | undefined = plan.startsOn; from !== undefined; ) {
    const { agenda } = compileOrders(schedule(plan, ledgerOn(from), from), programId, 1)
    for (const entry of agenda?.entries ?? []) entries.set(JSON.stringify(entry), entry)
    from = agenda?.through?.slice(0, 10)
  }
  return [...entries.values()].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
}

/** How many events the history of a run has. */
async function historyOf(orders: ProgramOrders): Promise<number> {
  return (await on.handleOf(orders).describe()).historyLength
}

// Nobody reports anything, so that every reminder is sent and every late phase escalated: the most there can be. A
// quarter is lived through; what an instant costs there holds for all of them.
test('a HITRUST program of the example, with all its evidence and reminders, adds fewer than 600 events a year to its history', async () => {
  const whole = wholeAgenda(HITRUST)
  const opening = dayOf(whole.find(({ kind }) => kind === 'evidence-closes')?.on ?? plan.startsOn)
  const entries = whole.filter(({ on: day }) => dayOf(day) >= opening && dayOf(day) < opening + QUARTER_DAYS)
  const orders = { ...compileOrders(first, HITRUST, 1), agenda: { entries } }
  await on.start(orders)
  await on.pass(opening + QUARTER_DAYS - dayOf(await on.day(0)))

  const cost = (await historyOf(orders)) / instantsOf(entries)
  const days = whole.map(({ on: day }) => dayOf(day))
  const years = (Math.max(...days) - Math.min(...days)) / DAYS_A_YEAR
  // A measure of nothing would hold as well.
  expect(on.desk.told(HITRUST).length).toBeGreaterThan(10)
  expect((cost * instantsOf(whole)) / years).toBeLessThan(MOST_EVENTS_A_YEAR)
}, 120_000)

const instantsOf = (entries: readonly AgendaEntry[]): number => new Set(entries.map(({ at }) => at)).size
