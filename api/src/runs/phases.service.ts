import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import type { Plan, Program } from '@stagger/planner'
import type { ProgramRuns } from '@stagger/workflows/client'
import type { PhaseAnswer, PhaseReport } from '@stagger/workflows/messages'
import { Clock } from '../clock.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Problem } from '../problems/problem.ts'
import type { ClaimedRequest } from '../writes/claimed-request.ts'
import { IdempotencyKeyRow } from '../writes/idempotency-key.entity.ts'
import { lastStartIn } from './phase-facts.ts'
import { runRefusal, withPhaseNames } from './run-refusals.ts'
import { RunsGateway } from './runs-gateway.ts'
import { UpdateKeyRow } from './update-key.entity.ts'
import type { PhaseVerb } from './update-keys.ts'

/** What is said of which phase. */
export type PhaseTelling = {
  readonly planId: string
  readonly programId: string
  readonly phaseId: string
  readonly verb: PhaseVerb
  readonly effectiveOn: string
}

/** A telling whose key is written down, and the program that it is about. */
type Claimed = { readonly claimed: IdempotencyKeyRow; readonly program: Program }

/**
 * Tells runs what people say of phases. Three steps, none of them a transaction around a call: the key is written down,
 * the run is asked, the answer is written down. Whatever dies in between, the same key leads to the same update.
 */
@Injectable()
export class Phases {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly runs: RunsGateway,
    private readonly clock: Clock,
  ) {}

  async tell(claim: ClaimedRequest, telling: PhaseTelling): Promise<PhaseAnswer> {
    const { claimed, program } = await this.em.fork().transactional((em) => this.#claim(em, claim, telling))
    if (claimed.response) return claimed.response.body as PhaseAnswer
    try {
      const report = { phaseId: telling.phaseId, effectiveOn: telling.effectiveOn, actor: claim.actor, key: claimed.id }
      const answer = await this.runs.ask((runs) => ask(runs, telling, report))
      await this.#accepted(claimed.id, answer)
      return answer
    } catch (error) {
      throw withPhaseNames(await this.#failed(claimed.id, claim, error), program.phases)
    }
  }

  async #claim(em: EntityManager, claim: ClaimedRequest, telling: PhaseTelling): Promise<Claimed> {
    const plan = await this.store.lock(telling.planId)
    const document = await this.store.document(plan)
    const program = programIn(document, telling)
    const { organizationId, planId } = plan
    const { requestHash, ...place } = claim
    const known = await em.findOne(IdempotencyKeyRow, { organizationId, ...place })
    if (known && known.requestHash !== requestHash) throw new Problem('idempotency-key-reused')
    if (known) return { claimed: known, program }
    await this.#refuseBeforeStart(document, program, telling)
    const recordedAt = this.clock.now()
    const row = em.create(IdempotencyKeyRow, { organizationId, ...claim, recordedAt })
    await em.flush()
    const { programId, phaseId, verb, effectiveOn } = telling
    const asked = { planId, programId, phaseId, kind: verb, effectiveOn, actor: claim.actor }
    em.create(UpdateKeyRow, { organizationId, key: row.id, ...asked, outcome: 'unknown', recordedAt })
    return { claimed: row, program }
  }

  /** A run knows only what it was told: that work began before, it may have missed, and the ledger has not. */
  async #refuseBeforeStart(document: Plan, program: Program, telling: PhaseTelling): Promise<void> {
    const { planId, phaseId, verb, effectiveOn } = telling
    if (verb !== 'finish') return
    const startedOn = lastStartIn(telling, document, await this.store.ledger(planId))
    if (startedOn === undefined || effectiveOn >= startedOn) return
    const refusal = runRefusal('effective-date-before-start', { phaseId, effectiveOn, startedOn })
    throw withPhaseNames(refusal, program.phases)
  }

  async #accepted(id: string, body: PhaseAnswer): Promise<void> {
    await this.em.fork().transactional(async (em) => {
      await em.nativeUpdate(IdempotencyKeyRow, { id }, { response: { body } })
      await em.nativeUpdate(UpdateKeyRow, { key: id }, { outcome: 'accepted', settledAt: this.clock.now() })
    })
  }

  /** Nothing happened unless nobody knows: a refused key is free again, an unknown one is kept and its own key shown. */
  async #failed(id: string, { key }: ClaimedRequest, error: unknown): Promise<unknown> {
    const code = error instanceof Problem ? error.code : undefined
    if (code === 'outcome-unknown') return new Problem('outcome-unknown', { key })
    if (code === undefined) return error
    await this.em.fork().transactional(async (em) => {
      await em.nativeDelete(IdempotencyKeyRow, { id })
      await em.nativeUpdate(UpdateKeyRow, { key: id }, { outcome: 'refused', settledAt: this.clock.now() })
    })
    return error
  }
}

/** Refuses a program that the plan has not, and a phase that the program has not. */
function programIn({ programs }: Plan, { programId, phaseId }: PhaseTelling): Program {
  const program = programs.find(({ id }) => id === programId)
  if (!program) throw new Problem('program-unknown', { programId })
  if (!program.phases.some(({ id }) => id === phaseId)) throw new Problem('phase-unknown', { phaseId })
  return program
}

function ask(runs: ProgramRuns, { planId, programId, verb }: PhaseTelling, report: PhaseReport): Promise<PhaseAnswer> {
  const program = { planId, programId }
  switch (verb) {
    case 'start':
      return runs.startPhase(program, report)
    case 'finish':
      return runs.finishPhase(program, report)
    case 'reopen':
      return runs.reopenPhase(program, report)
  }
}
