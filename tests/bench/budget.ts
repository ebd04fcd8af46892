/**
 * How long a budget takes: about 500 activities, each program's costs renewing for five years, invoices and hours
 * recorded; the median of repeated computations, by basis and total. Run: node tests/bench/budget.ts
 */
import { type Actual, budget, type CostItem, freezeBudget, type Plan, schedule } from '@stagger/planner'
import { dualProgram, TODAY } from './big-plans.ts'
import { cpuSeconds, median, rounded, runBench } from './measured.ts'

const LEAST_ACTIVITIES = 500
const YEARS = 5
const RUNS = 15
const MILLISECONDS = 1000
const recorded = { recordedAt: `${TODAY}T00:00:00Z`, actor: 'bench' }

/** Copies of the example until there are enough activities, every copy with its own costs. */
function bigPlan(): Plan {
  const one = dualProgram(1)
  const copies = Math.ceil(LEAST_ACTIVITIES / one.activities.length)
  const items = Array.from({ length: copies }, (_, k) => (one.costItems ?? []).map((item) => copyOf(item, k))).flat()
  return { ...dualProgram(copies), costItems: items }
}

function copyOf(item: CostItem, copy: number): CostItem {
  const named = (id: string) => (copy === 0 ? id : `${id}.${copy}`)
  return {
    ...item,
    id: named(item.id),
    programIds: item.programIds.map(named),
    ...(item.activityId !== undefined && { activityId: named(item.activityId) }),
    terms: item.terms.map((term) => ({
      ...term,
      at: term.at.kind === 'date' ? term.at : { ...term.at, activityId: named(term.at.activityId) },
    })),
    subscription: { months: 12, renewals: YEARS - 1, escalationPercent: 7 },
  }
}

/** An invoice for every item, and an hour of everybody on every fifth activity. */
function ledgerOf({ costItems = [], activities, people }: Plan): readonly Actual[] {
  const invoices = costItems.map(({ id }, i): Actual => {
    const amount = { minor: 100_001 + i, currency: 'USD' }
    return {
      kind: 'invoice',
      id: `i${i}`,
      itemId: id,
      vendor: 'V',
      number: `${i}`,
      invoicedOn: TODAY,
      amount,
      ...recorded,
    }
  })
  const hours = activities
    .filter((_, i) => i % 5 === 0)
    .flatMap(({ id }, i) =>
      people.map((person): Actual => {
        return {
          kind: 'time',
          id: `t${i}${person.id}`,
          personId: person.id,
          activityId: id,
          on: TODAY,
          hours: 1,
          ...recorded,
        }
      }),
    )
  return [...invoices, ...hours]
}

function timed(run: () => unknown): number {
  const seconds = Array.from({ length: RUNS }, () => {
    const before = cpuSeconds()
    run()
    return cpuSeconds() - before
  })
  return rounded(median(seconds) * MILLISECONDS)
}

runBench(() => {
  const plan = bigPlan()
  const ledger = ledgerOf(plan)
  const dates = schedule(plan, [], TODAY)
  const frozen = freezeBudget(dates, [], { id: 'annual', name: 'Annual plan', kind: 'annual-plan' })
  const against = schedule({ ...plan, budgets: [frozen] }, [], TODAY)
  for (const basis of ['cash', 'accrual'] as const) {
    for (const total of ['external', 'loaded'] as const) {
      const options = { basis, total, by: 'month', against: 'annual' } as const
      const { periods } = budget(against, ledger, options)
      console.log(
        JSON.stringify({
          basis,
          total,
          months: periods.length,
          milliseconds: timed(() => budget(against, ledger, options)),
        }),
      )
    }
  }
  console.log(
    JSON.stringify({
      summary: true,
      activities: plan.activities.length,
      items: plan.costItems?.length,
      entries: ledger.length,
      budgetLines: frozen.lines.length,
      freezeMilliseconds: timed(() => freezeBudget(dates, ledger, { id: 'b', name: 'B', kind: 'reforecast' })),
    }),
  )
})
