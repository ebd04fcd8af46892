import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { z } from 'zod'
import { isIsoDate } from '@stagger/planner'
import type { ProgramEvent } from '@stagger/workflows/messages'
import { Clock } from '../clock.ts'
import { InternalToken } from '../edge/internal-token.ts'
import { Commits } from '../writes/commits.ts'
import { Projection } from './projection.service.ts'

const Text = z.string().min(1).max(400)
const Kind = z.enum([
  'run-started',
  'phase-started',
  'phase-finished',
  'phase-reopened',
  'phase-overdue',
  'qa-block-booked',
  'qa-block-released',
  'program-ended',
] satisfies readonly ProgramEvent['kind'][])

const ReportedEvent = z.object({
  organizationId: Text,
  planId: Text,
  programId: Text,
  workflowId: Text,
  firstRunId: Text,
  sequence: z.int().min(1),
  kind: Kind,
  phaseId: Text.optional(),
  effectiveOn: z.string().refine(isIsoDate, 'a real date, YYYY-MM-DD'),
  occurredAt: z.iso.datetime({ offset: true }),
  actor: Text,
  ordersRevision: z.int().min(0),
})
/** An event as a worker sends it. */
export type ReportedEvent = z.infer<typeof ReportedEvent>
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
