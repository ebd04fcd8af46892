import { Body, Controller, Get, HttpCode, Param, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common'
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { isIsoDate } from '@stagger/planner'
import { dualWorkflowId } from '@stagger/workflows/client'
import { SUBJECT_KINDS } from '@stagger/workflows/messages'
import type { Request } from 'express'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { claimOf } from '../writes/claimed-request.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { Phases } from './phases.service.ts'
import { RunsAvailable } from './runs-available.ts'
import { Runs } from './runs.service.ts'

const PhaseState = z.enum(['planned', 'open', 'overdue', 'done'])
const RunList = z
  .object({
    coordinator: z
      .object({ workflowId: z.string() })
      .optional()
      .describe('What coordinates the programs, where several have a run.'),
    runs: z.array(
      z.object({
        programId: z.string(),
        workflowId: z.string(),
        state: z.enum(['starting', 'running', 'ended']),
        openPhases: z.array(z.string()),
        phases: z.array(z.object({ phaseId: z.string(), state: PhaseState, endsAt: z.iso.datetime().optional() })),
        subjects: z.array(
          z.object({
            kind: z.enum(SUBJECT_KINDS),
            subjectId: z.string(),
            state: z.string(),
            facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
            since: z.iso.datetime(),
            updatedAt: z.iso.datetime(),
            notes: z.array(z.object({ note: z.string(), actor: z.string(), recordedAt: z.iso.datetime() })),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'RunList' })
const StartedRuns = z
  .object({ runs: z.array(z.object({ programId: z.string(), workflowId: z.string() })) })
  .meta({ id: 'StartedRuns' })
const Told = z
  .object({ effectiveOn: z.string().refine(isIsoDate, 'a real date, YYYY-MM-DD') })
  .meta({ id: 'PhaseTold' })
const PhaseAnswer = z
  .object({ phaseId: z.string(), state: PhaseState, openPhases: z.array(z.string()) })
  .meta({ id: 'PhaseAnswer' })
const Verb = z.enum(['start', 'finish', 'reopen'])

/** Programs that run: started here, and told here what people say of their phases. */
@ApiTags('runs')
@Controller('api/v1/plans/:id')
export class RunsController {
  constructor(
    private readonly runs: Runs,
    private readonly phases: Phases,
    private readonly clock: Clock,
  ) {}

  @Get('runs')
  @ApiOkResponse({ standardSchema: RunList, description: 'The runs of the plan as their events tell them.' })
  @Refusals('plan-unknown')
  async list(@Param('id') id: string) {
    const runs = await this.runs.list(id)
    return { runs, ...(runs.length > 1 && { coordinator: { workflowId: dualWorkflowId(id) } }) }
  }

  @Post('runs')
  @HttpCode(202)
  @UseGuards(RunsAvailable)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiAcceptedResponse({
    standardSchema: StartedRuns,
    description: 'Every program of the plan has a run or will have it.',
  })
  @Refusals('plan-unknown', 'runs-unavailable')
  start(@Param('id') id: string, @Actor() actor: string) {
    return this.runs.start(id, { actor, recordedAt: this.clock.now() })
  }

  @Post('programs/:programId/phases/:phaseId/:verb')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @ApiOkResponse({ standardSchema: PhaseAnswer, description: 'The run accepted it.' })
  @Refusals(
    'plan-unknown',
    'program-unknown',
    'phase-unknown',
    'run-unknown',
    'run-refused',
    'runs-unavailable',
    'outcome-unknown',
  )
  tell(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Param('phaseId') phaseId: string,
    @Param('verb', { schema: Verb }) verb: z.infer<typeof Verb>,
    @Body({ schema: Told }) { effectiveOn }: z.infer<typeof Told>,
    @Req() request: Request,
  ) {
    return this.phases.tell(claimOf(request), { planId, programId, phaseId, verb, effectiveOn })
  }
}
