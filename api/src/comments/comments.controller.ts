import { LONGEST_COMMENT } from '@stagger/planner'
import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common'
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { NeedsIdempotencyKey } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { Comments } from './comments.service.ts'

const LONGEST_ID = 64

const Text = z.string().trim().min(1).max(LONGEST_COMMENT)
const NewComment = z
  .object({
    id: z.uuid().describe('Made by the client, and kept while it sends the comment again.'),
    activityId: z.string().min(1).max(LONGEST_ID),
    text: Text,
  })
  .meta({ id: 'NewComment' })
const RevisedComment = z
  .object({
    text: Text,
    was: Text.optional().describe('The text that this one is put in the place of: where it reads otherwise, it stays.'),
  })
  .meta({ id: 'RevisedComment' })
const Comment = NewComment.extend({
  text: z.string().describe('Empty once it is withdrawn.'),
  actor: z.string(),
  recordedAt: z.iso.datetime(),
  mine: z.boolean().describe('Whether whoever asks said it: only they may revise or withdraw it.'),
  revisedAt: z.iso.datetime().optional(),
  withdrawnAt: z.iso.datetime().optional(),
}).meta({ id: 'Comment' })
const CommentList = z.object({ comments: z.array(Comment) }).meta({ id: 'CommentList' })
const Asked = z.object({ activityId: z.string().min(1).max(LONGEST_ID).optional() })

/** What people say to each other about the activities of a plan. */
@ApiTags('comments')
@Controller('api/v1/plans/:id/comments')
export class CommentsController {
  constructor(
    private readonly comments: Comments,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({
    standardSchema: CommentList,
    description: 'Every comment, or those on one activity, the oldest first; also on activities that are gone.',
  })
  @Refusals('plan-unknown', 'request-invalid')
  async list(
    @Param('id') id: string,
    @Query({ schema: Asked }) { activityId }: z.infer<typeof Asked>,
    @Actor() actor: string,
  ) {
    return { comments: await this.comments.list(id, actor, activityId) }
  }

  @Post()
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiCreatedResponse({ standardSchema: Comment, description: 'The comment as it is kept.' })
  @Refusals('plan-unknown', 'request-invalid', 'activity-unknown', 'comment-exists')
  add(
    @Param('id') id: string,
    @Body({ schema: NewComment }) comment: z.infer<typeof NewComment>,
    @Actor() actor: string,
  ) {
    return this.comments.add(id, comment, { actor, recordedAt: this.clock.now() })
  }

  @Post(':commentId/revise')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiOkResponse({ standardSchema: Comment, description: 'The comment as it reads now.' })
  @Refusals(
    'plan-unknown',
    'request-invalid',
    'comment-unknown',
    'comment-of-another',
    'comment-withdrawn',
    'comment-revised',
  )
  revise(
    @Param('id') id: string,
    @Param('commentId') commentId: string,
    @Body({ schema: RevisedComment }) revised: z.infer<typeof RevisedComment>,
    @Actor() actor: string,
  ) {
    return this.comments.revise(id, commentId, revised, { actor, recordedAt: this.clock.now() })
  }

  @Post(':commentId/withdraw')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @ApiOkResponse({ standardSchema: Comment, description: 'The comment without its text; its place stays.' })
  @Refusals('plan-unknown', 'comment-unknown', 'comment-of-another')
  withdraw(@Param('id') id: string, @Param('commentId') commentId: string, @Actor() actor: string) {
    return this.comments.withdraw(id, commentId, { actor, recordedAt: this.clock.now() })
  }
}
