import { Injectable } from '@nestjs/common'
import { type EvidenceRequest, evidenceRequests, type IsoDate } from '@stagger/planner'
import { PlanStore } from '../plans/plan-store.ts'
import { Schedules } from '../plans/schedules.ts'
import type { StandingQuestion } from './internal-messages.ts'

/** How the evidence that programs ask for stands by the ledger: computed by the planner, never stored. */
@Injectable()
export class EvidenceStandings {
  constructor(
    private readonly store: PlanStore,
    private readonly schedules: Schedules,
  ) {}

  /** Every request of the plan as of a day; today in the plan's own zone unless told. */
  async requests(planId: string, on?: IsoDate): Promise<{ statusDate: IsoDate; requests: EvidenceRequest[] }> {
    const plan = await this.store.find(planId)
    const { schedule, statusDate } = await this.schedules.ofRow(plan, on)
    return { statusDate, requests: evidenceRequests(schedule, await this.store.evidence(plan)) }
  }

  /** How the requests that a run asks about stand; those that the plan no longer makes are left out. */
  async standing({ planId, programId, requestIds, on }: StandingQuestion): Promise<Record<string, string>> {
    const asked = new Set(requestIds)
    const { requests } = await this.requests(planId, on)
    const mine = requests.filter((request) => request.programId === programId && asked.has(request.id))
    return Object.fromEntries(mine.map(({ id, state }) => [id, state]))
  }
}
