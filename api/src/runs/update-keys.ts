import type { EntityManager } from '@mikro-orm/core'
import type { FactAnswer, PhaseAnswer } from '@stagger/workflows/messages'
import { IdempotencyKeyRow } from '../writes/idempotency-key.entity.ts'
import type { ProgramRunRow, RunPhase } from './program-run.entity.ts'
import type { ReportedEvent } from './reported-event.ts'
import { UpdateKeyRow } from './update-key.entity.ts'

/**
 * An update whose answer never came is accepted when the run reports what it asked for: whoever asks again under the
 * same key gets the answer that the run would have given.
 */
export async function settleUpdate(
  em: EntityManager,
  run: ProgramRunRow,
  event: ReportedEvent,
  settledAt: Date,
): Promise<void> {
  if (event.key === undefined) return
  const { organizationId } = run
  const row = await em.findOne(UpdateKeyRow, { organizationId, key: event.key, outcome: 'unknown' })
  if (!row) return
  Object.assign(row, { outcome: 'accepted', settledAt })
  const claim = await em.findOne(IdempotencyKeyRow, { organizationId, id: event.key })
  if (claim) claim.response ??= { body: answerTo(run, event) }
}

function answerTo({ phases }: ProgramRunRow, { subject, state, phaseId }: ReportedEvent): unknown {
  if (subject) return { subject, state: state ?? '' } satisfies FactAnswer
  if (phaseId === undefined) return { state: 'abandoned' }
  const now = phases.find((phase) => phase.phaseId === phaseId)?.state ?? 'planned'
  const openPhases = phases.filter(({ state }) => isOpen(state)).map(({ phaseId }) => phaseId)
  return { phaseId, state: isOpen(now) ? 'open' : now, openPhases } satisfies PhaseAnswer
}

const isOpen = (state: RunPhase['state']): state is 'open' | 'overdue' => state === 'open' || state === 'overdue'
