import { Injectable } from '@nestjs/common'
import { examplePlan } from '@stagger/planner'
import { Clock } from '../clock.ts'
import { ProgressLedger } from '../progress/progress.service.ts'
import { PlanStore } from './plan-store.ts'
import { Plans } from './plans.service.ts'

/** Who brings the example. */
const STAGGER = 'stagger'

/** The example organization, so that the first screen is not empty. */
@Injectable()
export class FirstPlan {
  constructor(
    private readonly plans: Plans,
    private readonly store: PlanStore,
    private readonly ledger: ProgressLedger,
    private readonly clock: Clock,
  ) {}

  /** Stores the example, dated relative to today, unless there is any plan. In the caller's transaction. */
  async seed(): Promise<void> {
    if ((await this.store.all()).length > 0) return
    const stamp = { actor: STAGGER, recordedAt: this.clock.now() }
    const example = examplePlan(this.clock.today('UTC'))
    const { id } = await this.plans.bring(example.plan, stamp)
    const plan = await this.store.lock(id)
    const facts = example.progress.map(({ recordedAt: _, actor: __, ...fact }) => fact)
    await this.ledger.append(plan, facts, stamp)
  }
}
