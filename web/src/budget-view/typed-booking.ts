import type { CostItem, Edit } from '@stagger/planner'
import type { ItemFault } from './item-faults.ts'
import { areWhole, typedPercent } from './typed-terms.ts'

/** Where an item is booked and who bears it, as it is typed; `shares` by program, all empty for equal ones. */
export type TypedBooking = {
  readonly costCentre: string
  readonly account: string
  readonly serves: readonly string[]
  readonly shares: Readonly<Record<string, string>>
}

/** What is shown before anything is typed. */
export const bookingTyped = ({
  costCentre = '',
  account = '',
  programIds,
  allocation = [],
}: CostItem): TypedBooking => ({
  costCentre,
  account,
  serves: programIds,
  shares: Object.fromEntries(allocation.map(({ programId, percent }) => [programId, String(percent)])),
})

/** The edit that books an item as typed, or the field that is wrong: `share ID` is that of a program. */
export function bookingEdit(item: CostItem, { serves, shares, ...typed }: TypedBooking): Edit | ItemFault {
  const [costCentre, account] = [typed.costCentre.trim(), typed.account.trim()]
  if (serves.length === 0) return { field: 'serves', code: 'program' }
  const told = serves.map((programId) => ({ programId, text: (shares[programId] ?? '').trim() }))
  const isEqual = told.every(({ text }) => text === '')
  const allocation: { programId: string; percent: number }[] = []
  for (const { programId, text } of isEqual ? [] : told) {
    const percent = typedPercent(text)
    if (percent === undefined) return { field: `share ${programId}`, code: 'percent' }
    allocation.push({ programId, percent })
  }
  if (!isEqual && !areWhole(allocation.map(({ percent }) => percent))) return { field: 'shares', code: 'not-whole' }
  const { costCentre: _, account: __, allocation: ___, ...rest } = item
  return {
    kind: 'setCostItem',
    item: {
      ...rest,
      programIds: [...serves],
      ...(allocation.length > 0 && { allocation }),
      ...(costCentre !== '' && { costCentre }),
      ...(account !== '' && { account }),
    },
  }
}
