import { Body, Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common'
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { EvidenceRecord } from '@stagger/planner'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { EvidenceLedger } from './evidence.service.ts'

const Recorded = EvidenceRecord.meta({ id: 'EvidenceRecord' })
const EvidenceList = z.object({ evidence: z.array(Recorded) }).meta({ id: 'EvidenceList' })
const NewEvidence = EvidenceRecord.omit({ recordedAt: true, actor: true }).meta({ id: 'NewEvidence' })

/** That controls happened, as people type it. */
@ApiTags('evidence')
@Controller('api/v1/plans/:id/evidence')
export class EvidenceController {
  constructor(
    private readonly ledger: EvidenceLedger,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: EvidenceList, description: 'Every record, in the order recorded.' })
  @Refusals('plan-unknown')
  async list(@Param('id') id: string) {
    return { evidence: await this.ledger.list(id) }
  }

  @Post()
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiCreatedResponse({ standardSchema: Recorded, description: 'The record as it is kept.' })
  @Refusals(
    'plan-unknown',
    'request-invalid',
    'control-unknown',
    'evidence-exists',
    'evidence-in-future',
    'evidence-before-control',
  )
  record(
    @Param('id') id: string,
    @Body({ schema: NewEvidence }) evidence: z.infer<typeof NewEvidence>,
    @Actor() actor: string,
  ) {
    return this.ledger.record(id, evidence, { actor, recordedAt: this.clock.now() })
  }
}
