import { dayOf, type IsoDate } from '../day.ts'
import { costItemsOf } from '../money/cost-items.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import { isCurrency } from '../money/minor-units.ts'
import type { Plan } from '../plan/plan.ts'
import type { Actual, Invoice, Payment } from './actuals.ts'
import type { ActualFault } from './actual-fault.ts'
import { billedBefore } from './billed-once.ts'
import { reversedIds } from './standing.ts'

/** Which entry of those given, and what about it. */
type Report = (code: ActualFault['code'], field: string, facts?: ActualFault['facts']) => void

/**
 * What is wrong with entries that are to be added to a ledger, when nothing after `latest` can have happened: things the
 * plan does not (or no longer) have, closed periods, currencies that nothing turns into the organization's, reversals of
 * nothing, invoices that stand already. Paths are JSON pointers into `entries`.
 */
export function checkActuals(
  entries: readonly Actual[],
  plan: Plan,
  ledger: readonly Actual[],
  latest: IsoDate,
): readonly ActualFault[] {
  const faults: ActualFault[] = []
  const known = knownIn(plan, latest)
  const before = new Map(ledger.map((entry) => [entry.id, entry]))
  const billed = billedBefore(ledger, entries)
  entries.forEach((entry, i) => {
    const report: Report = (code, field, facts = {}) =>
      faults.push({ code, path: field ? `/${i}/${field}` : `/${i}`, facts })
    const bill = billed(entry)
    if (before.has(entry.id)) report('entry-exists', 'id', { id: entry.id })
    else if (bill) report('invoice-exists', 'number', factsOf(bill))
    checkEntry(entry, known, before, report)
    before.set(entry.id, entry)
  })
  return faults
}

const factsOf = ({ vendor, number, invoicedOn }: Invoice) => ({ vendor, number, on: invoicedOn })

type Known = {
  readonly items: ReadonlySet<string>
  readonly programs: ReadonlySet<string>
  readonly activities: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly rates: ExchangeRates
  readonly latest: IsoDate
  readonly closedThrough: IsoDate
}

const ids = (things: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(things.map(({ id }) => id))

const knownIn = (plan: Plan, latest: IsoDate): Known => ({
  items: ids(costItemsOf(plan)),
  programs: ids(plan.programs),
  activities: ids(plan.activities),
  people: ids(plan.people),
  rates: new ExchangeRates(plan),
  latest,
  closedThrough: plan.books?.[0]?.closedThrough ?? '',
})

function checkEntry(entry: Actual, known: Known, before: ReadonlyMap<string, Actual>, report: Report): void {
  switch (entry.kind) {
    case 'invoice':
      return checkInvoice(entry, known, report)
    case 'payment':
      return checkPayment(entry, known, before, report)
    case 'time':
      checkDay(entry.on, 'on', known, report)
      if (!known.people.has(entry.personId)) report('person-unknown', 'personId', { id: entry.personId })
      if (!known.activities.has(entry.activityId)) report('activity-unknown', 'activityId', { id: entry.activityId })
      return
    case 'reversal':
      return checkReversal(entry.reverses, known, before, report)
  }
}

function checkInvoice(
  { itemId, programId, category, invoicedOn, paidOn, amount }: Invoice,
  known: Known,
  report: Report,
) {
  checkDay(invoicedOn, 'invoicedOn', known, report)
  if (paidOn !== undefined) checkDay(paidOn, 'paidOn', known, report)
  if (paidOn !== undefined && paidOn < invoicedOn) report('paid-before-invoiced', 'paidOn', { paidOn, invoicedOn })
  if (itemId !== undefined && !known.items.has(itemId)) report('item-unknown', 'itemId', { id: itemId })
  if (itemId === undefined && (programId === undefined || category === undefined))
    report('neither-item-nor-category', 'itemId')
  if (programId !== undefined && !known.programs.has(programId))
    report('program-unknown', 'programId', { id: programId })
  if (amount.minor === 0) report('amount-zero', 'amount/minor')
  if (!isCurrency(amount.currency)) report('currency-unknown', 'amount/currency', { currency: amount.currency })
  else if (!known.rates.knows(amount.currency, dayOf(invoicedOn)))
    report('rate-missing', 'amount/currency', { from: amount.currency, to: known.rates.currency, on: invoicedOn })
}

/** An invoice that stands is paid once, and not before it came. */
function checkPayment(
  { invoiceId, paidOn }: Payment,
  known: Known,
  before: ReadonlyMap<string, Actual>,
  report: Report,
): void {
  checkDay(paidOn, 'paidOn', known, report)
  const invoice = before.get(invoiceId)
  if (invoice?.kind !== 'invoice') return report('entry-unknown', 'invoiceId', { id: invoiceId })
  const ledger = [...before.values()]
  const gone = reversedIds(ledger)
  if (gone.has(invoiceId)) return report('entry-reversed-before', 'invoiceId', { id: invoiceId })
  const { number, invoicedOn } = invoice
  if (paidOn < invoicedOn) report('paid-before-invoiced', 'paidOn', { paidOn, invoicedOn })
  const payment = ledger.find((one) => one.kind === 'payment' && one.invoiceId === invoiceId && !gone.has(one.id))
  const on = invoice.paidOn ?? (payment?.kind === 'payment' ? payment.paidOn : undefined)
  if (on !== undefined) report('paid-before', 'paidOn', { number, on })
}

function checkDay(on: IsoDate, field: string, { latest, closedThrough }: Known, report: Report): void {
  if (on > latest) report('in-future', field, { date: on, latest })
  if (on <= closedThrough) report('in-closed-period', field, { date: on, closedThrough })
}

/**
 * What lies in a closed period is not taken back: a new entry corrects it in an open one. A reversal may be taken back
 * itself, unless what it took back lies in such a period, or is recorded anew by now.
 */
function checkReversal(id: string, known: Known, before: ReadonlyMap<string, Actual>, report: Report): void {
  const entry = before.get(id)
  if (!entry) return report('entry-unknown', 'reverses', { id })
  const ledger = [...before.values()]
  if (reversedIds(ledger).has(id)) report('entry-reversed-before', 'reverses', { id })
  const on = dayOfEntry(entry, before)
  if (on !== undefined && on <= known.closedThrough)
    report('in-closed-period', 'reverses', { date: on, closedThrough: known.closedThrough })
  const again = entry.kind === 'reversal' ? before.get(entry.reverses) : undefined
  const others = ledger.filter((one) => one !== again && one !== entry)
  const bill = again && billedBefore(others, [])(again)
  if (bill) report('invoice-exists', 'reverses', factsOf(bill))
}

/** The day that an entry is about; of a reversal, the day of what it took back. */
function dayOfEntry(entry: Actual, before: ReadonlyMap<string, Actual>): IsoDate | undefined {
  switch (entry.kind) {
    case 'invoice':
      return entry.invoicedOn
    case 'payment':
      return entry.paidOn
    case 'time':
      return entry.on
    case 'reversal': {
      const taken = before.get(entry.reverses)
      return taken && dayOfEntry(taken, before)
    }
  }
}
