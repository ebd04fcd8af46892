import type { IsoDate } from '@stagger/planner'
import type { EntryToRecord } from '../api/actuals.ts'
import type { SpentLine } from './spent.ts'

/** What can be done to an entry that is recorded: nothing of it is changed, another entry says so. */
export type LedgerAct = 'pay' | 'unpay' | 'take-back' | 'restore'

/** What can be done to an entry as it stands. */
export function actsOn({ entry, paidOn, payment, takenBack }: SpentLine): readonly LedgerAct[] {
  if (takenBack) return ['restore']
  const money: readonly LedgerAct[] =
    entry.kind !== 'invoice' ? [] : payment ? ['unpay'] : paidOn === undefined ? ['pay'] : []
  return [...money, 'take-back']
}

export type TypedAct = { readonly paidOn: IsoDate; readonly reason: string }

/** The entry `id` that does it, or the field that is wrong: what is taken back says why. */
export function actEntry(
  id: string,
  act: LedgerAct,
  { entry, payment, takenBack }: SpentLine,
  typed: TypedAct,
): EntryToRecord | keyof TypedAct {
  const reason = typed.reason.trim()
  const note = reason === '' ? {} : { note: reason }
  if (act === 'pay')
    return typed.paidOn === '' ? 'paidOn' : { kind: 'payment', id, invoiceId: entry.id, paidOn: typed.paidOn, ...note }
  if (reason === '') return 'reason'
  const reverses = { 'take-back': entry.id, unpay: payment?.id, restore: takenBack?.id }[act]
  return { kind: 'reversal', id, reverses: reverses ?? entry.id, note: reason }
}
