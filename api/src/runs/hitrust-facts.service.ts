import { Injectable } from '@nestjs/common'
import type { Program } from '@stagger/planner'
import * as updates from '@stagger/workflows/assessment-messages'
import type { ProgramAddress, ProgramRuns } from '@stagger/workflows/client'
import type { FactAnswer } from '@stagger/workflows/messages'
import type { UpdateDefinition } from '@temporalio/client'
import { Problem } from '../problems/problem.ts'
import type { ClaimedRequest } from '../writes/claimed-request.ts'
import type { HitrustFact } from './hitrust-fact.ts'
import { type Said, Tellings } from './tellings.service.ts'

/** What people say of a HITRUST assessment beside its phases. */
@Injectable()
export class HitrustFacts {
  constructor(private readonly tellings: Tellings) {}

  /** Tells it to the run, which refuses what a rule of HITRUST's forbids. Throws `not-an-assessment` for a SOC 2 program. */
  tell(claim: ClaimedRequest, to: ProgramAddress, fact: HitrustFact): Promise<FactAnswer> {
    return this.tellings.tell(claim, {
      ...to,
      kind: fact.kind,
      note: fact.note,
      check: (_, program) => mustBeAssessment(program),
      ask: (runs, program, said) => ask(runs, program, fact, said),
    })
  }
}

function mustBeAssessment({ id, kind }: Program): void {
  if (kind !== 'hitrust') throw new Problem('not-an-assessment', { programId: id })
}

/** What a fact says beside who says it. */
type FactOf<Kind extends HitrustFact['kind']> = Omit<Extract<HitrustFact, { kind: Kind }>, 'kind' | 'note'>

/** The update by which a run is told each kind of fact: a new kind does not compile until it has one. */
const UPDATES = {
  'object-created': updates.createObject,
  'report-credit-bought': updates.buyReportCredit,
  'assessment-revised': updates.reviseAssessment,
  'corrective-action': updates.reportCorrectiveAction,
  'item-tested': updates.recordTest,
  'qa-block-booked': updates.bookQaBlock,
  'qa-block-released': updates.releaseQaBlock,
  'letter-signed': updates.signLetter,
  'assessment-submitted': updates.submitAssessment,
  'assessment-returned': updates.returnAssessment,
  'assessment-accepted': updates.acceptAssessment,
  'qa-task-opened': updates.openQaTask,
  'qa-task-answered': updates.answerQaTask,
  'qa-escalated': updates.escalateQa,
  'correction-requested': updates.requestCorrection,
  'draft-approved': updates.approveDraft,
  'outcome-reported': updates.reportOutcome,
  'interim-submitted': updates.submitInterim,
  'interim-reported': updates.reportInterim,
  'standing-reported': updates.reportStanding,
  'bridge-issued': updates.reportBridge,
  'significant-change-noticed': updates.noticeSignificantChange,
  'recertification-planned': updates.planRecertification,
} satisfies { readonly [Kind in HitrustFact['kind']]: UpdateDefinition<FactAnswer, [Said & FactOf<Kind>]> }

function ask(
  runs: ProgramRuns,
  to: ProgramAddress,
  { kind, note: _, ...fact }: HitrustFact,
  said: Said,
): Promise<FactAnswer> {
  const update: UpdateDefinition<FactAnswer, [Said]> = UPDATES[kind]
  return runs.tell(to, update, { ...fact, ...said })
}
