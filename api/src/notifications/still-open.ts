import type { EvidenceRequest, Schedule } from '@stagger/planner'
import type { NoticeRow } from './notice.entity.ts'

/** What a plan says now of everything that notices speak of. */
export type Now = { readonly schedule: Schedule; readonly requests: readonly EvidenceRequest[] }

/**
 * Whether a notice still has to be heard at the hour of the digest: what was settled, moved or given to somebody else
 * since is not spoken of.
 */
export function isStillOpen(notice: NoticeRow, now: Now): boolean {
  switch (notice.about) {
    case 'evidence':
      return isRequestOpen(notice, now)
    case 'phase':
      return now.schedule.plan.activities.some(
        ({ id, programId, phaseId }) =>
          programId === notice.programId && phaseId === notice.subjectId && !isDone(id, now),
      )
    case 'milestone':
      return now.schedule.plan.activities.some(({ id }) => id === notice.subjectId) && !isDone(notice.subjectId, now)
  }
}

function isRequestOpen({ kind, subjectId, programId, personId, dueOn }: NoticeRow, { requests }: Now): boolean {
  const request = requests.find((one) => one.id === subjectId && one.programId === programId)
  if (!request) return false
  if (kind !== 'reminder') return request.state === 'missed'
  const isTheirs = request.ownerId === undefined || request.ownerId === personId
  return request.state === 'due' && isTheirs && request.dueOn === dueOn
}

const isDone = (activityId: string, { schedule }: Now): boolean => schedule.activity(activityId)?.state === 'done'
