import { dateIn, type IsoDate } from '../day.ts'
import type { AgendaEntry } from '../orders/agenda-orders.ts'
import { digestDateFrom, digestMinuteOn } from '../orders/digest-minute.ts'
import { daysAfter } from '../orders/local-dates.ts'
import type { DiaryEntry } from './diary-entry.ts'
import { phaseTimes } from './phase-times.ts'
import type { PlannedLife, PlannedProgram } from './planned-life.ts'
import { endOf } from './program-end.ts'

/** A run that is awake takes up what people hear in the rest of the morning too. */
const TAKEN_AHEAD_MS = 12 * 3_600_000

type Item = Omit<AgendaEntry, 'ids' | 'at'> & { readonly id: string; readonly at: number; readonly doneAt: number }
/** What one person hears, and when the run said so. */
export type PlannedNotice = {
  readonly entry: DiaryEntry
  readonly personId: string
  readonly at: number
  readonly saidAt: number
}

/** What a program's agenda comes to when evidence is collected on the last day that counts: requests that close, and notices. */
export function agendaOf(program: PlannedProgram, life: PlannedLife) {
  const settled: DiaryEntry[] = []
  const notices: PlannedNotice[] = []
  for (const { at, items } of turns(program, life)) {
    const today = dateIn(new Date(at).toISOString(), program.orders.timeZone)
    for (const item of items) {
      if (item.kind === 'evidence-closes') settled.push(collected(program, item, today))
      if (isSaid(item, items, today)) notices.push(...noticeOf(program, item, at, life))
    }
  }
  return { settled, notices }
}

/** The moments at which the run looks into its agenda, with what it takes up. */
function turns(program: PlannedProgram, life: PlannedLife): { readonly at: number; readonly items: readonly Item[] }[] {
  const end = endOf(program)
  const turns = []
  let ahead = itemsOf(program)
  for (let at = Date.parse(life.startsAt); ahead.length > 0; ) {
    const now = at
    ahead = ahead.filter((item) => Math.max(item.at, now) < item.doneAt)
    const [first] = ahead
    if (!first) break
    at = Math.max(at, first.at)
    if (at >= end) break
    const until = at
    const isDue = (item: Item) => item.at <= until + (item.kind === 'reminder' ? TAKEN_AHEAD_MS : 0)
    turns.push({ at, items: ahead.filter(isDue) })
    ahead = ahead.filter((item) => !isDue(item))
  }
  return turns
}

/** In the order of time. Nobody escalates evidence that is there. */
function itemsOf(program: PlannedProgram): readonly Item[] {
  const doneAt = new Map(program.orders.phases.map(({ phaseId }) => [phaseId, phaseTimes(program, phaseId).doneAt]))
  return (program.orders.agenda?.entries ?? [])
    .filter(({ kind, about }) => kind !== 'escalation' || about !== 'evidence')
    .flatMap(({ ids, at, ...entry }) =>
      ids.map((id) => ({
        ...entry,
        id,
        at: Date.parse(at),
        doneAt:
          entry.about === 'evidence'
            ? Number.POSITIVE_INFINITY
            : (doneAt.get(entry.phaseId ?? id) ?? Number.NEGATIVE_INFINITY),
      })),
    )
    .toSorted((a, b) => a.at - b.at)
}

const collected = ({ orders }: PlannedProgram, { id }: Item, today: IsoDate): DiaryEntry => ({
  on: daysAfter(today, -1),
  programId: orders.programId,
  kind: 'evidence-collected',
  about: `evidence/${id}`,
  byItself: false,
})

/** A reminder whose due date is over, or that a later one of its subject overtook, is given up. */
function isSaid(item: Item, taken: readonly Item[], today: IsoDate): boolean {
  if (item.kind === 'escalation') return true
  if (item.kind !== 'reminder' || item.dueOn < today) return false
  return !taken.some(
    (one) =>
      one.kind === 'reminder' &&
      one.about === item.about &&
      one.id === item.id &&
      one.personId === item.personId &&
      (one.lead ?? 0) < (item.lead ?? 0),
  )
}

function noticeOf({ orders }: PlannedProgram, item: Item, saidAt: number, { clocks }: PlannedLife): PlannedNotice[] {
  const { kind, about, id, personId, lead, at } = item
  if (personId === undefined) return []
  const timeZone = kind === 'reminder' ? (clocks[personId]?.timeZone ?? orders.timeZone) : orders.timeZone
  const entry: DiaryEntry = {
    on: dateIn(new Date(at).toISOString(), timeZone),
    programId: orders.programId,
    kind,
    about: `${about}/${id}`,
    personId,
    ...(lead !== undefined && { lead }),
    byItself: true,
  }
  return [{ entry, personId, at, saidAt }]
}

/** One digest a person and day, of everything that became theirs to hear by their digest minute. */
export function digestEntries(notices: readonly PlannedNotice[], { clocks }: PlannedLife): DiaryEntry[] {
  const days = notices.flatMap(({ personId, at, saidAt }) => {
    const clock = clocks[personId]
    if (!clock) return []
    const minute = Date.parse(digestMinuteOn(digestDateFrom(new Date(at).toISOString(), clock), clock))
    return [`${dateIn(new Date(Math.max(minute, saidAt)).toISOString(), clock.timeZone)} ${personId}`]
  })
  return [...new Set(days)].map((day) => {
    const [on = '', personId = ''] = day.split(' ')
    return { on, kind: 'digest', personId, byItself: true }
  })
}
