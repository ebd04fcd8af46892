import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, UseInterceptors } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request } from 'express'
import { z } from 'zod'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { AsOf } from '../plans/status-date.ts'
import { Tellings } from '../runs/tellings.service.ts'
import { claimOf } from '../writes/claimed-request.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { EvidenceStandings } from './evidence-standing.service.ts'
import { Notices } from './notices.service.ts'

const Notification = z
  .object({
    id: z.string(),
    personId: z.string(),
    programId: z.string(),
    kind: z.enum(['reminder', 'evidence-missed', 'unanswered', 'escalation']),
    about: z.enum([
      ...(['evidence', 'phase', 'milestone', 'drift', 'notice', 'exception', 'qa-task'] as const),
      ...(['fieldwork', 'draft', 'certification', 'bridge'] as const),
    ]),
    subjectId: z.string(),
    dueOn: z.iso.date(),
    sentence: z.string(),
    at: z.iso.datetime(),
    read: z.boolean(),
  })
  .meta({ id: 'Notification' })
const NotificationList = z.object({ notifications: z.array(Notification) }).meta({ id: 'NotificationList' })
const Asked = z.object({
  personId: z.string().min(1).max(64).optional(),
  unread: z.enum(['true', 'false']).optional(),
})
const Read = z.object({ read: z.boolean() }).meta({ id: 'NotificationRead' })
const EvidenceRequestList = z
  .object({
    statusDate: z.iso.date(),
    requests: z.array(
      z.object({
        id: z.string().describe('The control’s id, a slash, the first day of the period.'),
        programId: z.string(),
        controlId: z.string(),
        ownerId: z.string().optional(),
        opensOn: z.iso.date(),
        dueOn: z.iso.date().describe('The last day that counts.'),
        state: z.enum(['due', 'collected', 'late', 'missed']),
        have: z.int(),
        need: z.int(),
      }),
    ),
  })
  .meta({ id: 'EvidenceRequestList' })
const Pause = z.object({ paused: z.boolean() }).meta({ id: 'ReminderPause' })
const PauseAnswer = z
  .object({ subject: z.object({ kind: z.literal('reminders'), id: z.string() }), state: z.enum(['paused', 'running']) })
  .meta({ id: 'ReminderPauseAnswer' })

/** What people are reminded of, and the evidence that they are asked for. */
@ApiTags('notifications')
@Controller('api/v1/plans/:id')
export class NotificationsController {
  constructor(
    private readonly notices: Notices,
    private readonly standings: EvidenceStandings,
    private readonly tellings: Tellings,
  ) {}

  @Get('notifications')
  @ApiOkResponse({
    standardSchema: NotificationList,
    description: 'What people had to hear, newest first, 200 at most.',
  })
  @Refusals('plan-unknown', 'request-invalid')
  async list(@Param('id') id: string, @Query({ schema: Asked }) { personId, unread }: z.infer<typeof Asked>) {
    return { notifications: await this.notices.list(id, { personId, unread: unread === 'true' }) }
  }

  @Post('notifications/:notificationId/read')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiOkResponse({ standardSchema: Notification, description: 'The notification, read or unread.' })
  @Refusals('plan-unknown', 'request-invalid', 'notice-unknown')
  markRead(
    @Param('id') id: string,
    @Param('notificationId', { schema: z.uuid() }) noticeId: string,
    @Body({ schema: Read }) { read }: z.infer<typeof Read>,
  ) {
    return this.notices.markRead(id, noticeId, read)
  }

  @Get('evidence-requests')
  @ApiOkResponse({
    standardSchema: EvidenceRequestList,
    description: 'What every program asks of the plan’s controls, period by period, and how it stands.',
  })
  @Refusals('plan-unknown', 'request-invalid', 'lags-contradict')
  requests(@Param('id') id: string, @Query({ schema: AsOf }) { statusDate }: AsOf) {
    return this.standings.requests(id, statusDate)
  }

  @Post('programs/:programId/reminders')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @ApiOkResponse({ standardSchema: PauseAnswer, description: 'The run accepted it. Closing dates never pause.' })
  @Refusals(
    'plan-unknown',
    'program-unknown',
    'request-invalid',
    'run-unknown',
    'run-refused',
    'runs-unavailable',
    'outcome-unknown',
  )
  pause(
    @Param('id') planId: string,
    @Param('programId') programId: string,
    @Body({ schema: Pause }) { paused }: z.infer<typeof Pause>,
    @Req() request: Request,
  ) {
    return this.tellings.tell(claimOf(request), {
      planId,
      programId,
      kind: paused ? 'pauseReminders' : 'resumeReminders',
      ask: (runs, to, said) => (paused ? runs.pauseReminders(to, said) : runs.resumeReminders(to, said)),
    })
  }
}
