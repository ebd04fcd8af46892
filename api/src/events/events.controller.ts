import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { z } from 'zod'
import { LAST_COUNTED, wholeNumber } from '../edge/query-values.ts'
import { Refusals } from '../openapi/refusals.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { PlanJournal } from './plan-journal.ts'
import { PlanStreams } from './plan-streams.ts'

const PAGE = 1_000
const After = z.object({ after: wholeNumber(0, LAST_COUNTED).optional() })
const Event = z.object({
  number: z.int(),
  kind: z.string(),
  recordedAt: z.iso.datetime(),
  actor: z.string(),
  data: z.record(z.string(), z.unknown()),
})
const EventList = z.object({ events: z.array(Event) }).meta({ id: 'EventList' })

/** What happened to a plan, to be read or listened to. */
@ApiTags('events')
@Controller('api/v1/plans/:id')
export class EventsController {
  constructor(
    private readonly store: PlanStore,
    private readonly journal: PlanJournal,
    private readonly streams: PlanStreams,
  ) {}

  @Get('events')
  @ApiOkResponse({ standardSchema: EventList, description: 'The events after a number, oldest first, 1000 at most.' })
  @Refusals('plan-unknown', 'request-invalid')
  async list(@Param('id') id: string, @Query({ schema: After }) { after = 0 }: z.infer<typeof After>) {
    await this.store.find(id)
    return { events: await this.journal.after(id, after, PAGE) }
  }

  @Get('stream')
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Resumes right after this event; else with the next.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Server-sent events: `id` is the number, `event` the kind, `data` the event as JSON.' })
  @Refusals('plan-unknown', 'request-invalid')
  async stream(
    @Param('id') id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Query({ schema: After }) { after }: z.infer<typeof After>,
    @Res() response: Response,
  ): Promise<void> {
    const plan = await this.store.find(id)
    const seen = /^\d{1,9}$/.test(lastEventId ?? '') ? Number(lastEventId) : after
    await this.streams.stream(id, seen ?? plan.events, response)
  }
}
