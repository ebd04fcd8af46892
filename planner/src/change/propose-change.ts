import type { Actual } from '../actuals/actuals.ts'
import type { IsoDate } from '../day.ts'
import type { Plan } from '../plan/plan.ts'
import { activityStates, type Progress } from '../progress.ts'
import type { LevelOptions } from '../proposal/levelling-proposal.ts'
import { movesBetween } from '../proposal/moves.ts'
import { fieldworkSpan } from '../rules/fieldwork-span.ts'
import { type Schedule, schedule } from '../schedule/schedule.ts'
import { editedBy, newFindings, standingOf, unlessRefused } from '../why/outcome-of.ts'
import { levelSteps, type Situation, slotSteps, windowSteps } from './answers.ts'
import type { ChangeCause, GivenCause } from './change-cause.ts'
import type { ChangedPromise, ChangedReport, ChangeProposal, ChangeStep, ChangeVerdict } from './change-proposal.ts'
import { changedMoney } from './changed-money.ts'
import { repeatedTests } from './repeated-tests.ts'
import { restartedIncubation } from './restarted-incubation.ts'
import { gainsBetween, slipsBetween } from './slips.ts'
import { isBetter, savesSomething } from './worth.ts'

/** What was agreed: the plan's dates as of a day, with what the ledger knew then. */
export type Agreed = { readonly on: IsoDate; readonly progress: readonly Progress[] }

/** What else is known, and how long to search. */
export type ChangeOptions = LevelOptions & {
  readonly causes?: readonly GivenCause[]
  /** What was spent; nothing where nobody says. */
  readonly actuals?: readonly Actual[]
}

/**
 * What has become of the dates that were agreed, and what to do about it: the standards' own consequences first, then
 * whatever keeps promises or brings reports back, one answer on top of the other, each tried on real schedules and kept
 * only when it is worth it. The same facts give the same proposal as long as `keepGoing` never says stop. Throws as
 * `schedule` does.
 */
export function proposeChange(
  plan: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  agreedThen: Agreed,
  options: ChangeOptions,
): ChangeProposal {
  const agreed = schedule(plan, agreedThen.progress, agreedThen.on)
  const unaided = schedule(plan, progress, statusDate)
  const given = options.causes ?? []
  const late = [...given, ...slipsBetween(agreed, unaided)]
  // What was done early is no reason to ask, and part of why dates are not those that were agreed.
  const causes = late.length > 0 ? [...late, ...gainsBetween(agreed, unaided)] : []
  const answered = answersTo({ plan, progress, agreed, now: unaided }, given, options)
  const proposed = answered.now
  const reports = changedReports(agreed, unaided, proposed)
  const promises = changedPromises(agreed, unaided, proposed)
  const findings = newFindings(standingOf(agreed), standingOf(proposed))
  const suffers = findings.length > 0 || promises.some(isLost) || reports.some((one) => one.proposed > one.agreed)
  return {
    planId: plan.id,
    statusDate,
    agreedOn: agreedThen.on,
    verdict: verdictOf(answered.steps, suffers, causes),
    causes,
    steps: [...answered.steps, ...asksOf(causes, promises, progress)],
    moves: movesBetween(agreed, proposed),
    reports,
    promises,
    findings,
    money: changedMoney(agreed, proposed, options.actuals ?? []),
  }
}

type Answered = Situation & { readonly steps: readonly ChangeStep[] }

function answersTo(situation: Situation, causes: readonly GivenCause[], options: ChangeOptions): Answered {
  const forced = restartedIncubation(situation.plan, situation.now, causes)
  let answered: Answered = withSteps({ ...situation, steps: [] }, forced) ?? { ...situation, steps: [] }
  if (isFieldworkNews(answered, causes)) answered = withSteps(answered, repeatedTests(answered)) ?? answered
  for (const step of slotSteps(answered)) answered = tried(answered, step, isBetter)
  for (const step of windowSteps(answered)) answered = tried(answered, step, savesSomething)
  for (const step of levelSteps(answered, options)) answered = tried(answered, step, isBetter)
  return answered
}

/** Days of fieldwork that were over when dates were agreed were somebody's to answer then. */
const isFieldworkNews = ({ agreed, now }: Answered, causes: readonly GivenCause[]): boolean =>
  causes.some(({ kind }) => kind === 'fieldwork-too-long') ||
  newFindings(standingOf(agreed), standingOf(now)).some(({ rule }) => rule === fieldworkSpan.id)

function tried(answered: Answered, step: ChangeStep, isWorth: (now: Schedule, than: Schedule) => boolean): Answered {
  const next = withSteps(answered, [step])
  return next && isWorth(next.now, answered.now) ? next : answered
}

/** The plan with more steps done, and its dates; undefined where the planner refuses it. */
function withSteps(answered: Answered, steps: readonly ChangeStep[]): Answered | undefined {
  if (steps.length === 0) return answered
  const plan = editedBy(
    answered.plan,
    steps.flatMap(({ edits }) => edits),
  )
  const now = plan && unlessRefused(() => answered.now.after(plan))
  return plan && now && { ...answered, plan, now, steps: [...answered.steps, ...steps] }
}

function verdictOf(steps: readonly ChangeStep[], suffers: boolean, causes: readonly ChangeCause[]): ChangeVerdict {
  if (steps.length > 0) return 'edits'
  if (suffers) return 'new-dates'
  if (causes.length === 0) return 'nothing-happened'
  return causes.some(({ kind }) => kind === 'slip' || kind === 'phase-overdue') ? 'float-absorbs' : 'moves-nothing'
}

function changedReports(agreed: Schedule, unaided: Schedule, proposed: Schedule): ChangedReport[] {
  const [was, alone] = [agreed.reports(), unaided.reports()]
  return proposed.reports().map(({ programId, inHandOn }, k) => ({
    programId,
    agreed: was[k]?.inHandOn ?? inHandOn,
    unaided: alone[k]?.inHandOn ?? inHandOn,
    proposed: inHandOn,
  }))
}

function changedPromises(agreed: Schedule, unaided: Schedule, proposed: Schedule): ChangedPromise[] {
  const [was, alone] = [agreed.promises(), unaided.promises()]
  return proposed
    .promises()
    .map(({ commitmentId, kept, marginDays }, k) => ({
      commitmentId,
      agreed: was[k]?.kept ?? kept,
      unaided: alone[k]?.kept ?? kept,
      proposed: kept,
      marginDays,
    }))
    .filter((one) => one.agreed !== one.unaided || one.agreed !== one.proposed)
}

const isLost = ({ agreed, proposed }: ChangedPromise): boolean => agreed && !proposed

/** What only people can do. */
function asksOf(
  causes: readonly ChangeCause[],
  promises: readonly ChangedPromise[],
  progress: readonly Progress[],
): ChangeStep[] {
  const states = activityStates(progress)
  const ofCauses = causes.flatMap((cause): ChangeStep[] => {
    if (cause.kind === 'qa-block-lost') return [{ kind: 'reserve-qa-block', programId: cause.programId, edits: [] }]
    if (cause.kind !== 'slip' || cause.how !== 'still-open' || states.get(cause.activityId)?.remaining) return []
    return [{ kind: 'state-remaining', activityId: cause.activityId, edits: [] }]
  })
  const lost = promises.filter(isLost)
  return [
    ...ofCauses,
    ...lost.map(({ commitmentId }): ChangeStep => ({ kind: 'tell-customer', commitmentId, edits: [] })),
  ]
}
