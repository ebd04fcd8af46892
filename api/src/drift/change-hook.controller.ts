import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common'
import { ApiAcceptedResponse, ApiHeader, ApiTags } from '@nestjs/swagger'
import { EntityManager } from '@mikro-orm/core'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../edge/signature.ts'
import { Refusals } from '../openapi/refusals.ts'
import { Commits } from '../writes/commits.ts'
import { ChangeReports } from './change-reports.service.ts'
import { SignedHook } from './signed-hook.ts'

const ReportedChange = z
  .strictObject({
    system: z.string().trim().min(1).max(100),
    changeId: z.string().trim().min(1).max(200),
    at: z.iso.datetime({ offset: true }),
    kind: z.string().trim().min(1).max(100).optional(),
    summary: z.string().trim().min(1).max(1_000).optional(),
  })
  .meta({ id: 'ReportedChange' })
const ReceivedChange = z
  .object({ outcome: z.enum(['matched', 'unmatched', 'known']), programs: z.int() })
  .meta({ id: 'ReceivedChange' })

/** Where change management reports what it changed. */
@ApiTags('drift')
@Controller('api/v1/hooks')
export class ChangeHookController {
  constructor(
    private readonly em: EntityManager,
    private readonly reports: ChangeReports,
    private readonly clock: Clock,
    private readonly commits: Commits,
  ) {}

  @Post('change-management')
  @HttpCode(202)
  @UseGuards(SignedHook)
  @ApiHeader({ name: TIMESTAMP_HEADER, required: true, description: 'The Unix second at which it was signed.' })
  @ApiHeader({
    name: SIGNATURE_HEADER,
    required: true,
    description: '`sha256=` and the HMAC-SHA256, in hex, of the timestamp, a dot and the bytes of the body.',
  })
  @ApiAcceptedResponse({
    standardSchema: ReceivedChange,
    description:
      'The change is kept; `programs` run and are told of it, once a minute each at the most. The same `system` and `changeId` again change nothing.',
  })
  @Refusals('request-invalid', 'body-malformed', 'signature-invalid', 'signature-stale', 'hook-not-configured')
  async report(@Body({ schema: ReportedChange }) change: z.infer<typeof ReportedChange>) {
    const received = await this.em.transactional(() => this.reports.receive(change, this.clock.now()))
    this.commits.announce()
    return received
  }
}
