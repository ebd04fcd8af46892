import {
  type Actual,
  type Collision,
  collisions,
  diary,
  type DiaryEntry,
  type Forecast,
  type IsoDate,
  level,
  type LevellingProgress,
  type LevellingProposal,
  type OwnFuture,
  type Plan,
  plannedLife,
  type Progress,
  type PromiseAnswer,
  type PromiseQuestion,
  type ScenarioComparison,
  type ScenarioProgress,
  schedule,
  type Why,
  why,
} from '@stagger/planner'

/** What a search looks at; a result is about these facts and no newer ones. */
export type SearchedFacts = {
  readonly plan: Plan
  readonly progress: readonly Progress[]
  readonly today: IsoDate
  /** What was spent, where the search asks for it. */
  readonly actuals?: readonly Actual[] | undefined
  /** The futures that people keep, where the search compares them. */
  readonly own?: readonly OwnFuture[] | undefined
}

/** Why an activity lies where it does, and what of the plan cannot all hold, where that is known. */
export type Explanation = { readonly why: Why; readonly collision?: Collision | undefined }

/** The searches that take too long for the thread that draws, by name: what each takes, tells on its way, and gives. */
export type Searches = {
  readonly level: {
    readonly options: { readonly leastGainDays: number }
    readonly progress: LevellingProgress
    readonly result: LevellingProposal
  }
  readonly scenarios: {
    readonly options: undefined
    readonly progress: ScenarioProgress
    readonly result: ScenarioComparison
  }
  readonly why: {
    readonly options: { readonly activityId: string }
    readonly progress: undefined
    readonly result: Explanation
  }
  readonly forecast: {
    readonly options: { readonly seed: number; readonly iterations: number }
    readonly progress: undefined
    readonly result: Forecast
  }
  readonly promise: {
    readonly options: PromiseQuestion
    readonly progress: undefined
    readonly result: PromiseAnswer
  }
  /** What runs would tell from today on if everything went as planned. */
  readonly diary: {
    readonly options: undefined
    readonly progress: undefined
    readonly result: readonly DiaryEntry[]
  }
}
export type SearchKind = keyof Searches

export type SearchRequest<Kind extends SearchKind = SearchKind> = {
  [K in Kind]: { readonly kind: K; readonly facts: SearchedFacts; readonly options: Searches[K]['options'] }
}[Kind]

/** What a search tells while it runs: how much of it is done, 0 to 1, and the best there is already. */
export type Telling<Kind extends SearchKind> = {
  readonly share: number
  readonly progress?: Searches[Kind]['progress']
  readonly best?: Searches[Kind]['result']
}

/** The same plan gives the same proposal. */
export const SEED = 1

/**
 * Schedules built in one round after the other. A cancelled search is ended from outside and gives nothing of its own
 * round: the rounds before it are why there is a best so far, and a first answer at once.
 */
const LEVELLING_ROUNDS = [100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800] as const

/** Levels in rounds, each longer than the one before; ends with the first that is proven to be the best. */
export function searchLevelling(
  { facts: { plan, progress, today }, options }: SearchRequest<'level'>,
  tell: (telling: Telling<'level'>) => void,
  rounds: readonly number[] = LEVELLING_ROUNDS,
): LevellingProposal {
  const budget = rounds.reduce((sum, schedules) => sum + schedules, 0)
  let before = 0
  let best: LevellingProposal | undefined
  for (const schedules of rounds) {
    const found = level(plan, progress, today, {
      ...options,
      seed: SEED,
      schedules,
      onProgress: (soFar) =>
        tell({
          share: (before + soFar.schedules) / budget,
          progress: { ...soFar, schedules: before + soFar.schedules, budget },
        }),
    })
    before += schedules
    best = found
    if (found.isOptimal || found.verdict === 'infeasible') break
    tell({ share: before / budget, best })
  }
  return best ?? level(plan, progress, today, { ...options, seed: SEED, schedules: 1 })
}

/** Conflicts that the exact method may run into to show that a plan cannot hold: a second or two at most. */
const COLLISION_BUDGET = 2000

/** Explains one activity; told at once, before it is asked whether the plan can hold at all. */
export function searchWhy(
  { facts: { plan, progress, today }, options: { activityId } }: SearchRequest<'why'>,
  tell: (telling: Telling<'why'>) => void,
): Explanation {
  const explained = why(plan, progress, today, activityId)
  tell({ share: 1 / 2, best: { why: explained } })
  return { why: explained, collision: collisions(plan, progress, today, { budget: COLLISION_BUDGET }) }
}

/** Foretells the runs of the plan, day by day, as they would go if everything were done on its day. */
export const searchDiary = ({ facts: { plan, progress, today } }: SearchRequest<'diary'>): readonly DiaryEntry[] =>
  diary(plannedLife(schedule(plan, progress, today)))
