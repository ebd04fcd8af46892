import type { IsoDate } from '../day.ts'
import { forecast, type ForecastOptions } from '../forecast/forecast.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import { schedule, type Schedule } from '../schedule/schedule.ts'
import type { Score } from '../score/score.ts'
import { scoreChance } from '../score/score-chance.ts'
import { scoreOf } from '../score/score-of.ts'
import { scoreDifferences } from '../score/score-differences.ts'
import { combinedCertified, combinedCoordinated } from './combined-fieldwork.ts'
import { combinedOpinion } from './combined-opinion.ts'
import { type Future, futureOf, type Present } from './futures.ts'
import { ownFuture } from './own-futures.ts'
import { inParallel, oneKindFirst } from './orders.ts'
import { outputsOf } from './outputs.ts'
import { paretoFront, weighed } from './pareto-front.ts'
import { phaseBars } from './phase-bars.ts'
import { plannedWork, type PlannedWork } from './planned-work.ts'
import {
  type Draft,
  type NotApplicable,
  type OwnFuture,
  SCENARIO_KINDS,
  type ScenarioComparison,
  type ScenarioKind,
  scenarioKey,
  type ScenarioNote,
  type ScoredScenario,
} from './scenario.ts'
import { staggered } from './stagger.ts'

/** How many scenarios are done, of how many. */
export type ScenarioProgress = { readonly done: number; readonly of: number }

/**
 * `schedules` for each levelling. `forecast`: how sure each future is, from so many iterations and with what was spent;
 * not asked unless said. `own`: futures that people keep, compared with the others. `keepGoing` is asked now and then: false ends every search with the best so far.
 */
export type ScenarioOptions = {
  readonly seed: number
  readonly schedules: number
  readonly forecast?: Pick<ForecastOptions, 'iterations' | 'actuals'>
  readonly own?: readonly OwnFuture[]
  readonly keepGoing?: () => boolean
  readonly onProgress?: (soFar: ScenarioProgress) => void
}

/**
 * Every way to sequence the programs of a plan beside the plan as it stands: what each yields, when, what it keeps,
 * loads and costs. Nothing changes until somebody promotes one. The same arguments give the same answer. Throws what
 * `schedule` throws for the plan as it stands.
 */
export function scenarios(
  plan: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  { onProgress, forecast: asked, own = [], ...options }: ScenarioOptions,
): ScenarioComparison {
  const present: Present = { plan, progress, statusDate, schedule: schedule(plan, progress, statusDate), options }
  const work = plannedWork(plan, progress)
  const sure = asked ? (one: Scorable) => withChance(one, present, asked) : (one: Scorable) => one
  const today = scored('current', sure({ schedule: present.schedule, score: scoreOf(present.schedule) }))
  const futures = SCENARIO_KINDS.map((kind, i) => {
    const made = scenarioOf(kind, work, present, today, sure)
    onProgress?.({ done: i + 1, of: SCENARIO_KINDS.length })
    return made
  })
  const kept = own.map((one) => ownScenario(one, present, today, sure))
  return { planId: plan.id, statusDate, ...onFront(today, [...futures, ...kept]) }
}

function scenarioOf(
  kind: ScenarioKind,
  work: PlannedWork,
  present: Present,
  today: ScoredScenario,
  sure: (one: Scorable) => Scorable,
): ScoredScenario {
  if (kind === 'staggered') {
    const found = staggered(work, present)
    if (typeof found === 'string') return notApplicable(kind, found, today)
    const { offsetDays, waitingIds, future } = found
    const notes: ScenarioNote[] = offsetDays === 0 ? [{ code: 'no-offset-is-better' }] : []
    const waiting = waitingIds.length > 0 ? { waitingIds } : {}
    return { ...scored(kind, sure(future), today.score, notes), offsetDays, ...waiting }
  }
  const draft = DRAFTS[kind](work)
  if (!draft.applicable) return notApplicable(kind, draft.why, today)
  const future = futureOf(draft.edits, present, present.options.schedules)
  return future ? scored(kind, sure(future), today.score, draft.notes) : notApplicable(kind, 'contradicts-plan', today)
}

function ownScenario(
  { id, name, edits }: OwnFuture,
  present: Present,
  today: ScoredScenario,
  sure: (one: Scorable) => Scorable,
): ScoredScenario {
  const future = ownFuture(edits, present)
  const made = future ? scored('own', sure(future), today.score) : notApplicable('own', 'no-longer-fits', today)
  return { ...made, own: { id, name } }
}

const DRAFTS: Readonly<Record<Exclude<ScenarioKind, 'staggered'>, (work: PlannedWork) => Draft>> = {
  'soc2-first': (work) => oneKindFirst('soc2', work),
  'hitrust-first': (work) => oneKindFirst('hitrust', work),
  parallel: inParallel,
  'combined-opinion': combinedOpinion,
  'combined-certified': combinedCertified,
  'combined-coordinated': combinedCoordinated,
}

type Scorable = { readonly schedule: Schedule; readonly score: Score } & Partial<Future>

/** A future with how sure it is, with the same chances as every other one. */
function withChance(
  one: Scorable,
  { progress, statusDate, options }: Present,
  asked: NonNullable<ScenarioOptions['forecast']>,
): Scorable {
  const { seed, keepGoing } = options
  const made = forecast(one.schedule.plan, progress, statusDate, {
    ...asked,
    seed,
    answers: [],
    ...(keepGoing && { keepGoing }),
  })
  return { ...one, score: { ...one.score, chance: scoreChance(made) } }
}

function scored(
  kind: ScoredScenario['kind'],
  { schedule: dates, score, edits = [], verdict }: Scorable,
  before: Score = score,
  notes: readonly ScenarioNote[] = [],
): ScoredScenario {
  return {
    kind,
    applicable: true,
    edits,
    notes: [...(dates.leavesPeopleOut() ? [{ code: 'people-do-not-bind' as const }] : []), ...notes],
    outputs: outputsOf(dates),
    score,
    promises: dates.promises(),
    onFront: false,
    differences: scoreDifferences(before, score),
    bars: phaseBars(dates),
    ...(verdict && { verdict }),
  }
}

const notApplicable = (kind: ScenarioKind | 'own', why: NotApplicable, today: ScoredScenario): ScoredScenario => ({
  ...today,
  kind,
  applicable: false,
  notes: [],
  why,
})

/** Marks what nothing else dominates, the plan as it stands among it. */
function onFront(today: ScoredScenario, all: readonly ScoredScenario[]) {
  const compared = [today, ...all.filter(({ applicable }) => applicable)]
  const front = paretoFront(compared.map(({ score }) => weighed(score)))
  const marked = compared.map((one, i) => ({ ...one, onFront: front[i] ?? false }))
  const [current = today] = marked
  return {
    current,
    scenarios: all.map((one) => marked.find((other) => scenarioKey(other) === scenarioKey(one)) ?? one),
  }
}
