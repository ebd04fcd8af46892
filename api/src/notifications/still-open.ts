import { type EvidenceRequest, isQuestionOpen, type Schedule } from '@stagger/planner'
import type { AgendaEntry } from '@stagger/planner/orders'
import type { NoticeRow } from './notice.entity.ts'

/** What a plan and its runs say now of everything that notices speak of. */
export type Now = {
  readonly schedule: Schedule
  readonly requests: readonly EvidenceRequest[]
  /** By program: whom its run reminds of what, as it was told last. */
  readonly agendas: ReadonlyMap<string, readonly AgendaEntry[]>
  /** Programs whose runs are over. */
  readonly ended: ReadonlySet<string>
  /** Where subjects of runs stand, by `program kind/id`. */
  readonly subjects: ReadonlyMap<string, string>
}

/**
 * Whether a notice still has to be heard at the hour of the digest: runs hand notices over days ahead, and what was
 * settled, moved, given to somebody else or silenced since is not spoken of.
 */
export function isStillOpen(notice: NoticeRow, now: Now): boolean {
  if (now.ended.has(notice.programId) || (isPausable(notice) && isPaused(notice, now))) return false
  switch (notice.about) {
    case 'evidence':
      return isRequestOpen(notice, now)
    case 'phase':
      return isMeant(notice, now) && phaseIsOpen(notice, now)
    case 'milestone':
      return isMeant(notice, now) && milestoneIsOpen(notice, now)
    default:
      return isQuestionOpen({ about: notice.about, subjectId: notice.subjectId }, standingIn(notice, now))
  }
}

/** Reminders and what the agenda escalates; that somebody missed a decision is said in any case. */
const isPausable = ({ kind, about }: NoticeRow): boolean =>
  kind === 'reminder' || (kind === 'escalation' && ['evidence', 'phase', 'milestone'].includes(about))

const isPaused = ({ programId }: NoticeRow, { subjects }: Now): boolean =>
  subjects.get(`${programId} reminders/reminders`) === 'paused'

/** A reminder is meant while the agenda names its subject with this due date, lead and addressee. */
function isMeant(notice: NoticeRow, { agendas }: Now): boolean {
  if (notice.kind !== 'reminder') return true
  return (agendas.get(notice.programId) ?? []).some(
    ({ kind, about, ids, dueOn, lead, personId }) =>
      kind === 'reminder' &&
      about === notice.about &&
      dueOn === notice.dueOn &&
      lead === (notice.lead ?? undefined) &&
      personId === notice.personId &&
      ids.includes(notice.subjectId),
  )
}

/** What the plan no longer asks for has no state. */
function isRequestOpen(notice: NoticeRow, now: Now): boolean {
  const { kind, subjectId, programId } = notice
  const state = now.requests.find((one) => one.id === subjectId && one.programId === programId)?.state
  return kind === 'reminder' ? state === 'due' && isMeant(notice, now) : state === 'missed'
}

const phaseIsOpen = ({ programId, subjectId }: NoticeRow, now: Now): boolean =>
  now.schedule.plan.activities.some(
    (activity) => activity.programId === programId && activity.phaseId === subjectId && !isDone(activity.id, now),
  )

const milestoneIsOpen = ({ subjectId }: NoticeRow, now: Now): boolean =>
  now.schedule.plan.activities.some(({ id }) => id === subjectId) && !isDone(subjectId, now)

const isDone = (activityId: string, { schedule }: Now): boolean => schedule.activity(activityId)?.state === 'done'

const standingIn =
  ({ programId }: NoticeRow, { subjects }: Now) =>
  (subject: string) =>
    subjects.get(`${programId} ${subject}`)
