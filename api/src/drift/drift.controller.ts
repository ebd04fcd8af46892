import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { isIsoDate } from '@stagger/planner'
import { TRIAGE_OUTCOMES } from '@stagger/workflows/drift-codes'
import { SUBJECT_KINDS } from '@stagger/workflows/messages'
import type { Request } from 'express'
import { z } from 'zod'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { claimOf } from '../writes/claimed-request.ts'
import { PlanDrift } from './plan-drift.service.ts'
import { Triages } from './triages.service.ts'

const On = z.string().refine(isIsoDate, 'a real date, YYYY-MM-DD')
const Judgement = z
  .strictObject({
    effectiveOn: On,
    outcome: z.enum(TRIAGE_OUTCOMES),
    controlIds: z.array(z.string().min(1).max(64)).min(1).max(50).optional(),
    confirmed: z.boolean().optional(),
    reason: z.string().trim().min(1).max(2_000).optional(),
  })
  .meta({ id: 'TriageJudgement' })
const Notice = z.strictObject({ effectiveOn: On }).meta({ id: 'TriageNotice' })
const TriageAnswer = z
  .object({ subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: z.string() }), state: z.string() })
  .meta({ id: 'TriageAnswer' })
const Instant = z.iso.datetime()
const PlanDriftView = z
  .object({
    triages: z.array(
      z.object({
        programId: z.string(),
        triageId: z.string(),
        state: z.string(),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
        since: Instant,
        updatedAt: Instant,
        changes: z.int().describe('How many changes its run has heard of for it: an answer judges them all.'),
        controlIds: z.array(z.string()),
        reason: z.string().optional(),
      }),
    ),
    changes: z.array(
      z.object({
        system: z.string(),
        changeId: z.string(),
        kind: z.string().optional(),
        summary: z.string().optional(),
        at: Instant,
        receivedAt: Instant,
        matched: z.boolean(),
        programId: z.string(),
        driftId: z.string(),
        controlIds: z.array(z.string()),
        toldAt: Instant.optional(),
        triageId: z.string().optional().describe('In which triage it is judged; absent until its run has opened that.'),
      }),
    ),
  })
  .meta({ id: 'PlanDrift' })

/** Changes that touch the controls of a plan, and what people say they mean. */
@ApiTags('drift')
@Controller('api/v1/plans/:id')
export class DriftController {
  constructor(
    private readonly triages: Triages,
    private readonly drift: PlanDrift,
  ) {}

  @Get('drift')
  @ApiOkResponse({
    standardSchema: PlanDriftView,
    description: 'Every triage of the plan, the newest first, and the latest 500 changes that touch its controls.',
  })
  @Refusals('plan-unknown')
  of(@Param('id') planId: string) {
    return this.drift.of(planId)
  }

  @Post('programs/:programId/triages/:triageId/close')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @ApiOkResponse({ standardSchema: TriageAnswer, description: 'The run knows what the changes mean.' })
  @Refusals('plan-unknown', 'program-unknown', 'run-unknown', 'run-refused', 'runs-unavailable', 'outcome-unknown')
  close(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Param('triageId') triageId: string,
    @Body({ schema: Judgement }) judgement: z.infer<typeof Judgement>,
    @Req() request: Request,
  ) {
    return this.triages.close(claimOf(request), { planId, programId, triageId }, judgement)
  }

  @Post('programs/:programId/triages/:triageId/notice')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @ApiOkResponse({
    standardSchema: TriageAnswer,
    description: 'HITRUST was told, or the description of the system discloses it.',
  })
  @Refusals('plan-unknown', 'program-unknown', 'run-unknown', 'run-refused', 'runs-unavailable', 'outcome-unknown')
  notice(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Param('triageId') triageId: string,
    @Body({ schema: Notice }) { effectiveOn }: z.infer<typeof Notice>,
    @Req() request: Request,
  ) {
    return this.triages.notice(claimOf(request), { planId, programId, triageId }, effectiveOn)
  }
}
