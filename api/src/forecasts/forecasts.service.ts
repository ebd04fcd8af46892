import { Injectable, type OnModuleDestroy } from '@nestjs/common'
import { applyEdit, type Forecast, type Plan, type ScenarioKind } from '@stagger/planner'
import { entityTag } from '../edge/entity-tag.ts'
import { type Basis, type Dated, PlanBases } from '../plans/plan-bases.ts'
import { Problem } from '../problems/problem.ts'
import { PlanningThreads } from '../proposals/planning-threads.ts'
import type { SearchProgress } from '../proposals/planning-work.ts'
import { Proposals } from '../proposals/proposals.service.ts'
import { ScenariosAsked } from '../proposals/search-asked.ts'
import { SharedAnswers } from '../proposals/shared-answers.ts'
import type { ForecastAsked } from './forecast-asked.ts'
import { PLANNER_VERSION } from './planner-version.ts'
import { type Messages, spoken } from '../edge/spoken.ts'

/** A forecast that takes longer than this, waiting for its turn included, answers with the iterations it has. */
const WITHIN_MS = 30_000

/** What may come of stored plans: computed in a thread, kept by everything it depends on, stored nowhere. */
@Injectable()
export class Forecasts implements OnModuleDestroy {
  readonly #threads = new PlanningThreads(1)
  readonly #forecasts = new SharedAnswers<Forecast, SearchProgress>(WITHIN_MS)

  constructor(
    private readonly bases: PlanBases,
    private readonly proposals: Proposals,
  ) {}

  /** Everything that an answer depends on, as one entity tag. */
  tagOf({ row: { id, revision, facts, actuals }, statusDate }: Dated, asked: unknown): string {
    return entityTag(id, revision, facts, actuals, statusDate, PLANNER_VERSION, asked)
  }

  /**
   * The forecast of a plan; `hear` is told how many iterations are done. Refuses with `scenario-not-applicable`, and as
   * the planner does.
   */
  forecast(
    dated: Dated,
    asked: ForecastAsked,
    left: AbortSignal,
    hear?: (soFar: SearchProgress) => void,
  ): Promise<Forecast> {
    const { statusDate: _, scenario, ...options } = asked
    return this.#forecasts.get(
      this.tagOf(dated, asked),
      left,
      async (stop, onProgress) => {
        const basis = await this.#basis(dated, scenario, stop)
        const actuals = await this.bases.actuals(dated)
        return this.#threads.run({ kind: 'forecast', ...basis, options: { ...options, actuals } }, { stop, onProgress })
      },
      hear,
    )
  }

  /** Before the server waits for its open requests: those that compute are refused. */
  async onModuleDestroy(): Promise<void> {
    await this.#threads.end()
  }

  async #basis(dated: Dated, scenario: ScenarioKind | undefined, stop: AbortSignal): Promise<Basis> {
    const basis = await this.bases.of(dated)
    return scenario === undefined ? basis : { ...basis, plan: await this.#promoted(dated, basis.plan, scenario, stop) }
  }

  /** The plan that a scenario would make of it. */
  async #promoted({ row, statusDate }: Dated, plan: Plan, kind: ScenarioKind, stop: AbortSignal): Promise<Plan> {
    const asked = ScenariosAsked.parse({ statusDate })
    const { revision, answer } = await this.proposals.scenarios(row.planId, asked, stop)
    // Somebody was faster: these edits were made for another revision.
    if (revision !== row.revision) throw new Problem('computation-stopped')
    const found = answer.scenarios.find((one) => one.kind === kind)
    if (!found || found.why) throw notApplicable(found?.why)
    return found.edits.reduce((made, edit) => applyEdit(made, edit).plan, plan)
  }
}

function notApplicable(why: Parameters<Messages['notApplicableSentence']>[0] | undefined): Problem {
  if (!why) return new Problem('scenario-not-applicable')
  const detail = spoken().notApplicableSentence(why)
  return new Problem('scenario-not-applicable', {}, [{ code: why, path: '/scenario', facts: {}, detail }])
}
