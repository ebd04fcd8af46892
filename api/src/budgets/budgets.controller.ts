import { Controller, Get, Param, Query, Res } from '@nestjs/common'
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger'
import { budgetSheet, FINEST_GROUPING, sheetCsv } from '@stagger/planner'
import type { Response } from 'express'
import { z } from 'zod'
import { ClientLeft } from '../edge/client-left.ts'
import { BudgetAsked, SheetAsked, WorkbookAsked } from './budget-asked.ts'
import { BudgetRefusals } from './budget-refusals.ts'
import { budgetWorkbook } from './budget-workbook.ts'
import { Budgets } from './budgets.service.ts'

const PlanBudget = z
  .object({
    revision: z.int(),
    statusDate: z.iso.date(),
    budget: z.looseObject({ planId: z.string(), currency: z.string() }),
  })
  .meta({ id: 'PlanBudget' })

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a plan costs and when: computed from its dates and what was spent, never stored. A named budget is frozen by the edit `setBudget`. */
@ApiTags('budget')
@Controller('api/v1/plans/:id')
export class BudgetsController {
  constructor(private readonly budgets: Budgets) {}

  @Get('budget')
  @ApiOkResponse({
    standardSchema: PlanBudget,
    description:
      'Rows that add up, by fiscal period: planned, actual, committed, to complete, forecast; against a named budget why they differ. `groupBy` is a list such as `program,category`; with `chance=true` rows say how sure they are.',
  })
  @BudgetRefusals()
  async budget(
    @Param('id') id: string,
    @Query({ schema: BudgetAsked }) { groupBy, chance, ...view }: BudgetAsked,
    @ClientLeft() left: AbortSignal,
  ) {
    const told = { groupedBy: groupBy, sure: chance === 'true' ? left : undefined }
    const { plan: _, ...dated } = await this.budgets.of(id, view, told)
    return dated
  }

  @Get('budget.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({
    description:
      'The budget as a ledger imports it: UTF-8 with its mark, CR LF, decimals with a dot. `headings=A,B` renames columns from the left.',
  })
  @BudgetRefusals()
  async csv(
    @Param('id') id: string,
    @Query({ schema: SheetAsked }) { preset, measure, headings = [], ...view }: SheetAsked,
    @Res() response: Response,
  ): Promise<void> {
    const { budget, plan } = await this.budgets.of(id, view, { groupedBy: FINEST_GROUPING })
    const text = sheetCsv(budgetSheet(budget, plan, preset, { measure, headings }))
    file(response, `${id}-budget-${preset}.csv`).type('text/csv; charset=utf-8').send(text)
  }

  @Get('budget.xlsx')
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'The budget as a workbook, an item a line, with its sums as formulas.' })
  @BudgetRefusals()
  async workbook(
    @Param('id') id: string,
    @Query({ schema: WorkbookAsked }) { measure, ...view }: WorkbookAsked,
    @Res() response: Response,
  ): Promise<void> {
    const dated = await this.budgets.of(id, view, { groupedBy: FINEST_GROUPING })
    const book = await budgetWorkbook(dated, measure)
    file(response, `${id}-budget.xlsx`).type(XLSX).send(book)
  }
}

const file = (response: Response, name: string): Response =>
  response.set({ 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-cache' })
