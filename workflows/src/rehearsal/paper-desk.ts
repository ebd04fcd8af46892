import { type DiaryEntry, digestDateFrom, digestMinuteOn, noticesAbout, type PlannedLife } from '@stagger/planner'
import type { Agenda } from '../agenda/agenda-activities.ts'
import { dateIn } from '../date-in.ts'
import type { DigestDesk } from '../digest/digest-activities.ts'
import type { ProgramEvent } from '../messages.ts'
import { isSettled, type PaperNotice } from './settled-notices.ts'

/**
 * The API's desk for evidence and notices, on paper: evidence is collected on the last day that counts, and what people
 * hear is written down with the day on which they do, less what is settled by then as the runs have `told`. `now`: the
 * server's time in epoch milliseconds.
 */
export function paperDesk(life: PlannedLife, told: readonly ProgramEvent[], now: () => Promise<number>) {
  const entries: DiaryEntry[] = []
  const lastDays = new Map(life.programs.map(({ orders }) => [orders.programId, lastDaysOf(orders)]))
  const settled = new Set<string>()
  const notices = new Map<string, PaperNotice>()
  const digested = new Set<string>()
  const hearing = (notice: PaperNotice) => hearingOf(life, notice)
  const keep = (handedOver: readonly PaperNotice[]) => {
    const fresh = handedOver.filter(({ id }) => !notices.has(id))
    for (const notice of fresh) notices.set(notice.id, notice)
    const [organizationId = ''] = life.programs.map(({ orders }) => orders.organizationId)
    return fresh.map((notice) => ({ organizationId, person: notice.personId, at: hearing(notice) }))
  }

  const agenda: Agenda = {
    async standing({ programId, requestIds, on }) {
      const isOver = (id: string) => on > (lastDays.get(programId)?.get(id) ?? on)
      for (const id of requestIds.filter(isOver)) {
        if (settled.has(`${programId} ${id}`)) continue
        settled.add(`${programId} ${id}`)
        const about = `evidence/${id}`
        entries.push({
          on: lastDays.get(programId)?.get(id) ?? on,
          programId,
          kind: 'evidence-collected',
          about,
          byItself: false,
        })
      }
      return Object.fromEntries(requestIds.map((id) => [id, isOver(id) ? 'collected' : 'due']))
    },
    notify: async (handedOver) => keep(handedOver),
    askAgain: async (questions) => keep(questions.flatMap((question) => noticesAbout(question, life.plan))),
  }
  const digestDesk: DigestDesk = {
    async send({ person }) {
      const time = await now()
      const waiting = [...notices.values()].filter(({ id, personId }) => personId === person && !digested.has(id))
      const due = waiting.filter((notice) => Date.parse(hearing(notice)) <= time)
      for (const { id } of due) digested.add(id)
      const said = due.filter((notice) => !isSettled(notice, life, told))
      entries.push(...said.map((notice) => entryOf(life, notice)))
      for (const on of new Set(said.map((notice) => heardOn(life, notice, hearing(notice))))) {
        const isSent = entries.some((one) => one.kind === 'digest' && one.on === on && one.personId === person)
        if (!isSent) entries.push({ on, kind: 'digest', personId: person, byItself: true })
      }
      const [next] = waiting
        .filter((notice) => !due.includes(notice))
        .map(hearing)
        .toSorted((a, b) => Date.parse(a) - Date.parse(b))
      return next === undefined ? {} : { next }
    },
  }
  return { places: { agenda, digestDesk }, entries }
}

/** The last day that counts of each request of a program. */
const lastDaysOf = ({ agenda }: PlannedLife['programs'][number]['orders']): ReadonlyMap<string, string> =>
  new Map(
    (agenda?.entries ?? [])
      .filter(({ about }) => about === 'evidence')
      .flatMap(({ ids, dueOn }) => ids.map((id) => [id, dueOn] as const)),
  )

/** The digest minute of whoever is to hear of it. */
function hearingOf({ clocks }: PlannedLife, { personId, at }: PaperNotice): string {
  const clock = clocks[personId]
  return clock ? digestMinuteOn(digestDateFrom(at, clock), clock) : at
}

/**
 * The day of the digest that it is in. By its minute and not by the server's clock, which may have skipped on while a
 * busy machine was still asking for the digest.
 */
function heardOn({ clocks, startsAt }: PlannedLife, { personId }: PaperNotice, hearing: string): string {
  const at = Math.max(Date.parse(hearing), Date.parse(startsAt))
  return dateIn(clocks[personId]?.timeZone ?? 'UTC', at)
}

function entryOf({ clocks, programs }: PlannedLife, notice: PaperNotice): DiaryEntry {
  const { kind, about, subjectId, programId, personId, lead, at } = notice
  const organization = programs.find(({ orders }) => orders.programId === programId)?.orders.timeZone ?? 'UTC'
  const timeZone = kind === 'reminder' ? (clocks[personId]?.timeZone ?? organization) : organization
  return {
    on: dateIn(timeZone, Date.parse(at)),
    programId,
    kind,
    about: `${about}/${subjectId}`,
    personId,
    ...(lead !== undefined && { lead }),
    byItself: true,
  }
}
