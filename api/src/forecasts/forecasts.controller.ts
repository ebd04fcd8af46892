import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { ClientLeft } from '../edge/client-left.ts'
import { isKnown } from '../edge/entity-tag.ts'
import { ComputedRefusals } from '../openapi/refusals.ts'
import { asOf, PlanBases } from '../plans/plan-bases.ts'
import { answerSearch, MayStream } from '../proposals/search-stream.ts'
import { ForecastAsked } from './forecast-asked.ts'
import { Forecasts } from './forecasts.service.ts'

const PlanForecast = z
  .object({
    revision: z.int(),
    statusDate: z.iso.date(),
    forecast: z.looseObject({ planId: z.string(), seed: z.int(), iterations: z.int() }),
  })
  .meta({ id: 'PlanForecast' })

/** What may come of a plan. Computed, never stored; the same question about the same plan has the same answer. */
@ApiTags('forecasts')
@Controller('api/v1/plans/:id/forecast')
export class ForecastsController {
  constructor(
    private readonly forecasts: Forecasts,
    private readonly bases: PlanBases,
  ) {}

  @Get()
  @MayStream()
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of an answer that the client has.' })
  @ApiResponse({ status: 304, description: 'What the client has is what would be answered.' })
  @ApiOkResponse({
    standardSchema: PlanForecast,
    description:
      'Dates, money, drivers, risks and broken rules over many drawn futures. As server-sent events: `progress` with the iterations done, then once `result` with this document, or `refused` with a problem; to close the connection is to cancel.',
  })
  @ComputedRefusals('scenario-not-applicable', 'rate-missing')
  async forecast(
    @Param('id') id: string,
    @Query({ schema: ForecastAsked }) asked: ForecastAsked,
    @ClientLeft() left: AbortSignal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const dated = await this.bases.dated(id, asked.statusDate)
    const tag = this.forecasts.tagOf(dated, asked)
    if (isKnown(request, tag)) return void response.status(304).set('ETag', tag).end()
    await answerSearch(response, async (hear) => {
      const forecast = await this.forecasts.forecast(dated, asked, left, hear)
      // One that was stopped halfway is not the answer to the question, and so not to be kept.
      if (!hear && forecast.iterations === asked.iterations) response.set({ ETag: tag, 'Cache-Control': 'no-cache' })
      return { ...asOf(dated), forecast }
    })
  }
}
