import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import type { ProgramAddress } from '@stagger/workflows/client'
import type { TriageOutcome } from '@stagger/workflows/drift-codes'
import { closeTriage, giveNotice } from '@stagger/workflows/drift-messages'
import type { FactAnswer } from '@stagger/workflows/messages'
import { Clock } from '../clock.ts'
import { CurrentOrganization } from '../organization/current-organization.ts'
import { Tellings } from '../runs/tellings.service.ts'
import type { ClaimedRequest } from '../writes/claimed-request.ts'
import { TriageDecisionRow } from './triage-decision.entity.ts'

/** Which triage is meant. */
export type TriagePlace = ProgramAddress & { readonly triageId: string }

/** What somebody found that reported changes mean. */
export type Judgement = {
  readonly effectiveOn: string
  readonly outcome: TriageOutcome
  readonly controlIds?: readonly string[] | undefined
  readonly confirmed?: boolean | undefined
  readonly reason?: string | undefined
}

/** What people say of reported changes. */
@Injectable()
export class Triages {
  constructor(
    private readonly em: EntityManager,
    private readonly organization: CurrentOrganization,
    private readonly tellings: Tellings,
    private readonly clock: Clock,
  ) {}

  /** Tells the run; the words, and the controls that are meant, stay here. */
  close(claim: ClaimedRequest, place: TriagePlace, judgement: Judgement): Promise<FactAnswer> {
    const { planId, programId, triageId } = place
    const { effectiveOn, outcome, controlIds, confirmed } = judgement
    const closing = {
      triageId,
      effectiveOn,
      outcome,
      ...(controlIds && { controlIds }),
      ...(confirmed && { confirmed }),
    }
    return this.tellings.tell(claim, {
      planId,
      programId,
      kind: closeTriage.name,
      check: () => this.#write(place, judgement, claim.actor),
      ask: (runs, to, said) => runs.tell(to, closeTriage, { ...said, ...closing }),
    })
  }

  notice(
    claim: ClaimedRequest,
    { planId, programId, triageId }: TriagePlace,
    effectiveOn: string,
  ): Promise<FactAnswer> {
    return this.tellings.tell(claim, {
      planId,
      programId,
      kind: giveNotice.name,
      ask: (runs, to, said) => runs.tell(to, giveNotice, { ...said, triageId, effectiveOn }),
    })
  }

  #write(place: TriagePlace, { outcome, controlIds = [], reason }: Judgement, actor: string): void {
    const { planId, programId, triageId } = place
    const organizationId = this.organization.id
    const about = { organizationId, planId, programId, triageId, outcome, controlIds, reason: reason ?? null }
    this.em.persist(this.em.create(TriageDecisionRow, { ...about, actor, recordedAt: this.clock.now() }))
  }
}
