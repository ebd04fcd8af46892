import type { PhaseOrders } from '@stagger/planner/orders'
import { answer } from '../answers.ts'
import { beginPhase, finishPhase, tell } from '../phase-changes.ts'
import { cycleOf, stateOf } from '../phase-facts.ts'
import type { Program } from '../program-state.ts'
import { beginBridge } from './bridge.ts'
import { close } from './exceptions.ts'
import { reportPhase } from './report-cycles.ts'
import { cycleDue, mayDeliver, mayIssue } from './report-refusals.ts'
import { deliverDocument, issueReport, type ReportIssued } from './examination-messages.ts'
import { windowOfCycle } from './windows.ts'

/** Has an examination answer that a document of its report is there, and that the CPA issued the report. */
export function answerReports(program: Program): void {
  answer(program, deliverDocument, {
    may: (_, delivered) => mayDeliver(program, delivered),
    then({ type, document, effectiveOn: on, actor }) {
      const { examination } = program.facts
      const cycle = cycleDue(program, type)
      const isSame = (one: { type: string; cycle: number; document: string }) =>
        one.type === type && one.cycle === cycle && one.document === document
      const others = examination.documents.filter((one) => !isSame(one))
      examination.documents = [...others, { type, cycle, document, on }]
      const subject = { kind: 'document', id: `${type}.${cycle}.${document}` } as const
      tell(program, {
        kind: 'document-delivered',
        effectiveOn: on,
        actor,
        subject,
        state: 'delivered',
        facts: { type, cycle, document },
      })
      return { subject, state: 'delivered' }
    },
  })
  answer(program, issueReport, {
    may: (_, issued) => mayIssue(program, issued),
    then(issued) {
      const subject = { kind: 'report', id: `${issued.type}.${cycleDue(program, issued.type)}` } as const
      issue(program, issued, subject)
      return { subject, state: issued.opinion }
    },
  })
}

/** The report is out: its phase ends with it, and so does what was open for it. */
function issue(
  program: Program,
  issued: ReportIssued,
  subject: { readonly kind: 'report'; readonly id: string },
): void {
  const { type, opinion, criteriaNotMet, effectiveOn, actor } = issued
  const phase = reportPhase(program, type)
  if (!phase) return
  const cycle = cycleOf(phase)
  const window = type === 'type2' ? windowOfCycle(program, cycle) : undefined
  const period = window && { periodFrom: window.opensOn, periodThrough: window.closesOn }
  const facts = { type, cycle, criteriaNotMet, issuedOn: effectiveOn, ...period }
  tell(program, { kind: 'report-issued', effectiveOn, actor, subject, state: opinion, facts })
  endPhase(program, phase, effectiveOn, actor)
  const { examination } = program.facts
  examination.documents = examination.documents.filter((one) => one.type !== type || one.cycle !== cycle)
  if (type === 'type1' && program.orders.variant === 'type2') return
  closeWithReport(program, cycle, { effectiveOn, actor })
  if (window) beginBridge(program, window, effectiveOn)
}

function endPhase(program: Program, { phaseId }: PhaseOrders, on: string, actor: string): void {
  if (stateOf(program, phaseId) === 'planned') beginPhase(program, phaseId, on, actor)
  finishPhase(program, phaseId, on, actor)
}

/** What the CPA reported stands in the report; what we expected and the CPA did not find does not. */
function closeWithReport(program: Program, cycle: number, said: { effectiveOn: string; actor: string }): void {
  for (const exception of program.facts.examination.exceptions)
    if (exception.cycle <= cycle)
      close(program, exception, exception.kind === 'reported' ? 'reported' : 'not-reported', said)
}
