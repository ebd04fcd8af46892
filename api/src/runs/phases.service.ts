import { Injectable } from '@nestjs/common'
import type { Plan, Program } from '@stagger/planner'
import type { ProgramAddress, ProgramRuns } from '@stagger/workflows/client'
import type { PhaseAnswer, PhaseReport } from '@stagger/workflows/messages'
import { PlanStore } from '../plans/plan-store.ts'
import { Problem } from '../problems/problem.ts'
import type { ClaimedRequest } from '../writes/claimed-request.ts'
import { lastStartIn } from './phase-facts.ts'
import { runRefusal } from './run-refusals.ts'
import { Tellings } from './tellings.service.ts'

/** What a person can tell a run of a phase. */
export type PhaseVerb = 'start' | 'finish' | 'reopen'

/** What is said of which phase. */
export type PhaseTelling = {
  readonly planId: string
  readonly programId: string
  readonly phaseId: string
  readonly verb: PhaseVerb
  readonly effectiveOn: string
}

/** What people say of phases. */
@Injectable()
export class Phases {
  constructor(
    private readonly tellings: Tellings,
    private readonly store: PlanStore,
  ) {}

  tell(claim: ClaimedRequest, telling: PhaseTelling): Promise<PhaseAnswer> {
    const { planId, programId, phaseId, verb, effectiveOn } = telling
    return this.tellings.tell(claim, {
      planId,
      programId,
      kind: verb,
      check: (plan, program) => this.#refuse(plan, program, telling),
      ask: (runs, to, said) => ask(runs, to, verb, { ...said, phaseId, effectiveOn }),
    })
  }

  /** A run knows only what it was told: that work began before, it may have missed, and the ledger has not. */
  async #refuse(document: Plan, { phases }: Program, telling: PhaseTelling): Promise<void> {
    const { planId, phaseId, verb, effectiveOn } = telling
    if (!phases.some(({ id }) => id === phaseId)) throw new Problem('phase-unknown', { phaseId })
    if (verb !== 'finish') return
    const startedOn = lastStartIn(telling, document, await this.store.ledger(planId))
    if (startedOn === undefined || effectiveOn >= startedOn) return
    throw runRefusal('effective-date-before-start', { phaseId, effectiveOn, startedOn })
  }
}

function ask(runs: ProgramRuns, program: ProgramAddress, verb: PhaseVerb, report: PhaseReport): Promise<PhaseAnswer> {
  switch (verb) {
    case 'start':
      return runs.startPhase(program, report)
    case 'finish':
      return runs.finishPhase(program, report)
    case 'reopen':
      return runs.reopenPhase(program, report)
  }
}
