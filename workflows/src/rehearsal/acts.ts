import type { PlannedWord } from '@stagger/planner'
import type { ProgramRuns } from '../client.ts'
import {
  acceptAssessment,
  approveDraft,
  bookQaBlock,
  buyReportCredit,
  createObject,
  recordTest,
  reportInterim,
  reportOutcome,
  signLetter,
  submitAssessment,
  submitInterim,
} from '../hitrust/assessment-messages.ts'
import { deliverDocument, issueReport } from '../soc2/examination-messages.ts'

/** Who speaks in a rehearsal. */
export const ACTOR = 'rehearsal'

/** What a word is known by, to a run and to whoever reads of its refusal. */
export const keyOf = ({ programId, on, word }: PlannedWord): string =>
  [
    programId,
    on,
    word.says,
    ...('document' in word ? [word.document] : []),
    ...('phaseId' in word ? [word.phaseId] : []),
  ].join(' ')

/** Says to the run of a program what the plan has people say. Throws as every update does. */
export function say(runs: ProgramRuns, planId: string, planned: PlannedWord): Promise<unknown> {
  const { programId, on: effectiveOn, word } = planned
  const to = { planId, programId }
  const told = { key: keyOf(planned), effectiveOn, actor: ACTOR }
  switch (word.says) {
    case 'startPhase':
      return runs.startPhase(to, { ...told, phaseId: word.phaseId })
    case 'finishPhase':
      return runs.finishPhase(to, { ...told, phaseId: word.phaseId })
    case 'deliverDocument':
      return runs.tell(to, deliverDocument, { ...told, type: word.type, document: word.document })
    case 'issueReport':
      return runs.tell(to, issueReport, { ...told, type: word.type, opinion: 'unqualified', criteriaNotMet: 0 })
    case 'createObject':
      return runs.tell(to, createObject, { ...told, csfVersion: word.csfVersion })
    case 'bookQaBlock': {
      const { blockStartsOn, submissionDueOn } = word
      return runs.tell(to, bookQaBlock, { ...told, blockStartsOn, submissionDueOn })
    }
    case 'recordTest':
      return runs.tell(to, recordTest, { ...told, controlId: word.controlId, itemKind: word.itemKind })
    case 'reportOutcome':
      return runs.tell(to, reportOutcome, { ...told, outcome: 'certified' })
    case 'reportInterim':
      return runs.tell(to, reportInterim, { ...told, passed: true })
    default:
      return runs.tell(to, BARE_FACTS[word.says], told)
  }
}

/** Facts that say nothing but that they are so. */
const BARE_FACTS = { buyReportCredit, signLetter, submitAssessment, acceptAssessment, approveDraft, submitInterim }
