import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { Clock } from '../clock.ts'
import { Actor } from '../edge/actor.ts'
import { baseOf } from '../edge/if-match.ts'
import { LAST_COUNTED, wholeNumber } from '../edge/query-values.ts'
import { EditAsked, EditDocument } from '../openapi/documents.ts'
import { NeedsIdempotencyKey, SaysWhichBrowser } from '../openapi/headers.ts'
import { Refusals } from '../openapi/refusals.ts'
import { WriteOnce } from '../writes/write-once.ts'
import { Revisions } from './revisions.service.ts'

const Wanted = z.object({
  from: wholeNumber(1, LAST_COUNTED).optional().describe('The oldest revision that is wanted; the first unless told.'),
})
const NewEdit = z.object({ edit: EditAsked }).meta({ id: 'NewEdit' })
const NewRevision = z.object({ revision: z.int() }).meta({ id: 'NewRevision' })
const TakenBack = z.object({ revision: z.int(), touches: z.array(z.string()) }).meta({ id: 'TakenBack' })
const RevisionList = z
  .object({
    revisions: z.array(
      z.object({
        number: z.int(),
        edit: EditDocument.nullable(),
        actor: z.string(),
        recordedAt: z.iso.datetime(),
        mine: z.boolean(),
        touches: z.array(z.string()),
        undoes: z.int().optional(),
        redoes: z.int().optional(),
      }),
    ),
  })
  .meta({ id: 'RevisionList' })

/** The history of a plan, and the only way to lengthen it. */
@ApiTags('revisions')
@Controller('api/v1/plans/:id')
export class RevisionsController {
  constructor(
    private readonly revisions: Revisions,
    private readonly clock: Clock,
  ) {}

  @Get('revisions')
  @SaysWhichBrowser()
  @ApiOkResponse({ standardSchema: RevisionList, description: 'Newest first; the first revision has no edit.' })
  @Refusals('plan-unknown', 'request-invalid')
  async list(
    @Param('id') id: string,
    @Query({ schema: Wanted }) { from }: z.infer<typeof Wanted>,
    @Actor() actor: string,
  ) {
    return { revisions: await this.revisions.list(id, actor, from) }
  }

  @Post('edits')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @SaysWhichBrowser()
  @ApiHeader({ name: 'If-Match', required: true, description: 'The revision the edit was made on, quoted.' })
  @ApiOkResponse({ standardSchema: NewRevision, description: 'The plan with the edit is this revision.' })
  @Refusals(
    'plan-unknown',
    'revision-stale',
    'revision-unknown',
    'request-invalid',
    'edit-invalid',
    'id-unknown',
    'progress-contradicts',
    'spending-recorded',
    'rate-needed',
    'signed-in-future',
    'run-refused',
    'if-match-required',
  )
  edit(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: NewEdit }) { edit }: z.infer<typeof NewEdit>,
    @Actor() actor: string,
  ) {
    return this.revisions.edit(id, baseOf(ifMatch), edit, { actor, recordedAt: this.clock.now() })
  }

  @Post('undo')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @SaysWhichBrowser()
  @ApiOkResponse({ standardSchema: TakenBack, description: 'My last edit is taken back by this revision.' })
  @Refusals('plan-unknown', 'nothing-to-undo', 'undo-conflicts', 'spending-recorded', 'run-refused')
  undo(@Param('id') id: string, @Actor() actor: string) {
    return this.revisions.undo(id, { actor, recordedAt: this.clock.now() })
  }

  @Post('redo')
  @HttpCode(200)
  @UseInterceptors(WriteOnce)
  @NeedsIdempotencyKey()
  @SaysWhichBrowser()
  @ApiOkResponse({ standardSchema: TakenBack, description: 'My last undo is taken back by this revision.' })
  @Refusals('plan-unknown', 'nothing-to-redo', 'undo-conflicts', 'spending-recorded', 'run-refused')
  redo(@Param('id') id: string, @Actor() actor: string) {
    return this.revisions.redo(id, { actor, recordedAt: this.clock.now() })
  }
}
