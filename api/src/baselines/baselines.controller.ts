import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res, UseInterceptors } from '@nestjs/common'
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { LONGEST_NAME, LONGEST_NOTE } from '@stagger/planner'
import type { Response } from 'express'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { baseOf } from '../edge/if-match.ts'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { Baselines } from './baselines.service.ts'

const BaselineName = z
  .object({ name: z.string().trim().min(1).max(LONGEST_NAME), note: z.string().trim().max(LONGEST_NOTE).default('') })
  .meta({ id: 'BaselineName' })
const NewBaseline = BaselineName.extend({
  id: z.uuid().describe('Made by the client, and kept while it sends the baseline again.'),
}).meta({ id: 'NewBaseline' })
const SavedBaseline = z
  .object({
    id: z.string(),
    name: z.string(),
    note: z.string(),
    revision: z.int().describe('The revision of the plan whose dates these were.'),
    version: z.int().describe('Also the ETag of the baseline: one more with every new name or note.'),
    actor: z.string(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'SavedBaseline' })
const BaselineList = z.object({ baselines: z.array(SavedBaseline) }).meta({ id: 'BaselineList' })
const WholeBaseline = SavedBaseline.extend({
  baseline: z.looseObject({ format: z.string(), statusDate: z.iso.date() }),
}).meta({ id: 'WholeBaseline' })
const RemovedBaseline = z.object({ removed: z.string() }).meta({ id: 'RemovedBaseline' })

const IfMatch = () => ApiHeader({ name: 'If-Match', required: true, description: 'The version that was seen, quoted.' })

/** What the plan looked like on some days, saved under names. */
@ApiTags('baselines')
@Controller('api/v1/plans/:id/baselines')
export class BaselinesController {
  constructor(
    private readonly baselines: Baselines,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: BaselineList, description: 'Every baseline without its dates, the newest first.' })
  @Refusals('plan-unknown')
  async list(@Param('id') id: string) {
    return { baselines: await this.baselines.list(id) }
  }

  @Post()
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiCreatedResponse({
    standardSchema: SavedBaseline,
    description: 'The dates and the money of the plan as it stands today are kept under this name.',
  })
  @Refusals('plan-unknown', 'request-invalid', 'baseline-exists', 'baseline-name-taken', 'lags-contradict')
  save(
    @Param('id') id: string,
    @Body({ schema: NewBaseline }) baseline: z.infer<typeof NewBaseline>,
    @Actor() actor: string,
  ) {
    return this.baselines.save(id, baseline, { actor, recordedAt: this.clock.now() })
  }

  @Get(':baselineId')
  @ApiOkResponse({ standardSchema: WholeBaseline, description: 'A baseline with its dates; its version is the ETag.' })
  @Refusals('plan-unknown', 'baseline-unknown')
  async read(
    @Param('id') id: string,
    @Param('baselineId') baselineId: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const whole = await this.baselines.read(id, baselineId)
    response.set('ETag', `"${whole.version}"`).set('Cache-Control', 'no-cache')
    return whole
  }

  @Post(':baselineId/rename')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @IfMatch()
  @ApiOkResponse({
    standardSchema: SavedBaseline,
    description: 'The baseline is called this now; its dates are what they were.',
  })
  @Refusals(
    'plan-unknown',
    'request-invalid',
    'baseline-unknown',
    'baseline-stale',
    'baseline-name-taken',
    'if-match-required',
  )
  rename(
    @Param('id') id: string,
    @Param('baselineId') baselineId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: BaselineName }) named: z.infer<typeof BaselineName>,
    @Actor() actor: string,
  ) {
    return this.baselines.rename(id, baselineId, baseOf(ifMatch), named, { actor, recordedAt: this.clock.now() })
  }

  @Post(':baselineId/remove')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @IfMatch()
  @ApiOkResponse({ standardSchema: RemovedBaseline, description: 'The baseline is gone for good.' })
  @Refusals('plan-unknown', 'baseline-unknown', 'baseline-stale', 'if-match-required')
  remove(
    @Param('id') id: string,
    @Param('baselineId') baselineId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Actor() actor: string,
  ) {
    return this.baselines.remove(id, baselineId, baseOf(ifMatch), { actor, recordedAt: this.clock.now() })
  }
}
