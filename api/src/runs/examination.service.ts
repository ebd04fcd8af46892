import { Injectable } from '@nestjs/common'
import { nextCycle, type Plan } from '@stagger/planner'
import type { ProgramAddress } from '@stagger/workflows/client'
import * as messages from '@stagger/workflows/examination-messages'
import type { FactAnswer } from '@stagger/workflows/messages'
import type { Stamp } from '../events/plan-journal.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Revisions } from '../plans/revisions.service.ts'
import { Problem } from '../problems/problem.ts'
import type { ClaimedRequest } from '../writes/claimed-request.ts'
import { DecisionEdits } from './decision-edits.ts'
import { type Said, type Telling, Tellings } from './tellings.service.ts'

/** A fact as its route takes it: what the message says but who says it and under which key; what it was written with. */
type Fact<Message> = Omit<Message, keyof Said> & { readonly note?: string | undefined }
type Check = NonNullable<Telling<FactAnswer>['check']>

/** What people say of a SOC 2 examination beside its phases. */
@Injectable()
export class Examinations {
  constructor(
    private readonly tellings: Tellings,
    private readonly edits: DecisionEdits,
    private readonly store: PlanStore,
    private readonly revisions: Revisions,
  ) {}

  recordException(claim: ClaimedRequest, to: ProgramAddress, fact: Fact<messages.ExceptionFound>) {
    return this.#tell(claim, to, messages.recordException, fact, (plan) => refuseUnknownControl(plan, to, fact))
  }

  /** Refuses a decision that the plan could not take: it is written into the plan when the run has it. */
  decideException(claim: ClaimedRequest, to: ProgramAddress, fact: Fact<messages.ExceptionDecision>) {
    return this.#tell(claim, to, messages.decideException, fact, () => this.edits.refuseImpossible(to, fact))
  }

  respondToException(claim: ClaimedRequest, to: ProgramAddress, fact: Fact<messages.ExceptionResponse>) {
    return this.#tell(claim, to, messages.respondToException, fact)
  }

  closeException(claim: ClaimedRequest, to: ProgramAddress, fact: Fact<messages.ExceptionClosing>) {
    return this.#tell(claim, to, messages.closeException, fact)
  }

  agreeWindowChange(claim: ClaimedRequest, to: ProgramAddress, fact: Fact<messages.WindowChange>) {
    return this.#tell(claim, to, messages.agreeWindowChange, fact)
  }

  agreeScopeChange(claim: ClaimedRequest, to: ProgramAddress, fact: Fact<messages.ScopeChangeAgreed>) {
    return this.#tell(claim, to, messages.agreeScopeChange, fact)
  }

  deliverDocument(claim: ClaimedRequest, to: ProgramAddress, fact: Fact<messages.DocumentDelivered>) {
    return this.#tell(claim, to, messages.deliverDocument, fact)
  }

  issueReport(claim: ClaimedRequest, to: ProgramAddress, fact: Fact<messages.ReportIssued>) {
    return this.#tell(claim, to, messages.issueReport, fact)
  }

  /** Writes the cycle that the program's last renewal begins into the plan. In the caller's transaction. */
  async planNextCycle({ planId, programId }: ProgramAddress, stamp: Stamp): Promise<{ revision: number }> {
    const plan = await this.store.lock(planId)
    const document = await this.store.document(plan)
    if (!document.programs.some(({ id }) => id === programId)) throw new Problem('program-unknown', { programId })
    return this.revisions.edit(planId, plan.revision, nextCycle(document, programId), stamp)
  }

  /** The note stays here; everything else goes to the run. */
  #tell<Message extends Said & { readonly effectiveOn: string }>(
    claim: ClaimedRequest,
    to: ProgramAddress,
    update: messages.FactUpdate<Message>,
    { note, ...fact }: Fact<Message>,
    check: Check = () => undefined,
  ): Promise<FactAnswer> {
    return this.tellings.tell(claim, {
      ...to,
      kind: update.name,
      note,
      check: async (plan, program) => {
        if (program.kind !== 'soc2') throw new Problem('program-unknown', { programId: program.id })
        await check(plan, program)
      },
      // What is left of a message without who said it, with who said it, is the message.
      ask: (runs, address, said) => runs.tell(address, update, { ...fact, ...said } as unknown as Message),
    })
  }
}

function refuseUnknownControl(
  { controls }: Plan,
  { programId }: ProgramAddress,
  { controlId }: { readonly controlId: string },
) {
  const control = controls.find(({ id }) => id === controlId)
  if (!control?.programIds.includes(programId)) throw new Problem('control-unknown', { controlId })
}
