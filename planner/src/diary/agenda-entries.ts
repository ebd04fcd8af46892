import { epochOf, instantOf } from './epoch.ts'
import { dateIn } from '../day.ts'
import type { AgendaEntry } from '../orders/agenda-orders.ts'
import type { DiaryEntry } from './diary-entry.ts'
import { phaseTimes } from './phase-times.ts'
import type { PlannedLife, PlannedProgram } from './planned-life.ts'
import { type PlannedNotice, plannedNotice } from './planned-notices.ts'
import { endOf } from './program-end.ts'

type Item = Omit<AgendaEntry, 'ids' | 'at'> & { readonly id: string; readonly at: number; readonly doneAt: number }

/** What a program's agenda comes to when evidence is collected on the last day that counts: requests that close, and notices. */
export function agendaOf(program: PlannedProgram, life: PlannedLife) {
  const startsAt = epochOf(life.startsAt)
  const end = endOf(program)
  // What closes with the program is taken note of; nobody hears of anything any more.
  const items = itemsOf(program).filter(({ at, kind }) => {
    const by = Math.max(at, startsAt)
    return by < end || (by === end && kind === 'evidence-closes')
  })
  return {
    settled: items.filter(({ kind }) => kind === 'evidence-closes').map((item) => collected(program, item)),
    notices: items
      .filter((item) => isSaid(item, items, program, startsAt))
      .flatMap((item) => noticeOf(program, item, life))
      .filter(({ heardAt }) => heardAt < end),
  }
}

/** Nobody escalates evidence that is there. */
function itemsOf(program: PlannedProgram): readonly Item[] {
  const doneAt = new Map(program.orders.phases.map(({ phaseId }) => [phaseId, phaseTimes(program, phaseId).doneAt]))
  return (program.orders.agenda?.entries ?? [])
    .filter(({ kind, about }) => kind !== 'escalation' || about !== 'evidence')
    .flatMap(({ ids, at, ...entry }) =>
      ids.map((id) => ({
        ...entry,
        id,
        at: epochOf(at),
        doneAt:
          entry.about === 'evidence'
            ? Number.POSITIVE_INFINITY
            : (doneAt.get(entry.phaseId ?? id) ?? Number.NEGATIVE_INFINITY),
      })),
    )
}

const collected = ({ orders }: PlannedProgram, { id, dueOn }: Item): DiaryEntry => ({
  on: dueOn,
  programId: orders.programId,
  kind: 'evidence-collected',
  about: `evidence/${id}`,
  byItself: false,
})

/** A reminder whose due date is over, or that a later one of its subject overtook before the start, is given up. */
function isSaid(item: Item, items: readonly Item[], { orders }: PlannedProgram, startsAt: number): boolean {
  if (item.kind === 'escalation') return true
  const on = dateIn(instantOf(Math.max(item.at, startsAt)), orders.timeZone)
  if (item.kind !== 'reminder' || item.dueOn < on) return false
  return !items.some(
    (one) =>
      one.kind === 'reminder' &&
      one.about === item.about &&
      one.id === item.id &&
      one.personId === item.personId &&
      one.at <= startsAt &&
      (one.lead ?? 0) < (item.lead ?? 0),
  )
}

/** It is heard unless it is about what is done by then. */
function noticeOf(program: PlannedProgram, item: Item, life: PlannedLife): PlannedNotice[] {
  const { kind, about, id, personId, lead, at, doneAt } = item
  if (personId === undefined) return []
  const notice = plannedNotice({ kind, about: `${about}/${id}`, personId, lead, at: instantOf(at) }, program, life)
  return notice && notice.heardAt < doneAt ? [notice] : []
}
