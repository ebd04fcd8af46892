import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common'
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { Actual } from '@stagger/planner'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Fault, Refusals } from '../openapi/refusals.ts'
import { Problem } from '../problems/problem.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { WriteOnceUnlessDry } from '../writes/write-once-unless-dry.ts'
import { ActualsLedger } from './actuals.service.ts'
import { NewActual } from './new-actual.ts'

const Recorded = Actual.meta({ id: 'Actual' })
const ActualList = z.object({ actuals: z.array(Recorded) }).meta({ id: 'ActualList' })
const ActualsImport = z.object({ rows: z.array(Recorded), faults: z.array(Fault) }).meta({ id: 'ActualsImport' })
const ImportAsked = z.object({
  kind: z.enum(['invoices', 'time']),
  dryRun: z.enum(['true', 'false']).default('false'),
})

/** What was spent, as people type it or bring it from their books. */
@ApiTags('actuals')
@Controller('api/v1/plans/:id/actuals')
export class ActualsController {
  constructor(
    private readonly ledger: ActualsLedger,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: ActualList, description: 'Every entry, in the order recorded.' })
  @Refusals('plan-unknown')
  async list(@Param('id') id: string) {
    return { actuals: await this.ledger.list(id) }
  }

  @Post()
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiCreatedResponse({
    standardSchema: Recorded,
    description: 'The entry as it is kept. One that was wrong is taken back by an entry of kind `reversal`.',
  })
  @Refusals('plan-unknown', 'request-invalid', 'entries-refused')
  record(@Param('id') id: string, @Body({ schema: NewActual }) entry: NewActual, @Actor() actor: string) {
    return this.ledger.record(id, entry, { actor, recordedAt: this.clock.now() })
  }

  @Post('imports')
  @HttpCode(200)
  @UseInterceptors(WriteOnceUnlessDry)
  @NeedsIdempotencyKey()
  @ApiConsumes('text/csv')
  @ApiBody({
    schema: { type: 'string' },
    description: 'UTF-8, ISO dates, decimals with a dot; docs/importing-actuals.md.',
  })
  @ApiOkResponse({
    standardSchema: ActualsImport,
    description:
      'What was recorded, all of it. With `dryRun=true` what would be, or every fault with its row and column: nothing is recorded then, and no Idempotency-Key needed.',
  })
  @Refusals('plan-unknown', 'request-invalid', 'entries-refused', 'file-not-utf-8', 'media-type-unsupported')
  import(
    @Param('id') id: string,
    @Query({ schema: ImportAsked }) { kind, dryRun }: z.infer<typeof ImportAsked>,
    @Body() text: unknown,
    @Actor() actor: string,
  ) {
    if (typeof text !== 'string') throw new Problem('media-type-unsupported')
    const stamp = { actor, recordedAt: this.clock.now() }
    return dryRun === 'true'
      ? this.ledger.read(id, { kind, text }, stamp)
      : this.ledger.import(id, { kind, text }, stamp)
  }
}
