import { cycleOf, phasesIn, stateOf } from '../phase-facts.ts'
import type { Program } from '../program-state.ts'
import { gatesMustBeOpen, mustHaveHappened, refuse } from '../refusals.ts'
import { REPORT_DOCUMENTS, type ReportDocument, type ReportType } from './examination-codes.ts'
import { reportPhase } from './report-cycles.ts'
import type { DocumentDelivered, ReportIssued } from './examination-messages.ts'

/** What a document speaks of, and so comes after. */
const COMES_AFTER: Readonly<Record<ReportDocument, readonly ReportDocument[]>> = {
  'system-description': [],
  draft: ['system-description'],
  assertion: ['system-description'],
  'representation-letter': ['draft', 'assertion'],
}

/** `no-report-due`, `draft-before-fieldwork`, `document-out-of-order`. */
export function mayDeliver(program: Program, delivered: DocumentDelivered): void {
  mustHaveHappened(program, delivered)
  const { type, document, effectiveOn } = delivered
  const cycle = cycleDue(program, type)
  if (document === 'draft' && !isTested(program, type, cycle)) refuse('draft-before-fieldwork')
  const missing = COMES_AFTER[document].filter((one) => !isThere(program, type, cycle, one, effectiveOn))
  if (missing.length > 0) refuse('document-out-of-order', { document, missing })
}

/**
 * `no-report-due`, what the phase's gates say, `report-documents-missing` for what was not there on the day of issue,
 * `opinion-contradicts-criteria`: an unqualified opinion leaves no criterion unmet.
 */
export function mayIssue(program: Program, issued: ReportIssued): void {
  mustHaveHappened(program, issued)
  const { type, opinion, criteriaNotMet, effectiveOn } = issued
  const cycle = cycleDue(program, type)
  const phase = reportPhase(program, type)
  if (phase && stateOf(program, phase.phaseId) === 'planned') gatesMustBeOpen(program, phase)
  const missing = REPORT_DOCUMENTS.filter((document) => !isThere(program, type, cycle, document, effectiveOn))
  if (missing.length > 0) refuse('report-documents-missing', { missing, effectiveOn })
  if (opinion === 'unqualified' && criteriaNotMet > 0) refuse('opinion-contradicts-criteria', { opinion })
}

/** The cycle whose report of a type comes next. `no-report-due` when none does. */
export function cycleDue(program: Program, type: ReportType): number {
  const phase = reportPhase(program, type)
  return phase ? cycleOf(phase) : refuse('no-report-due', { type })
}

/** A Type II is drafted when the final fieldwork is over, a Type I while it is examined. */
function isTested(program: Program, type: ReportType, cycle: number): boolean {
  const states = phasesIn(program, cycle, [type === 'type2' ? 'final-fieldwork' : 'type1-examination']).map((id) =>
    stateOf(program, id),
  )
  return type === 'type2' ? states.every((state) => state === 'done') : states.every((state) => state !== 'planned')
}

function isThere(program: Program, type: ReportType, cycle: number, document: ReportDocument, on: string): boolean {
  return program.facts.examination.documents.some(
    (one) => one.type === type && one.cycle === cycle && one.document === document && one.on <= on,
  )
}
