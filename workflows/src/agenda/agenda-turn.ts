import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow'
import { dateIn } from '../date-in.ts'
import { tell } from '../phase-changes.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import type { AgendaActivities, EvidenceStanding, Notice, Unanswered } from './agenda-activities.ts'
import type { DueItem } from './agenda-facts.ts'
import { isDone, itemKey } from './due-items.ts'
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

/** Sees to everything that was taken up at one instant: asks how evidence stands, and has people told. */
export async function seeTo(program: Program, items: readonly DueItem[]): Promise<void> {
  const standing = await standingOf(program, items)
  const notices = items.flatMap((item) => noticeOf(program, item, standing))
  if (notices.length > 0) {
    await atOnceOrPatiently(
      () => atOnce.notify(notices),
      () => patiently.notify(notices),
    )
  }
  settle(program, items, standing)
  for (const notice of notices) if (notice.kind === 'escalation') tellEscalated(program, notice)
}

/** Has people told of what they did not answer. */
export const tellUnanswered = (unanswered: readonly Unanswered[]): Promise<void> =>
  atOnceOrPatiently(
    () => atOnce.askAgain(unanswered),
    () => patiently.askAgain(unanswered),
  )

/** Asked only of requests that close, are reminded of or were missed; opening ones need no answer. */
async function standingOf(program: Program, items: readonly DueItem[]): Promise<EvidenceStanding> {
  const asked = items.filter(({ about, kind }) => about === 'evidence' && kind !== 'evidence-opens')
  const requestIds = [...new Set([...asked.map(({ id }) => id), ...(program.facts.agenda.missed ?? [])])]
  if (asked.length === 0) return {}
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

/** What somebody has to hear of an item, if anything: what is fulfilled or done is not spoken of. */
function noticeOf(program: Program, item: DueItem, standing: EvidenceStanding): Notice[] {
  const { kind, about, id, dueOn, personId, lead, at } = item
  if (personId === undefined || isDone(program, item) || !isWanting(item, standing)) return []
  const { planId, programId } = program.orders
  const said = kind === 'evidence-closes' ? 'evidence-missed' : kind === 'escalation' ? kind : 'reminder'
  const identity = { id: `${planId}/${programId} ${itemKey(item)}`, planId, programId, personId }
  return [{ ...identity, kind: said, about, subjectId: id, dueOn, ...(lead !== undefined && { lead }), at }]
}

/** Evidence is wanting while it is due before its end, and when it is missed after it. */
function isWanting({ kind, about, id }: DueItem, standing: EvidenceStanding): boolean {
  if (about !== 'evidence') return true
  if (kind === 'reminder') return standing[id] === 'due'
  return kind !== 'evidence-opens' && standing[id] === 'missed'
}

function tellEscalated(program: Program, { about, subjectId, dueOn, personId }: Notice): void {
  tell(program, {
    kind: 'escalated',
    subject: { kind: 'reminder', id: `${about}/${subjectId}` },
    state: 'escalated',
    facts: { about, dueOn, personId },
    effectiveOn: dateIn(program.orders.timeZone, Date.now()),
    actor: RUN,
  })
}
