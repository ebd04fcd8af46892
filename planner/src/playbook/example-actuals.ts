import type { Actual } from '../actuals/actuals.ts'
import { dayOf, isoOf } from '../day.ts'
import { costItemsOf } from '../money/cost-items.ts'
import { purchasesOf } from '../money/instalments.ts'
import type { Schedule } from '../schedule/schedule.ts'

/** Every instalment that had fallen due by the status date, invoiced as agreed, and paid where its time was up. */
export function exampleActuals(schedule: Schedule, actor: string): Actual[] {
  const { plan, statusDate } = schedule
  const today = dayOf(statusDate)
  const due = costItemsOf(plan).flatMap((item) =>
    purchasesOf(item, (id) => schedule.spanOf(id)).flatMap(({ currency, instalments }) =>
      instalments
        .filter(({ invoicedOn, minor }) => invoicedOn <= today && minor > 0)
        .map((instalment) => ({ item, currency, ...instalment })),
    ),
  )
  return due
    .toSorted((a, b) => a.invoicedOn - b.invoicedOn)
    .map(({ item, currency, invoicedOn, paidOn, minor }, i) => ({
      kind: 'invoice',
      id: `invoice-${i + 1}`,
      itemId: item.id,
      vendor: item.vendor ?? item.name,
      number: `${isoOf(invoicedOn).replaceAll('-', '')}-${i + 1}`,
      invoicedOn: isoOf(invoicedOn),
      ...(paidOn <= today && { paidOn: isoOf(paidOn) }),
      amount: { minor, currency },
      recordedAt: `${isoOf(invoicedOn)}T09:00:00Z`,
      actor,
    }))
}
