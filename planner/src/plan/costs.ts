import { z } from 'zod'
import { LONGEST_NOTE } from './longest-texts.ts'
import { CostEstimate, Currency, Id, IsoDateText, Money, Name, Source } from './values.ts'

/** What money is spent on, in the lines of a certification budget. Labour of the team is not one: it follows from hours and rates. */
export const CostCategory = z.enum([
  'cpa-fees',
  'assessor-fees',
  'readiness',
  'penetration-test',
  'grc-platform',
  'mycsf',
  'report-credit',
  'remediation',
  'training',
  'travel',
  'other',
])
export type CostCategory = z.infer<typeof CostCategory>

/** A percentage of something, with at most two decimals that people read. */
const Percent = z.number().min(0).max(100)

/** What falls due where: on a side of an activity, or on a day of its own whatever the schedule does. */
export const DueAt = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), activityId: Id }),
  z.object({ kind: z.literal('finish'), activityId: Id }),
  z.object({ kind: z.literal('date'), on: IsoDateText }),
])
export type DueAt = z.infer<typeof DueAt>

/** A part of a price: so many percent of it, invoiced at `at`, paid so many elapsed days later. */
export const PaymentTerm = z.object({ percent: Percent, at: DueAt, netDays: z.int().min(0).max(365) })
export type PaymentTerm = z.infer<typeof PaymentTerm>

/** What a vendor asks for, good until a day (inclusive). */
export const Quote = z.object({
  id: Id,
  vendor: Name,
  amount: Money,
  validUntil: IsoDateText,
  note: z.string().max(LONGEST_NOTE).optional(),
})
export type Quote = z.infer<typeof Quote>

/**
 * A price that comes again every `months`, each time `escalationPercent` dearer than before: `renewals` more times, and
 * as long as a new term would begin before `until`. With neither it never comes again; with `until` alone, as often as
 * that allows.
 */
export const Subscription = z.object({
  months: z.int().min(1).max(60),
  renewals: z.int().min(0).max(20).optional(),
  until: DueAt.optional(),
  escalationPercent: Percent,
})
export type Subscription = z.infer<typeof Subscription>

/** How an item is shared by the programs it serves; the percentages add up to 100. */
export const Allocation = z.object({ programId: Id, percent: Percent })
export type Allocation = z.infer<typeof Allocation>

/**
 * Something bought. `amount` is the estimate before tax; a chosen quote, and then a contract, take its place and end its
 * uncertainty. `programIds`: whom it serves, equally unless `allocation` says otherwise. `recognition` is when it counts
 * as spent in accrual: over the days on which its activity is worked at; evenly over the days of its subscription, or of
 * its activity; or on the last day of its activity. What has no activity counts on the days it is invoiced.
 */
export const CostItem = z.object({
  id: Id,
  name: Name,
  category: CostCategory,
  programIds: z.array(Id).min(1),
  allocation: z.array(Allocation).optional(),
  /** The activity that is paid for; absent for what belongs to none. */
  activityId: Id.optional(),
  vendor: Name.optional(),
  amount: CostEstimate,
  quotes: z.array(Quote).max(20),
  chosenQuoteId: Id.optional(),
  /** Signed: what is contractually fixed from that day on. */
  contract: z.object({ signedOn: IsoDateText, amount: Money }).optional(),
  /** When which part is invoiced and paid; the percentages add up to 100. */
  terms: z.array(PaymentTerm).min(1).max(24),
  recognition: z.enum(['as-performed', 'straight-line', 'on-use']),
  subscription: Subscription.optional(),
  /** Sales or value-added tax on top, where the organization cannot reclaim it. */
  taxPercent: Percent.optional(),
  costCentre: Name.optional(),
  account: Name.optional(),
  termsSource: Source,
})
export type CostItem = z.infer<typeof CostItem>

/** What one unit of `from` is worth in `to` from a day on, until the next rate of the pair; a decimal number as text. */
export const ExchangeRate = z.object({
  id: Id,
  from: Currency,
  to: Currency,
  rate: z.string().regex(/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,10})?$/, 'a positive decimal number such as 1.0842'),
  on: IsoDateText,
  source: Source,
})
export type ExchangeRate = z.infer<typeof ExchangeRate>
