import type { Agenda, EvidenceStanding, Notice, StandingQuestion, Unanswered } from '../src/agenda/agenda-activities.ts'
import type { DigestDesk } from '../src/digest/digest-activities.ts'

/** The API's desk for evidence and notices, in memory: a digest is wanted at the instant of its earliest notice. */
export function fakeDesk(now: () => Promise<number>) {
  const standing: Record<string, EvidenceStanding[string]> = {}
  const questions: StandingQuestion[] = []
  const notices = new Map<string, Notice>()
  const unanswered = new Map<string, Unanswered>()
  const asks: Unanswered[] = []
  const digests: { readonly person: string; readonly at: string; readonly ids: readonly string[] }[] = []
  const weather = { failures: 0 }
  const dropped = new Set<string>()
  const heard: Notice[] = []
  /** Phases and milestones, as the plan has them at the hour of a digest. */
  const plan = { means: (_: Notice): boolean => true }
  const isMeant = (notice: Notice): boolean => {
    if (notice.about !== 'evidence') return plan.means(notice)
    return standing[notice.subjectId] === (notice.kind === 'reminder' ? 'due' : 'missed')
  }

  const refuseInBadWeather = () => {
    if (weather.failures <= 0) return
    weather.failures -= 1
    throw new Error('the API is away')
  }
  const waiting = () =>
    [...notices.values()].filter(({ id }) => !dropped.has(id) && !digests.some(({ ids }) => ids.includes(id)))
  const agenda: Agenda = {
    async standing(question) {
      refuseInBadWeather()
      questions.push(question)
      return Object.fromEntries(question.requestIds.map((id) => [id, standing[id] ?? 'collected']))
    },
    async notify(told) {
      refuseInBadWeather()
      for (const notice of told) {
        notices.set(notice.id, notices.get(notice.id) ?? notice)
        dropped.delete(notice.id)
      }
      return told.map(({ personId, at }) => ({ organizationId: 'org-1', person: personId, at }))
    },
    async askAgain(told) {
      refuseInBadWeather()
      for (const one of told) unanswered.set(one.id, one)
      asks.push(...told)
      return []
    },
  }
  const digestDesk: DigestDesk = {
    async send({ person }) {
      const time = new Date(await now()).toISOString()
      const mine = waiting().filter(({ personId }) => personId === person)
      const due = mine.filter(({ at }) => Date.parse(at) <= Date.parse(time))
      for (const notice of due) if (!isMeant(notice)) dropped.add(notice.id)
      const said = due.filter(isMeant)
      if (said.length > 0) digests.push({ person, at: time, ids: said.map(({ id }) => id) })
      heard.push(...said)
      const [next] = mine
        .filter((notice) => !due.includes(notice))
        .map(({ at }) => at)
        .toSorted()
      return next === undefined ? {} : { next }
    },
  }
  return {
    places: { agenda, digestDesk },
    /** Requests are collected unless something else is said here. */
    standing,
    questions,
    digests,
    weather,
    /** Whether a notice about a phase still holds at the hour of its digest: a test may say so. */
    plan,
    /** How many notices were handed over, heard or not. */
    handedOver: () => notices.size,
    /** Every question and warning as it was handed over, in that order. */
    asks,
    /** What people of a program did not answer: `drift/change-1 2027-01-04`. */
    unanswered: (programId: string) =>
      [...unanswered.values()]
        .filter((one) => one.programId === programId && !one.asked)
        .map(({ about, subjectId, dueOn }) => `${about}/${subjectId} ${dueOn}`),
    /** What people of a program were asked to answer, in the same words. */
    asked: (programId: string) =>
      [...unanswered.values()]
        .filter((one) => one.programId === programId && one.asked)
        .map(({ about, subjectId, dueOn }) => `${about}/${subjectId} ${dueOn}`),
    /** What people heard of a program, in that order: `ann reminder phase/readiness 2027-01-04 7`. */
    told: (programId: string) =>
      heard
        .filter((notice) => notice.programId === programId)
        .map(({ personId, kind, about, subjectId, dueOn, lead }) =>
          [personId, kind, `${about}/${subjectId}`, dueOn, lead].filter((part) => part !== undefined).join(' '),
        ),
  }
}
