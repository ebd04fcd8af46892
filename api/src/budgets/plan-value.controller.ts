import { Controller, Get, Param, Query } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { AsOf } from '../plans/status-date.ts'
import { BudgetView } from './budget-asked.ts'
import { BudgetRefusals } from './budget-refusals.ts'
import { PlanValues } from './plan-values.service.ts'

const ValueAsked = AsOf.extend({ total: BudgetView.shape.total })
const CoverAsked = ValueAsked.extend({ basis: BudgetView.shape.basis })

const Minor = z.int()
const Index = z.number().nullable()
const Range = z.object({ low: Minor, likely: Minor, high: Minor })
const dated = { revision: z.int(), statusDate: z.iso.date(), currency: z.string(), total: z.string() }

const PlanEarnedValue = z
  .object({
    ...dated,
    earnedValue: z.object({
      bac: Minor,
      pv: Minor,
      ev: Minor,
      ac: Minor,
      unrecorded: Minor,
      cv: Minor.nullable(),
      sv: Minor,
      cpi: Index,
      spi: Index,
      eac: Minor.nullable(),
      etc: Minor.nullable(),
      vac: Minor.nullable(),
      tcpi: Index,
    }),
    sentence: z.string(),
  })
  .meta({ id: 'PlanEarnedValue' })

const CostOfCover = z
  .object({
    ...dated,
    plan: z.array(
      z.object({ programId: z.string(), minor: Minor, monthsCovered: z.int(), perMonth: Minor.nullable() }),
    ),
    published: z.object({
      currency: z.literal('USD'),
      reports: z.array(
        z.object({
          report: z.string(),
          years: z.int(),
          monthsCovered: z.int(),
          total: Range,
          perMonth: Range,
          parts: z.array(
            z.object({ price: z.string(), times: z.int(), ratio: z.string().exactOptional(), cost: Range }),
          ),
        }),
      ),
    }),
  })
  .meta({ id: 'CostOfCover' })

/** What the work of a plan is worth beside what it cost, and what its cover costs: computed, never stored. */
@ApiTags('budget')
@Controller('api/v1/plans/:id')
export class PlanValueController {
  constructor(private readonly values: PlanValues) {}

  @Get('earned-value')
  @ApiOkResponse({
    standardSchema: PlanEarnedValue,
    description:
      'Planned and earned value, actual cost and what follows from them, in whole minor units; an index is null where it would divide by nothing, and whatever follows from the actual cost where too much of it is not recorded (`unrecorded`: the earned value without recorded hours).',
  })
  @BudgetRefusals()
  async earned(@Param('id') id: string, @Query({ schema: ValueAsked }) asked: z.infer<typeof ValueAsked>) {
    return this.values.earned(id, asked)
  }

  @Get('cover-cost')
  @ApiOkResponse({
    standardSchema: CostOfCover,
    description:
      'What each program costs for a month that its report covers, and what four years of each kind of report cost by published prices, in US cents.',
  })
  @BudgetRefusals()
  async cover(@Param('id') id: string, @Query({ schema: CoverAsked }) asked: z.infer<typeof CoverAsked>) {
    return this.values.cover(id, asked)
  }
}
