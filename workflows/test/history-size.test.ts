import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  compileOrders,
  dayOf,
  examplePlan,
  isoOf,
  lastDay,
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
const DAYS_A_YEAR = 365
const QUARTER_DAYS = 91
const DAY_MS = 86_400_000
const MS_A_SECOND = 1_000

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
function wholeAgenda(programId: string): readonly AgendaEntry[] {
  const entries = new Map<string, AgendaEntry>()
  for (let from: string | undefined = plan.startsOn; from !== undefined; ) {
    const { agenda } = compileOrders(schedule(plan, ledgerOn(from), from), programId, 1)
    for (const entry of agenda?.entries ?? []) entries.set(JSON.stringify(entry), entry)
    from = agenda?.through?.slice(0, 10)
  }
  return [...entries.values()].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
}

/** When each event of a program's history came, in days. */
async function eventDays(orders: ProgramOrders): Promise<readonly number[]> {
  const { events } = await on.handleOf(orders).fetchHistory()
  return (events ?? []).map(({ eventTime }) => (Number(eventTime?.seconds ?? 0) * MS_A_SECOND) / DAY_MS)
}

/** The most that fall into any year, which may begin with any of them. */
const busiestYear = (days: readonly number[]): number =>
  Math.max(...days.map((from) => days.filter((day) => day >= from && day < from + DAYS_A_YEAR).length))

/** The orders of a program with all of its agenda. Its evidence is missed, every piece of it. */
function unreported(programId: string): ProgramOrders {
  const entries = wholeAgenda(programId)
  for (const { ids } of entries) for (const id of ids) on.desk.standing[id] = 'missed'
  return { ...compileOrders(first, programId, 1), agenda: { entries } }
}

// Nobody reports anything and no evidence is recorded, so that everything is handed over, missed and escalated: the most
// that an agenda can come to.
test('programs of the example of which nobody reports anything add fewer than 600 events to their histories in any year', async () => {
  const programs = plan.programs.map(({ id }) => unreported(id))
  for (const orders of programs) await on.start(orders)
  const entries = programs.flatMap(({ agenda }) => agenda?.entries ?? [])
  const end = Math.max(...entries.map(({ on: day }) => dayOf(day)))
  await on.pass(end + QUARTER_DAYS - dayOf(await on.day(0)))
  for (const orders of programs) {
    const closing = orders.agenda?.entries.filter(({ kind }) => kind === 'evidence-closes') ?? []
    const missed = on.desk.told(orders.programId).filter((line) => line.includes('evidence-missed'))
    // A measure of nothing would hold as well.
    expect(missed).toHaveLength(closing.flatMap(({ ids }) => ids).length)
    expect(busiestYear(await eventDays(orders))).toBeLessThanOrEqual(MOST_EVENTS_A_YEAR)
  }
}, 120_000)
