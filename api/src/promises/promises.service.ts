import { Injectable, type OnModuleDestroy } from '@nestjs/common'
import { type PromiseAnswer, type PromiseQuestion, questionFaults } from '@stagger/planner'
import { entityTag } from '../edge/entity-tag.ts'
import { PLANNER_VERSION } from '../forecasts/planner-version.ts'
import { type Basis, type Dated, PlanBases } from '../plans/plan-bases.ts'
import { Problem } from '../problems/problem.ts'
import { PlanningThreads } from '../proposals/planning-threads.ts'
import type { SearchProgress } from '../proposals/planning-work.ts'
import { SharedAnswers } from '../proposals/shared-answers.ts'
import { type PromiseAsked, questionOf } from './promise-asked.ts'

/** Somebody is on the phone: an answer that takes longer than this tries no further fixes. */
const WITHIN_MS = 30_000

/** Whether a report may be promised: computed in a thread of its own, so that nobody waits behind a forecast. */
@Injectable()
export class Promises implements OnModuleDestroy {
  readonly #threads = new PlanningThreads(1)
  readonly #answers = new SharedAnswers<PromiseAnswer, SearchProgress>(WITHIN_MS)

  constructor(private readonly bases: PlanBases) {}

  /** Everything that an answer depends on, as one entity tag. */
  tagOf({ row: { id, revision, facts, actuals }, statusDate }: Dated, asked: PromiseAsked): string {
    return entityTag(id, revision, facts, actuals, statusDate, PLANNER_VERSION, asked)
  }

  /**
   * The answer; `hear` is told it before anything was tried that might help, and again after each attempt. Refuses with
   * what is wrong with the question, and as the planner does.
   */
  check(
    dated: Dated,
    asked: PromiseAsked,
    left: AbortSignal,
    hear?: (soFar: SearchProgress) => void,
  ): Promise<PromiseAnswer> {
    const { seed, iterations, mostFixes } = asked
    const options = { seed, ...(iterations && { iterations }), ...(mostFixes !== undefined && { mostFixes }) }
    return this.#answers.get(
      this.tagOf(dated, asked),
      left,
      async (stop, onProgress) => {
        const basis = await this.bases.of(dated)
        const question = questionOf(asked, basis.plan)
        refuseUnanswerable(question, basis)
        const actuals = await this.bases.actuals(dated)
        return this.#threads.run(
          { kind: 'promise', ...basis, question, options: { ...options, actuals } },
          { stop, onProgress },
        )
      },
      hear,
    )
  }

  /** Before the server waits for its open requests: those that compute are refused. */
  async onModuleDestroy(): Promise<void> {
    await this.#threads.end()
  }
}

/** The planner's own refusals, with their places among the parameters. */
function refuseUnanswerable(question: PromiseQuestion, { plan, statusDate }: Basis): void {
  const [first, ...more] = questionFaults(plan, statusDate, question)
  if (!first) return
  const faults = [first, ...more].map((fault) => ({
    ...fault,
    path: fault.path.replace('/value/currency', '/currency'),
  }))
  throw new Problem(first.code, {}, faults)
}
