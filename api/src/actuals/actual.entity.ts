import { defineEntity, p } from '@mikro-orm/core'
import { Actual } from '@stagger/planner'
import { instantIn } from '../clock.ts'
import { row } from '../database/row.ts'

const ActualSchema = defineEntity({
  name: 'ActualRow',
  tableName: 'actual',
  uniques: [
    { properties: ['organizationId', 'planId', 'actualId'] },
    { properties: ['organizationId', 'planId', 'number'] },
  ],
  properties: {
    ...row,
    planId: p.text(),
    actualId: p.text(),
    /** Its place in the plan's ledger of what was spent. */
    number: p.integer(),
    kind: p.text().$type<Actual['kind']>(),
    itemId: p.text().nullable(),
    programId: p.text().nullable(),
    category: p.text().nullable(),
    vendor: p.text().nullable(),
    /** The vendor's own number of the invoice. */
    invoiceNumber: p.text().nullable(),
    invoicedOn: p.date().nullable(),
    paidOn: p.date().nullable(),
    /** In minor units of `currency`, tax included; below zero in a credit note. */
    minor: p.bigint('number').nullable(),
    currency: p.text().nullable(),
    final: p.boolean().nullable(),
    invoiceId: p.text().nullable(),
    personId: p.text().nullable(),
    activityId: p.text().nullable(),
    workedOn: p.date().nullable(),
    hours: p.double().nullable(),
    reverses: p.text().nullable(),
    note: p.text().nullable(),
    actor: p.text(),
    recordedAt: p.datetime(),
  },
})

/** Something that was spent, or taken back. Never changed, never removed: what was wrong is reversed by another one. */
export class ActualRow extends ActualSchema.class {}
ActualSchema.setClass(ActualRow)

/** The columns that an entry fills; those of other kinds stay empty. */
export function columnsOf(entry: Actual) {
  const { id: actualId, recordedAt, ...rest } = entry
  const shared = { actualId, recordedAt: new Date(recordedAt) }
  switch (rest.kind) {
    case 'invoice': {
      const { amount, number: invoiceNumber, ...invoice } = rest
      return { ...shared, ...invoice, ...amount, invoiceNumber }
    }
    case 'time': {
      const { on: workedOn, ...time } = rest
      return { ...shared, ...time, workedOn }
    }
    default:
      return { ...shared, ...rest }
  }
}

/** The entry as the planner reads it; the day of recording is the plan's own. */
export function actualOf(row: ActualRow, timeZone: string): Actual {
  const { actualId, invoiceNumber, workedOn, minor, currency, recordedAt, ...columns } = row
  const filled = Object.fromEntries(Object.entries(columns).filter(([, value]) => value != null))
  return Actual.parse({
    ...filled,
    id: actualId,
    number: invoiceNumber,
    ...(workedOn != null && { on: workedOn }),
    ...(minor != null && { amount: { minor, currency } }),
    recordedAt: instantIn(timeZone, recordedAt),
  })
}
