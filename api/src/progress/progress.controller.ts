import { Body, Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common'
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { Progress } from '@stagger/planner'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { ProgressLedger } from './progress.service.ts'

const Recorded = Progress.meta({ id: 'Progress' })
const ProgressList = z.object({ progress: z.array(Recorded) }).meta({ id: 'ProgressList' })
const NewProgress = Progress.omit({ recordedAt: true, actor: true })
  .refine(({ kind, remainingDays }) => (kind === 'remaining') === (remainingDays !== undefined), {
    path: ['remainingDays'],
    message: 'with kind "remaining", and only then',
  })
  .meta({ id: 'NewProgress' })

/** What really happened, as people type it. */
@ApiTags('progress')
@Controller('api/v1/plans/:id/progress')
export class ProgressController {
  constructor(
    private readonly ledger: ProgressLedger,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: ProgressList, description: 'Every fact, in the order recorded.' })
  @Refusals('plan-unknown')
  async list(@Param('id') id: string) {
    return { progress: await this.ledger.list(id) }
  }

  @Post()
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiCreatedResponse({ standardSchema: Recorded, description: 'The fact as recorded.' })
  @Refusals(
    'plan-unknown',
    'request-invalid',
    'id-unknown',
    'progress-exists',
    'progress-contradicts',
    'progress-in-future',
  )
  record(
    @Param('id') id: string,
    @Body({ schema: NewProgress }) fact: z.infer<typeof NewProgress>,
    @Actor() actor: string,
  ) {
    const stamp = { actor, recordedAt: this.clock.now() }
    return this.ledger.record(id, fact, stamp, (timeZone) => this.clock.today(timeZone))
  }
}
