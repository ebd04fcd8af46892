import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { SUBJECT_KINDS } from '@stagger/workflows/messages'
import type { Request } from 'express'
import { z } from 'zod'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { claimOf } from '../writes/claimed-request.ts'
import { HitrustFact } from './hitrust-fact.ts'
import { HitrustFacts } from './hitrust-facts.service.ts'

const Standing = z
  .object({ subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: z.string() }), state: z.string() })
  .meta({ id: 'SubjectStanding' })

/** What people say of a HITRUST assessment: one address, for the standard's own facts. */
@ApiTags('runs')
@Controller('api/v1/plans/:id/programs/:programId/assessment-facts')
export class HitrustFactsController {
  constructor(private readonly facts: HitrustFacts) {}

  @Post()
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @ApiOkResponse({ standardSchema: Standing, description: 'The run accepted it: where its subject stands now.' })
  @Refusals(
    'plan-unknown',
    'program-unknown',
    'not-an-assessment',
    'run-unknown',
    'run-refused',
    'runs-unavailable',
    'outcome-unknown',
  )
  tell(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Body({ schema: HitrustFact }) fact: HitrustFact,
    @Req() request: Request,
  ) {
    return this.facts.tell(claimOf(request), { planId, programId }, fact)
  }
}
