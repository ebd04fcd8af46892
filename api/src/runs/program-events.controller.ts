import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { InternalToken } from '../edge/internal-token.ts'
import { Commits } from '../writes/commits.ts'
import { Projection } from './projection.service.ts'
import { ReportedEvent } from './reported-event.ts'

const Batch = z.object({ events: z.array(ReportedEvent).max(1_000) })

/** Where the worker's activities tell what happened in runs. */
@ApiExcludeController()
@UseGuards(InternalToken)
@Controller('internal/v1/program-events')
export class ProgramEventsController {
  constructor(
    private readonly projection: Projection,
    private readonly commits: Commits,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  async record(@Body({ schema: Batch }) { events }: z.infer<typeof Batch>) {
    const answer = await this.projection.record(events, this.clock.now())
    this.commits.announce()
    return answer
  }
}
