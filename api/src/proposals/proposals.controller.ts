import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { Levelling } from '@stagger/planner'
import type { Response } from 'express'
import { z } from 'zod'
import { ClientLeft } from '../edge/client-left.ts'
import { EditDocument } from '../openapi/documents.ts'
import { ComputedRefusals } from '../openapi/refusals.ts'
import { AsOf } from '../plans/status-date.ts'
import { Proposals } from './proposals.service.ts'
import { LevellingAsked, ScenariosAsked } from './search-asked.ts'
import { answerSearch, MayStream } from './search-stream.ts'

const dated = { revision: z.int(), statusDate: z.iso.date() }
const PlanLevelling = z
  .object({ ...dated, proposal: z.looseObject({ planId: z.string(), levelling: Levelling.meta({ id: 'Levelling' }) }) })
  .meta({ id: 'PlanLevelling' })
const Scenario = z.looseObject({ kind: z.string(), applicable: z.boolean(), edits: z.array(EditDocument) })
const PlanScenarios = z
  .object({
    ...dated,
    comparison: z.looseObject({ planId: z.string(), current: Scenario, scenarios: z.array(Scenario) }),
  })
  .meta({ id: 'PlanScenarios' })
const PlanWhy = z.object({ ...dated, why: z.looseObject({ activityId: z.string() }) }).meta({ id: 'PlanWhy' })

/**
 * What the planner proposes for a plan and explains in it, searches with their progress to whoever asks for events. Computed, never stored: these routes change nothing, so that
 * none of them takes an Idempotency-Key, and the same question about the same plan has the same answer.
 */
@ApiTags('proposals')
@Controller('api/v1/plans/:id')
export class ProposalsController {
  constructor(private readonly proposals: Proposals) {}

  @Post('levelling-proposals')
  @HttpCode(200)
  @MayStream()
  @ApiOkResponse({
    standardSchema: PlanLevelling,
    description:
      'The dates that people have time for; the edit `acceptLevelling` with `levelling` makes them the plan’s. As server-sent events: `progress` whenever the search has found better dates, then once `result` with this document, or `refused` with a problem; to close the connection is to cancel.',
  })
  @ComputedRefusals()
  async level(
    @Param('id') id: string,
    @Body({ schema: LevellingAsked }) asked: LevellingAsked,
    @ClientLeft() left: AbortSignal,
    @Res() response: Response,
  ): Promise<void> {
    await answerSearch(response, async (hear) => {
      const { answer: proposal, ...asOf } = await this.proposals.levelling(id, asked, left, hear)
      return { ...asOf, proposal }
    })
  }

  @Get('scenarios')
  @MayStream()
  @ApiOkResponse({
    standardSchema: PlanScenarios,
    description:
      'Every way to sequence the programs beside the plan as it stands; the edit `promoteScenario` makes one of them the plan. With `forecast=true` the `score` of each has a `chance`: dates and cost at even odds and at four in five. As server-sent events: `progress` when one more is made, then once `result` with this document, or `refused` with a problem; to close the connection is to cancel.',
  })
  @ComputedRefusals()
  async scenarios(
    @Param('id') id: string,
    @Query({ schema: ScenariosAsked }) asked: ScenariosAsked,
    @ClientLeft() left: AbortSignal,
    @Res() response: Response,
  ): Promise<void> {
    await answerSearch(response, async (hear) => {
      const { answer: comparison, ...asOf } = await this.proposals.scenarios(id, asked, left, hear)
      return { ...asOf, comparison }
    })
  }

  @Get('activities/:activityId/why')
  @ApiOkResponse({
    standardSchema: PlanWhy,
    description: 'The chain of reasons, what would make the activity earlier, and how far it may slip.',
  })
  @ComputedRefusals('activity-unknown')
  async why(
    @Param('id') id: string,
    @Param('activityId') activityId: string,
    @Query({ schema: AsOf }) { statusDate }: AsOf,
    @ClientLeft() left: AbortSignal,
  ) {
    const { answer: why, ...asOf } = await this.proposals.why(id, activityId, statusDate, left)
    return { ...asOf, why }
  }
}
