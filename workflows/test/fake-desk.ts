import type { Agenda, EvidenceStanding, Notice, StandingQuestion, Unanswered } from '../src/agenda/agenda-activities.ts'
import type { DigestDesk } from '../src/digest/digest-activities.ts'

/** The API's desk for evidence and notices, in memory: a digest is wanted at the instant of its earliest notice. */
export function fakeDesk(now: () => Promise<number>) {
  const standing: Record<string, EvidenceStanding[string]> = {}
  const questions: StandingQuestion[] = []
  const notices = new Map<string, Notice>()
  const unanswered = new Map<string, Unanswered>()
  const digests: { readonly person: string; readonly at: string; readonly ids: readonly string[] }[] = []
  const weather = { failures: 0 }

  const refuseInBadWeather = () => {
    if (weather.failures <= 0) return
    weather.failures -= 1
    throw new Error('the API is away')
  }
  const waiting = () => [...notices.values()].filter(({ id }) => !digests.some(({ ids }) => ids.includes(id)))
  const agenda: Agenda = {
    async standing(question) {
      refuseInBadWeather()
      questions.push(question)
      return Object.fromEntries(question.requestIds.map((id) => [id, standing[id] ?? 'collected']))
    },
    async notify(told) {
      refuseInBadWeather()
      for (const notice of told) notices.set(notice.id, notices.get(notice.id) ?? notice)
      return told.map(({ personId, at }) => ({ organizationId: 'org-1', person: personId, at }))
    },
    async askAgain(told) {
      refuseInBadWeather()
      for (const one of told) unanswered.set(one.id, one)
      return []
    },
  }
  const digestDesk: DigestDesk = {
    async send({ person }) {
      const time = new Date(await now()).toISOString()
      const mine = waiting().filter(({ personId }) => personId === person)
      const ids = mine.filter(({ at }) => Date.parse(at) <= Date.parse(time)).map(({ id }) => id)
      if (ids.length > 0) digests.push({ person, at: time, ids })
      const [next] = mine
        .filter(({ id }) => !ids.includes(id))
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
    /** What people of a program did not answer: `drift/change-1 2027-01-04`. */
    unanswered: (programId: string) =>
      [...unanswered.values()]
        .filter((one) => one.programId === programId)
        .map(({ about, subjectId, dueOn }) => `${about}/${subjectId} ${dueOn}`),
    /** What people were told of a program: `ann reminder phase/readiness 2027-01-04 7`. */
    told: (programId: string) =>
      [...notices.values()]
        .filter((notice) => notice.programId === programId)
        .map(({ personId, kind, about, subjectId, dueOn, lead }) =>
          [personId, kind, `${about}/${subjectId}`, dueOn, lead].filter((part) => part !== undefined).join(' '),
        ),
  }
}
