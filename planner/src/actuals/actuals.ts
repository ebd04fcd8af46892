import { z } from 'zod'
import { CostCategory } from '../plan/costs.ts'
import { Currency, Id, IsoDateText, Name } from '../plan/values.ts'
import { refusedBySchema } from '../schema-faults.ts'

/** Money that may be owed to us: whole minor units, below zero in a credit note. */
const SignedMoney = z.object({ minor: z.int(), currency: Currency })

const recorded = { id: Id, note: z.string().max(2000).optional(), recordedAt: z.string().min(1), actor: Name }

/**
 * What a vendor asked for, tax included: for a cost item, or else for a category of a program. `paidOn` once it is paid.
 * `final`: nothing more comes for this item. A credit note has an amount below zero.
 */
export const Invoice = z.object({
  kind: z.literal('invoice'),
  ...recorded,
  itemId: Id.optional(),
  programId: Id.optional(),
  category: CostCategory.optional(),
  vendor: Name,
  number: z.string().trim().min(1).max(100),
  invoicedOn: IsoDateText,
  paidOn: IsoDateText.optional(),
  amount: SignedMoney,
  final: z.boolean().optional(),
})
export type Invoice = z.infer<typeof Invoice>

/** That an invoice recorded before was paid. */
export const Payment = z.object({ kind: z.literal('payment'), ...recorded, invoiceId: Id, paidOn: IsoDateText })
export type Payment = z.infer<typeof Payment>

/** Hours that somebody worked on an activity on a day. */
export const TimeEntry = z.object({
  kind: z.literal('time'),
  ...recorded,
  personId: Id,
  activityId: Id,
  on: IsoDateText,
  hours: z.number().positive().max(24),
})
export type TimeEntry = z.infer<typeof TimeEntry>

/** Takes an entry back, whatever it was: the ledger is never changed. */
export const Reversal = z.object({ kind: z.literal('reversal'), ...recorded, reverses: Id })
export type Reversal = z.infer<typeof Reversal>

/** A fact of the append-only ledger of what was spent. */
export const Actual = z.discriminatedUnion('kind', [Invoice, Payment, TimeEntry, Reversal])
export type Actual = z.infer<typeof Actual>

/**
 * The ledger from `{ actuals: […] }`, in the order recorded. Throws a `PlanningError` with every fault found.
 */
export function parseActuals(json: unknown): Actual[] {
  const parsed = z.object({ actuals: z.array(Actual) }).safeParse(json)
  if (!parsed.success) throw refusedBySchema(parsed.error)
  return parsed.data.actuals
}
