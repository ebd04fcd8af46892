import { availableParallelism } from 'node:os'
import { Injectable, type OnModuleDestroy } from '@nestjs/common'
import type { IsoDate, LevellingProposal, ScenarioComparison, Why } from '@stagger/planner'
import { asOf, type Dated, PlanBases } from '../plans/plan-bases.ts'
import { Problem } from '../problems/problem.ts'
import { PlanningThreads } from './planning-threads.ts'
import type { LevelData, SearchProgress } from './planning-work.ts'
import type { ScenariosAsked } from './search-asked.ts'
import { SharedAnswers } from './shared-answers.ts'

/** A search that takes longer than this, waiting for its turn included, answers with the best it has found. */
const SEARCH_WITHIN_MS = 30_000
/** Searches at once at the most: one core is left to everything else. */
const MOST_SEARCHES = 2

/** What was computed, and what it was computed from. */
export type Computed<Answer> = { readonly revision: number; readonly statusDate: IsoDate; readonly answer: Answer }

/**
 * What the planner proposes and explains: computed in threads, so that everybody else is served meanwhile; stored
 * nowhere. A proposal is accepted by an edit like any other.
 */
@Injectable()
export class Proposals implements OnModuleDestroy {
  readonly #searches = new PlanningThreads(Math.max(1, Math.min(MOST_SEARCHES, availableParallelism() - 1)))
  /** Explaining takes a moment and somebody looks at it: it never waits behind a search. */
  readonly #explanations = new PlanningThreads(1)
  readonly #levellings = new SharedAnswers<LevellingProposal, SearchProgress>(SEARCH_WITHIN_MS)
  readonly #comparisons = new SharedAnswers<ScenarioComparison, SearchProgress>(SEARCH_WITHIN_MS)
  readonly #whys = new SharedAnswers<Why>(SEARCH_WITHIN_MS)

  constructor(private readonly bases: PlanBases) {}

  /** The levelling that a search finds; `hear` is told whenever it is better. Refuses with `plan-unknown`, and as the planner does. */
  async levelling(
    planId: string,
    { statusDate, ...options }: LevelData & { readonly statusDate?: IsoDate | undefined },
    left: AbortSignal,
    hear?: (soFar: SearchProgress) => void,
  ): Promise<Computed<LevellingProposal>> {
    const dated = await this.bases.dated(planId, statusDate)
    const answer = await this.#levellings.get(
      keyOf(dated, options),
      left,
      async (stop, onProgress) =>
        this.#searches.run({ kind: 'level', ...(await this.bases.of(dated)), options }, { stop, onProgress }),
      hear,
    )
    return { ...asOf(dated), answer }
  }

  /**
   * The ways to sequence the plan's programs, how sure each is where that is asked; `hear` is told how many are done.
   * Refuses with `plan-unknown`, and as the planner does.
   */
  async scenarios(
    planId: string,
    { statusDate, forecast, ...options }: ScenariosAsked,
    left: AbortSignal,
    hear?: (soFar: SearchProgress) => void,
  ): Promise<Computed<ScenarioComparison>> {
    const dated = await this.bases.dated(planId, statusDate)
    const isForecast = forecast === 'true'
    const answer = await this.#comparisons.get(
      keyOf(dated, isForecast ? { ...options, spent: dated.row.actuals } : options),
      left,
      async (stop, onProgress) => {
        const basis = await this.bases.of(dated)
        // As many iterations as a forecast of its own, so that both say the same of a scenario.
        const sampled = isForecast && { forecast: { actuals: await this.bases.actuals(dated) } }
        return this.#searches.run(
          { kind: 'scenarios', ...basis, options: { ...options, ...sampled } },
          { stop, onProgress },
        )
      },
      hear,
    )
    return { ...asOf(dated), answer }
  }

  /** Why an activity lies where it does. Refuses with `plan-unknown`, `activity-unknown`, and as the planner does. */
  async why(
    planId: string,
    activityId: string,
    statusDate: IsoDate | undefined,
    left: AbortSignal,
  ): Promise<Computed<Why>> {
    const dated = await this.bases.dated(planId, statusDate)
    const answer = await this.#whys.get(keyOf(dated, activityId), left, async (stop) => {
      const basis = await this.bases.of(dated)
      if (!basis.plan.activities.some(({ id }) => id === activityId))
        throw new Problem('activity-unknown', { activityId })
      return this.#explanations.run({ kind: 'why', ...basis, activityId }, { stop })
    })
    return { ...asOf(dated), answer }
  }

  /** Before the server waits for its open requests: those that compute are refused. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.#searches.end(), this.#explanations.end()])
  }
}

/** Everything that an answer depends on: the plan, its ledger, the day, and what was asked. */
const keyOf = ({ row: { id, revision, facts }, statusDate }: Dated, asked: unknown): string =>
  JSON.stringify([id, revision, facts, statusDate, asked])
