import { Injectable } from '@nestjs/common'
import { examplePlan } from '@stagger/planner'
import { ActualsLedger } from '../actuals/actuals.service.ts'
import { dateIn } from '../clock.ts'
import { Configuration } from '../configuration.ts'
import { planNamesIn } from '../edge/spoken.ts'
import { EvidenceLedger } from '../evidence/evidence.service.ts'
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
    private readonly progress: ProgressLedger,
    private readonly evidence: EvidenceLedger,
    private readonly actuals: ActualsLedger,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Stores the example, dated relative to today, unless there is any plan. Evidence keeps the days on which the example
   * says that it was recorded: whether it was late depends on them. In the caller's transaction.
   */
  async seed(now: Date): Promise<void> {
    if ((await this.store.all()).length > 0) return
    const stamp = { actor: STAGGER, recordedAt: now }
    const example = examplePlan(dateIn('UTC', now), planNamesIn(this.configuration.language))
    const { id } = await this.plans.bring(example.plan, stamp)
    const plan = await this.store.lock(id)
    const facts = example.progress.map(({ recordedAt: _, actor: __, ...fact }) => fact)
    await this.progress.append(plan, facts, stamp)
    this.evidence.append(plan, example.evidence, stamp)
    this.actuals.append(plan, example.actuals, stamp)
  }
}
