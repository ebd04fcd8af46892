import { EntityManager } from '@mikro-orm/core'
import { Injectable, Logger } from '@nestjs/common'
import type { Plan, Program } from '@stagger/planner'
import type { ProgramAddress, ProgramRuns } from '@stagger/workflows/client'
import { Clock } from '../clock.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Problem } from '../problems/problem.ts'
import type { ClaimedRequest } from '../writes/claimed-request.ts'
import { IdempotencyKeyRow } from '../writes/idempotency-key.entity.ts'
import { withPhaseNames } from './run-refusals.ts'
import { RunsGateway } from './runs-gateway.ts'
import { ToldNoteRow } from './told-note.entity.ts'
import { UpdateKeyRow } from './update-key.entity.ts'

/** A fact that is told to the run of a program. */
export type Telling<Answer> = ProgramAddress & {
  /** The name of the update. */
  readonly kind: string
  /** Refuses what the plan knows better than the run; in the transaction that writes the key down. */
  readonly check?: (plan: Plan, program: Program) => Promise<void> | void
  /** What somebody wrote beside it: kept here, never told to the run. */
  readonly note?: string | undefined
  /** Asks the run, with the key that makes a repetition harmless. */
  readonly ask: (runs: ProgramRuns, to: ProgramAddress, said: Said) => Promise<Answer>
}
/** What every message carries: who said it, under which key. */
export type Said = { readonly key: string; readonly actor: string }

type Claimed = { readonly claimed: IdempotencyKeyRow; readonly program: Program }

/**
 * Tells runs what people say. Three steps, none of them a transaction around a call: the key is written down, the run is
 * asked, the answer is written down. Whatever dies in between, the same key leads to the same update.
 */
@Injectable()
export class Tellings {
  readonly #log = new Logger(Tellings.name)

  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly runs: RunsGateway,
    private readonly clock: Clock,
  ) {}

  async tell<Answer>(claim: ClaimedRequest, telling: Telling<Answer>): Promise<Answer> {
    const { claimed, program } = await this.em.fork().transactional((em) => this.#claim(em, claim, telling))
    // The key was answered under this route, so by this update.
    if (claimed.response) return claimed.response.body as Answer
    const { planId, programId } = telling
    const said = { key: claimed.id, actor: claim.actor }
    try {
      const answer = await this.runs.ask((runs) => telling.ask(runs, { planId, programId }, said))
      await this.#accepted(claimed, answer)
      return answer
    } catch (error) {
      throw withPhaseNames(await this.#failed(claimed.id, claim, error), program.phases)
    }
  }

  async #claim<Answer>(em: EntityManager, claim: ClaimedRequest, telling: Telling<Answer>): Promise<Claimed> {
    const plan = await this.store.lock(telling.planId)
    const document = await this.store.document(plan)
    const program = programIn(document, telling)
    const { organizationId, planId } = plan
    const { requestHash, ...place } = claim
    const known = await em.findOne(IdempotencyKeyRow, { organizationId, ...place })
    if (known && known.requestHash !== requestHash) throw new Problem('idempotency-key-reused')
    if (known) return { claimed: known, program }
    await this.#check(telling, document, program)
    const recordedAt = this.clock.now()
    const row = em.create(IdempotencyKeyRow, { organizationId, ...claim, recordedAt })
    await em.flush()
    const asked = { planId, programId: telling.programId, kind: telling.kind, actor: claim.actor }
    em.create(UpdateKeyRow, { organizationId, key: row.id, ...asked, outcome: 'unknown', recordedAt })
    if (telling.note !== undefined) {
      const written = { planId, programId: telling.programId, key: row.id, note: telling.note, actor: claim.actor }
      em.create(ToldNoteRow, { organizationId, ...written, recordedAt })
    }
    return { claimed: row, program }
  }

  async #check<Answer>({ check }: Telling<Answer>, plan: Plan, program: Program): Promise<void> {
    try {
      await check?.(plan, program)
    } catch (error) {
      throw withPhaseNames(error, program.phases)
    }
  }

  /** It happened, whether or not that can be written down: where it cannot, the run's own report settles the key. */
  async #accepted({ id, key }: IdempotencyKeyRow, body: unknown): Promise<void> {
    try {
      await this.em.fork().transactional(async (em) => {
        await em.nativeUpdate(IdempotencyKeyRow, { id }, { response: { body } })
        await em.nativeUpdate(UpdateKeyRow, { key: id }, { outcome: 'accepted', settledAt: this.clock.now() })
      })
    } catch (error) {
      this.#log.error(error)
      throw new Problem('outcome-unknown', { key })
    }
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

function programIn({ programs }: Plan, { programId }: ProgramAddress): Program {
  const program = programs.find(({ id }) => id === programId)
  if (!program) throw new Problem('program-unknown', { programId })
  return program
}
