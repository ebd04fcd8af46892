import {
  type BudgetBasis,
  type BudgetTotal,
  budget,
  type CoverCost,
  coverCosts,
  findFact,
  planCover,
} from '@stagger/planner'
import { COVER_MEANS, coverPartName, moneyText, PLAN_COVER_MEANS, REPORT_KIND_NAMES } from '@stagger/planner/messages'
import Table from 'cli-table3'
import type { Command } from './command.ts'
import type { DatedMoney } from './earned-value-table.ts'
import { called } from './names-of.ts'

/** Facts are in US dollars, whatever the plan counts in. */
const FACTS_IN = 'USD'
const compact = { head: [], border: [], compact: true }

/** `stagger budget --cover`: what a month of cover costs, in the plan and by published prices. Always 0. */
export function coverCostTable(
  { json, print }: Pick<Command, 'json' | 'print'>,
  { dates, ledger }: DatedMoney,
  basis: BudgetBasis,
  total: BudgetTotal,
): number {
  const { plan, statusDate } = dates
  const inPlan = planCover(dates, budget(dates, ledger, { basis, total, by: 'year' }))
  const published = coverCosts(plan.organization.headcount)
  if (json) {
    print(
      JSON.stringify(
        { statusDate, total, plan: inPlan, published: { currency: FACTS_IN, reports: published } },
        null,
        2,
      ),
    )
    return 0
  }
  const money = (minor: number) => moneyText({ minor, currency: plan.organization.currency })
  const own = new Table({
    head: ['Program', 'Forecast', 'Months', 'A month'],
    colAligns: ['left', 'right', 'right', 'right'],
    style: compact,
  })
  for (const { programId, minor, monthsCovered, perMonth } of inPlan)
    own.push([called(plan.programs)(programId), money(minor), monthsCovered, perMonth === null ? '–' : money(perMonth)])
  print(PLAN_COVER_MEANS)
  print(own.toString())
  print(COVER_MEANS)
  print(publishedTable(published))
  return 0
}

function publishedTable(published: readonly CoverCost[]): string {
  const usd = (minor: number) => moneyText({ minor, currency: FACTS_IN })
  const rows = new Table({
    head: ['Report, four years', 'Low', 'Likely', 'High', 'A month', 'Known from'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'left'],
    style: compact,
  })
  for (const { report, total, perMonth, parts } of published) {
    rows.push([REPORT_KIND_NAMES[report], usd(total.low), usd(total.likely), usd(total.high), usd(perMonth.likely), ''])
    for (const part of parts) {
      const { low, likely, high } = part.cost
      rows.push([
        `  ${coverPartName(part)}`,
        usd(low),
        usd(likely),
        usd(high),
        '',
        findFact(part.price)?.confidence ?? '',
      ])
    }
  }
  return rows.toString()
}
