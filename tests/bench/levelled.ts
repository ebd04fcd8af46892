/** One plan levelled against a clock of processor time, and what it comes to. */
import { applyEdit, dayOf, type IsoDate, level, type LevellingProposal, type Plan, schedule } from '@stagger/planner'
import { cpuSeconds } from './measured.ts'

export type Limits = { readonly seconds: number; readonly schedules: number; readonly seed: number }

export type Levelled = {
  readonly proposal: LevellingProposal
  readonly seconds: number
  /** The exclusive end of the report's milestone once the proposal is accepted; undefined without a schedule. */
  readonly end: number | undefined
  /** The earliest end that is proven for it. */
  readonly noEarlierThan: number | undefined
}

/** Levels `plan` for its first program's report until the seconds or the schedules are used up. */
export function levelled(plan: Plan, statusDate: IsoDate, { seconds, schedules, seed }: Limits): Levelled {
  const started = cpuSeconds()
  const keepGoing = () => cpuSeconds() - started < seconds
  const proposal = level(plan, [], statusDate, { seed, schedules, keepGoing })
  const used = cpuSeconds() - started
  if (proposal.verdict !== 'feasible') return { proposal, seconds: used, end: undefined, noEarlierThan: undefined }
  const accepted = applyEdit(plan, { kind: 'acceptLevelling', levelling: proposal.levelling }).plan
  const end = schedule(accepted, [], statusDate).spanOf(plan.programs[0]?.reportInHandId ?? '')?.end
  const [report] = proposal.reports
  const proven = report && end !== undefined ? end - (dayOf(report.after) - dayOf(report.noEarlierThan)) : undefined
  return { proposal, seconds: used, end, noEarlierThan: proven }
}
