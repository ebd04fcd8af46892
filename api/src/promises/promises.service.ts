import { Injectable, type OnModuleDestroy } from '@nestjs/common'
import type { PromiseAnswer } from '@stagger/planner'
import { entityTag } from '../edge/entity-tag.ts'
import { asOf, PlanBases } from '../plans/plan-bases.ts'
import { PLANNER_VERSION } from '../forecasts/planner-version.ts'
import { PlanningThreads } from '../proposals/planning-threads.ts'
import type { Computed } from '../proposals/proposals.service.ts'
import { SharedAnswers } from '../proposals/shared-answers.ts'
import { type PromiseAsked, questionOf } from './promise-asked.ts'

/** Somebody is on the phone: an answer that takes longer than this tries no further fixes. */
const WITHIN_MS = 30_000

/** Whether a report may be promised: computed in a thread of its own, so that nobody waits behind a forecast. */
@Injectable()
export class Promises implements OnModuleDestroy {
  readonly #threads = new PlanningThreads(1)
  readonly #answers = new SharedAnswers<PromiseAnswer>(WITHIN_MS)

  constructor(private readonly bases: PlanBases) {}

  /** The answer as of a day. Refuses with `plan-unknown`, and as the planner does. */
  async check(planId: string, asked: PromiseAsked, left: AbortSignal): Promise<Computed<PromiseAnswer>> {
    const dated = await this.bases.dated(planId, asked.statusDate)
    const { id, revision, facts } = dated.row
    const key = entityTag(id, revision, facts, dated.statusDate, PLANNER_VERSION, asked)
    const { seed, iterations, mostFixes } = asked
    const options = { seed, ...(iterations && { iterations }), ...(mostFixes !== undefined && { mostFixes }) }
    const answer = await this.#answers.get(key, left, async (stop) =>
      this.#threads.run(
        { kind: 'promise', ...(await this.bases.of(dated)), question: questionOf(asked), options },
        { stop },
      ),
    )
    return { ...asOf(dated), answer }
  }

  /** Before the server waits for its open requests: those that compute are refused. */
  async onModuleDestroy(): Promise<void> {
    await this.#threads.end()
  }
}
