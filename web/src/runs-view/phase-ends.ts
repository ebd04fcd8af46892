import type { Phase, PhaseKind, Program } from '@stagger/planner'
import type { PhaseState, Run } from '../api/wire.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { FactFormId } from './fact-forms.ts'

/** Phases that no “finish” ends, for a fact of their own does: the standard has more to say than that they are over. */
const ENDS_WITH: Partial<Record<PhaseKind, readonly FactFormId[]>> = {
  issued: ['issue-report'],
  'caps-review': ['submit'],
  'check-in': ['accept', 'return'],
  'draft-review': ['approve-draft', 'request-correction'],
  outcome: ['report-outcome'],
  'interim-assessment': ['submit-interim'],
}

/** What ends a phase beside “finish”; empty where “finish” does. */
export const endingFacts = (phase: Phase): readonly FactFormId[] => ENDS_WITH[phase.kind] ?? []

/** What ends a phase that is open, if people do. */
export function waysToEnd(phase: Phase): readonly FactFormId[] {
  const facts = endingFacts(phase)
  if (facts.length > 0) return facts
  return phase.advance === 'clock' ? [] : ['finish-phase']
}

/** Facts that belong into a phase, and that its end waits for. */
const BESIDE: Partial<Record<PhaseKind, readonly FactFormId[]>> = {
  reporting: ['deliver-document'],
  'assessor-engagement': ['buy-credit'],
  'answering-assessment': ['create-object'],
  'qa-reservation': ['book-qa'],
  'performing-validation': ['test-item'],
  'caps-and-letter': ['sign-letter', 'corrective-action'],
  'hitrust-qa': ['open-task', 'escalate-qa'],
}

/** What is told of a phase beside its end. */
export const factsBeside = (phase: Phase): readonly FactFormId[] => BESIDE[phase.kind] ?? []

/** Facts of a standard that can be told at any time; the run says when it is too early or too late for one. */
export const otherFacts = ({ kind }: Program): readonly FactFormId[] =>
  kind === 'soc2'
    ? ['record-exception', 'agree-window', 'change-scope', 'deliver-document', 'issue-report']
    : [
        'create-object',
        'buy-credit',
        'book-qa',
        'release-qa',
        'corrective-action',
        'test-item',
        'revise-part',
        'sign-letter',
        'submit',
        'accept',
        'return',
        'open-task',
        'escalate-qa',
        'approve-draft',
        'request-correction',
        'report-outcome',
        'submit-interim',
        'report-interim',
        'report-standing',
        'issue-bridge',
        'notice-change',
        'plan-recertification',
      ]

/**
 * Whether a finish that people reported may still be taken back: nothing that waits for a part of the phase has begun. The
 * run has the last word.
 */
export function mayTakeBack({ plan, activity }: PlanView, { id }: Program, run: Run, done: Finished): boolean {
  const { phase, state } = done
  if (run.state !== 'running' || state !== 'done' || !waysToEnd(phase).includes('finish-phase')) return false
  const phaseOf = (activityId: string) => {
    const found = activity(activityId)
    return found?.programId === id ? found.phaseId : undefined
  }
  const begun = new Set(run.phases.flatMap((one) => (one.state === 'planned' ? [] : [one.phaseId])))
  return !plan.links.some(({ from, to }) => {
    const after = phaseOf(to)
    return phaseOf(from) === phase.id && after !== undefined && after !== phase.id && begun.has(after)
  })
}

type Finished = { readonly phase: Phase; readonly state: PhaseState }
