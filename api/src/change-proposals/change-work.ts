import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import type { Actual, GivenCause, Plan, Progress } from '@stagger/planner'
import { Clock, dateIn } from '../clock.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { AgreedDates } from './agreed-dates.ts'
import { ChangeProposalRow } from './change-proposal.entity.ts'
import { ChangeRequestRow } from './change-request.entity.ts'

/** Everything that a proposal is computed from, read at one moment; `requests` are those that it answers. */
export type ChangeWork = {
  readonly planId: string
  readonly revision: number
  readonly facts: number
  readonly requests: readonly string[]
  readonly plan: Plan
  readonly progress: readonly Progress[]
  readonly actuals: readonly Actual[]
  readonly statusDate: string
  readonly agreedAt: Date
  readonly agreed: { readonly on: string; readonly progress: readonly Progress[] }
  readonly causes: readonly GivenCause[]
}

/** What is to be found out. */
@Injectable()
export class ChangeWorks {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly agreed: AgreedDates,
    private readonly clock: Clock,
  ) {}

  /** The plans of which something is to be found out now. */
  async plans(): Promise<readonly string[]> {
    const due = await this.em.fork().find(ChangeRequestRow, { doneAt: null, retryAt: { $lte: this.clock.now() } })
    return [...new Set(due.map(({ planId }) => planId))]
  }

  /** In how many milliseconds something is to be tried again; undefined when nothing waits. */
  async nextIn(): Promise<number | undefined> {
    const waiting = { orderBy: { retryAt: 'asc' }, limit: 1 } as const
    const [next] = await this.em.fork().find(ChangeRequestRow, { doneAt: null }, waiting)
    return next && next.retryAt.getTime() - this.clock.now().getTime()
  }

  /** Everything about one plan; undefined when nothing is asked any more. */
  read(planId: string): Promise<ChangeWork | undefined> {
    return this.em.fork().transactional(async (em) => {
      const row = await this.store.lock(planId)
      const { organizationId, revision, facts } = row
      const asked = await em.find(
        ChangeRequestRow,
        { organizationId, planId, doneAt: null },
        { orderBy: { requestedAt: 'asc', id: 'asc' } },
      )
      const [first] = asked
      if (!first) return undefined
      const open = await em.findOne(ChangeProposalRow, { organizationId, planId, state: 'open' })
      const agreedAt = open?.agreedAt ?? (await this.agreed.before(row, first.requestedAt))
      return {
        ...{ planId, revision, facts, requests: asked.map(({ id }) => id) },
        ...(await this.#dated(row, agreedAt)),
        causes: distinct([...(open?.causes ?? []), ...asked.flatMap(({ cause }) => cause ?? [])]),
      }
    })
  }

  async #dated(row: PlanRow, agreedAt: Date) {
    const progress = await this.store.ledger(row.planId)
    const known = progress.filter(({ recordedAt }) => Date.parse(recordedAt) <= agreedAt.getTime())
    return {
      plan: await this.store.document(row),
      progress,
      actuals: await this.store.actuals(row),
      statusDate: this.clock.today(row.timeZone),
      agreedAt,
      agreed: { on: dateIn(row.timeZone, agreedAt), progress: known },
    }
  }
}

const distinct = (causes: readonly GivenCause[]): readonly GivenCause[] => [
  ...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values(),
]
