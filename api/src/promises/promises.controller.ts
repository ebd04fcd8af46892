import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { Money } from '@stagger/planner'
import { z } from 'zod'
import { ClientLeft } from '../edge/client-left.ts'
import { EditDocument } from '../openapi/documents.ts'
import { ComputedRefusals } from '../openapi/refusals.ts'
import { PromiseAsked } from './promise-asked.ts'
import { Promises } from './promises.service.ts'

const Verdict = z.enum(['yes', 'at-risk', 'no'])
const Fix = z.looseObject({
  verdict: Verdict,
  chance: z.number(),
  price: Money.nullable(),
  edits: z.array(EditDocument),
})
const PlanPromise = z
  .object({
    revision: z.int(),
    statusDate: z.iso.date(),
    promise: z.looseObject({
      verdict: Verdict,
      chance: z.number(),
      programId: z.string().nullable(),
      plannedOn: z.iso.date().nullable(),
      p80On: z.iso.date().nullable(),
      fixes: z.array(Fix),
    }),
  })
  .meta({ id: 'PlanPromise' })

/** Whether sales may promise a report. Computed, never stored: no Idempotency-Key; the edit `setCommitment` keeps a promise. */
@ApiTags('promises')
@Controller('api/v1/plans/:id/promise-checks')
export class PromisesController {
  constructor(private readonly promises: Promises) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: PlanPromise,
    description:
      'Yes, at risk or no; the chance; the chain of reasons behind the date, or what no program gives; what would help, cheapest first.',
  })
  @ComputedRefusals()
  async check(
    @Param('id') id: string,
    @Body({ schema: PromiseAsked }) asked: PromiseAsked,
    @ClientLeft() left: AbortSignal,
  ) {
    const { answer: promise, ...asOf } = await this.promises.check(id, asked, left)
    return { ...asOf, promise }
  }
}
