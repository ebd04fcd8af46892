import { daysAfter, daysBetween, monthsThrough } from '@stagger/planner/local-dates'
import { answer } from '../answers.ts'
import { tell } from '../phase-changes.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { type OutcomeReport, reportOutcome } from './assessment-messages.ts'
import type { Certification, Interim } from './certification-facts.ts'
import { tellCertification } from './certification.ts'
import { complete, cycleNow, isDone, mustBeUnderWay } from './cycle.ts'
import { letterOn } from './submission.ts'
import { factAbout } from './subjects.ts'

/** Has a program hear what came of the assessment. */
export function keepOutcome(program: Program): void {
  answer(program, reportOutcome, {
    may: mayReport,
    then(report) {
      const { outcome, effectiveOn, actor } = report
      const { assessment } = program.facts
      assessment.outcome = outcome
      const about = factAbout('assessment', 'outcome', outcome)
      tell(program, { kind: 'outcome-reported', effectiveOn, actor, ...about })
      complete(program, 'outcome', report)
      if (outcome === 'certified') certify(program, report)
      return about
    },
  })
}

/** `outcome-reported-before`; `phase-not-ready` before the draft is approved; `letter-not-signed`: it certifies from it. */
function mayReport(program: Program, report: OutcomeReport): void {
  mustHaveHappened(program, report)
  const { outcome } = program.facts.assessment
  if (outcome) refuse('outcome-reported-before', { outcome })
  // A program that was mid-flight when its run began may have its outcome in the ledger already.
  if (!isDone(program, 'outcome')) mustBeUnderWay(program, 'outcome')
  if (report.outcome === 'certified' && letterOn(program) === undefined) refuse('letter-not-signed', { rule: 'W13' })
}

/** Certified from the letter's day, months before the report is in hand, for as long as its level is (W13, T08). */
function certify(program: Program, { effectiveOn, actor }: OutcomeReport): void {
  const { assessment } = program.facts
  const before = assessment.certification
  const from = letterOn(program) ?? effectiveOn
  if (before) renew(program, before, from, { effectiveOn, actor })
  const deductedDays = before ? bridgedDays(before, from) : 0
  const certification: Certification = {
    id: `cycle-${cycleNow(program)}`,
    state: 'in-force',
    from,
    expiresOn: daysAfter(monthsThrough(from, program.orders.assessment?.validityMonths ?? 0), -deductedDays),
    ...(assessment.object && { csfVersion: assessment.object.csfVersion }),
    ...(assessment.recertification === 'rapid' && { rapid: true }),
    ...interimFrom(program, from),
  }
  delete assessment.recertification
  assessment.significantChanges = []
  tellCertification(program, certification, { effectiveOn, actor }, deductedDays > 0 ? { deductedDays } : {})
}

/** The days in which an r2's interim is submitted: those up to the anniversary of the letter (W14). */
function interimFrom({ orders }: Program, from: string): { readonly interim?: Interim } {
  const rule = orders.assessment?.interim
  if (!rule) return {}
  const dueOn = monthsThrough(from, rule.anniversaryMonths)
  return { interim: { opensOn: daysAfter(dueOn, -rule.windowDays), dueOn, state: 'ahead' } }
}

/** What a bridge covered between two certifications is taken off the second (M11). */
const bridgedDays = ({ bridgedThrough, expiresOn }: Certification, from: string): number => {
  if (bridgedThrough === undefined) return 0
  const until = from <= bridgedThrough ? daysAfter(from, -1) : bridgedThrough
  return Math.max(0, daysBetween(expiresOn, until))
}

/** The days between are a gap that HITRUST does not close (W17). */
function renew(
  program: Program,
  { id, expiresOn }: Certification,
  from: string,
  said: { readonly effectiveOn: string; readonly actor: string },
): void {
  const gapDays = Math.max(0, daysBetween(expiresOn, from) - 1)
  tell(program, {
    kind: 'certification-changed',
    ...said,
    ...factAbout('certification', id, 'renewed'),
    facts: { gapDays },
  })
}
