import { type CostItem, costItemsOf, type Plan } from '@stagger/planner'
import type { EntryToRecord } from '../api/actuals.ts'
import { typedMinor, typedNumber } from './typed-money.ts'

/** An invoice and time as they are typed. */
export type TypedInvoice = {
  readonly itemId: string
  readonly vendor: string
  readonly number: string
  readonly invoicedOn: string
  readonly paidOn: string
  readonly amount: string
  readonly isLast: boolean
}
export type TypedTime = {
  readonly personId: string
  readonly activityId: string
  readonly on: string
  readonly hours: string
}

/** A field that cannot be recorded as it is. */
export type EntryFault = 'vendor' | 'number' | 'amount' | 'zero' | 'hours' | 'day'

/** The entry `id` of an invoice, in its item's currency, or the first field that is wrong. Credit notes are below zero. */
export function invoiceEntry(id: string, typed: TypedInvoice, plan: Plan): EntryToRecord | EntryFault {
  const { itemId, invoicedOn, paidOn, isLast } = typed
  const [vendor, number] = [typed.vendor.trim(), typed.number.trim()]
  const currency = currencyOf(plan, itemId)
  const minor = typedMinor(typed.amount, currency)
  if (vendor === '') return 'vendor'
  if (number === '') return 'number'
  if (invoicedOn === '') return 'day'
  if (minor === undefined) return 'amount'
  if (minor === 0) return 'zero'
  const paid = paidOn === '' ? {} : { paidOn }
  const amount = { minor, currency }
  return { kind: 'invoice', id, itemId, vendor, number, invoicedOn, ...paid, amount, ...(isLast && { final: true }) }
}

/** The currency in which an item is priced. */
export const currencyOf = (plan: Plan, itemId: string): string =>
  itemOf(plan, itemId)?.amount.currency ?? plan.organization.currency

const itemOf = (plan: Plan, itemId: string): CostItem | undefined => costItemsOf(plan).find(({ id }) => id === itemId)

const HOURS_A_DAY = 24
/** As fine as hours are priced. */
const HOUR_DECIMALS = 4

/** The entry `id` of time, or the first field that is wrong. */
export function timeEntry(id: string, { personId, activityId, on, hours }: TypedTime): EntryToRecord | EntryFault {
  const worked = typedNumber(hours, HOUR_DECIMALS)
  if (on === '') return 'day'
  if (worked === undefined || worked <= 0 || worked > HOURS_A_DAY) return 'hours'
  return { kind: 'time', id, personId, activityId, on, hours: worked }
}

type EntryKind = 'invoice' | 'time'

/** The fields of either form, by their names in the ledger. */
const FIELDS: Readonly<Record<EntryKind, readonly string[]>> = {
  invoice: ['itemId', 'vendor', 'number', 'invoicedOn', 'paidOn', 'amount'],
  time: ['personId', 'activityId', 'on', 'hours'],
}

/** The field of the form that a fault stands beside. */
export function fieldOfFault(kind: EntryKind, fault: EntryFault): string {
  if (fault === 'zero') return 'amount'
  return fault !== 'day' ? fault : kind === 'invoice' ? 'invoicedOn' : 'on'
}

/** The field that a pointer into what was sent leads to, such as `/0/paidOn`; undefined where it leads to none. */
export const fieldAt = (kind: EntryKind, path: string): string | undefined =>
  FIELDS[kind].find((field) => path.split('/').includes(field))
