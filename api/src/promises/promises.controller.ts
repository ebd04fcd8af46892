import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger'
import { Money } from '@stagger/planner'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { ClientLeft } from '../edge/client-left.ts'
import { isKnown } from '../edge/entity-tag.ts'
import { EditDocument } from '../openapi/documents.ts'
import { ComputedRefusals } from '../openapi/refusals.ts'
import { asOf, PlanBases } from '../plans/plan-bases.ts'
import { answerSearch, MayStream } from '../proposals/search-stream.ts'
import { PromiseAsked } from './promise-asked.ts'
import { Promises } from './promises.service.ts'

const Verdict = z.enum(['yes', 'at-risk', 'no'])
const Fix = z.looseObject({
  verdict: Verdict,
  chance: z.number(),
  price: Money.extend({ minor: z.int() }).nullable(),
  edits: z.array(EditDocument),
})
const PlanPromise = z
  .object({
    revision: z.int(),
    statusDate: z.iso.date(),
    promise: z.looseObject({
      verdict: Verdict,
      chance: z.number(),
      programId: z.string(),
      plannedOn: z.iso.date().nullable(),
      p80On: z.iso.date().nullable(),
      fixes: z.array(Fix),
      tried: z.object({ done: z.int(), of: z.int() }),
      notes: z.array(z.looseObject({ code: z.string() })),
    }),
  })
  .meta({ id: 'PlanPromise' })

/** Whether sales may promise a report. Computed, never stored; the edit `setCommitment` keeps a promise. */
@ApiTags('promises')
@Controller('api/v1/plans/:id/promise-check')
export class PromisesController {
  constructor(
    private readonly promises: Promises,
    private readonly bases: PlanBases,
  ) {}

  @Get()
  @MayStream()
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of an answer that the client has.' })
  @ApiResponse({ status: 304, description: 'What the client has is what would be answered.' })
  @ApiOkResponse({
    standardSchema: PlanPromise,
    description:
      'Yes, at risk or no; the chance; the chain of reasons behind the date, or what no program gives; what would help, cheapest first, each accepted by the edit `editTogether` with its `edits`. `value` is in minor units, `mostFixes=0` tries nothing. As server-sent events: `progress` with the answer as soon as it is known and after each thing tried, then once `result` with this document, or `refused` with a problem; to close the connection is to cancel.',
  })
  @ComputedRefusals(
    'report-not-planned',
    'outcome-of-other-report',
    'option-of-other-report',
    'promise-in-past',
    'id-unknown',
    'currency-unknown',
  )
  async check(
    @Param('id') id: string,
    @Query({ schema: PromiseAsked }) asked: PromiseAsked,
    @ClientLeft() left: AbortSignal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const dated = await this.bases.dated(id, asked.statusDate)
    const tag = this.promises.tagOf(dated, asked)
    if (isKnown(request, tag)) return void response.status(304).set('ETag', tag).end()
    await answerSearch(response, async (hear) => {
      const promise = await this.promises.check(dated, asked, left, hear)
      // One that was stopped halfway is not the answer to the question, and so not to be kept.
      if (!hear && promise.tried.done === promise.tried.of) response.set({ ETag: tag, 'Cache-Control': 'no-cache' })
      return { ...asOf(dated), promise }
    })
  }
}
