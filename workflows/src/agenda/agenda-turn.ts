import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow'
import { dateIn } from '../date-in.ts'
import { tell } from '../phase-changes.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import type { AgendaActivities, EvidenceStanding, Notice, Unanswered } from './agenda-activities.ts'
import type { DueItem } from './agenda-facts.ts'
import { itemKey } from './agenda-items.ts'
import { isDone } from './due-items.ts'
import { settle } from './settled-requests.ts'

/** A question that is answered at once costs a history one event instead of six. */
const atOnce = proxyLocalActivities<AgendaActivities>({
  startToCloseTimeout: '5 seconds',
  retry: { maximumAttempts: 1 },
})
/** For as long as the API is away; attempts of an activity cost the history nothing. */
const patiently = proxyActivities<AgendaActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
})

/** Sees to everything that was taken up: has people told, asks how evidence stands, and tells what became of it. */
export async function seeTo(program: Program, items: readonly DueItem[]): Promise<void> {
  const notices = items.flatMap((item) => noticeOf(program, item))
  if (notices.length > 0) {
    await atOnceOrPatiently(
      () => atOnce.notify(notices),
      () => patiently.notify(notices),
    )
  }
  const standing = await standingOf(program, items)
  settle(program, items, standing)
  for (const item of items) if (isEscalated(program, item, standing)) tellEscalated(program, item)
}

/** Has people told of what they did not answer. */
export const tellUnanswered = (unanswered: readonly Unanswered[]): Promise<void> =>
  atOnceOrPatiently(
    () => atOnce.askAgain(unanswered),
    () => patiently.askAgain(unanswered),
  )

/** Asked only of requests that are over; whether a notice still holds the digest asks at its hour. */
async function standingOf(program: Program, items: readonly DueItem[]): Promise<EvidenceStanding> {
  const asked = items.filter(({ kind }) => kind === 'evidence-closes' || kind === 'escalated')
  if (asked.length === 0) return {}
  const requestIds = [...new Set([...asked.map(({ id }) => id), ...(program.facts.agenda.missed ?? [])])]
  const { planId, programId, timeZone } = program.orders
  const question = { planId, programId, requestIds, on: dateIn(timeZone, Date.now()) }
  return atOnceOrPatiently(
    () => atOnce.evidenceStanding(question),
    () => patiently.evidenceStanding(question),
  )
}

async function atOnceOrPatiently<Answer>(now: () => Promise<Answer>, later: () => Promise<Answer>): Promise<Answer> {
  try {
    return await now()
  } catch (error) {
    if (isCancellation(error)) throw error
    return later()
  }
}

/** What somebody has to hear of an item, if anything: what is done is not spoken of. */
function noticeOf(program: Program, item: DueItem): Notice[] {
  const { kind, about, id, dueOn, personId, lead, at } = item
  if (kind === 'evidence-opens' || kind === 'evidence-closes' || kind === 'escalated') return []
  if (personId === undefined || isDone(program, item)) return []
  const { planId, programId } = program.orders
  const identity = { id: `${planId}/${programId} ${itemKey(item)}`, planId, programId, personId }
  return [{ ...identity, kind, about, subjectId: id, dueOn, ...(lead !== undefined && { lead }), at }]
}

/** A phase on the day itself, evidence when it is known to be missed. */
const isEscalated = (program: Program, item: DueItem, standing: EvidenceStanding): boolean =>
  item.about === 'evidence'
    ? item.kind === 'escalated' && standing[item.id] === 'missed'
    : item.kind === 'escalation' && !isDone(program, item)

function tellEscalated(program: Program, { about, id, on, dueOn, personId }: DueItem): void {
  tell(program, {
    kind: 'escalated',
    subject: { kind: 'reminder', id: `${about}/${id}` },
    state: 'escalated',
    facts: { about, dueOn, ...(personId !== undefined && { personId }) },
    effectiveOn: on,
    actor: RUN,
  })
}
