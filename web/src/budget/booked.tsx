import type { CostItem } from '@stagger/planner'
import type { SendEdit } from '../api/changes.ts'
import drawer from '../drawer/drawer.module.css'
import { bookedText, bookingTitle, sharesText } from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { BookingForm } from './booking-form.tsx'

type BookedProps = { readonly view: PlanView; readonly item: CostItem; readonly onEdit: SendEdit }

/** Where finance books an item, and who bears it. */
export function Booked({ view, item, onEdit }: BookedProps) {
  const { programIds, allocation, costCentre, account } = item
  const shares = programIds.map((id) => ({
    name: view.program(id)?.name ?? id,
    percent: allocation?.find(({ programId }) => programId === id)?.percent,
  }))
  return (
    <section>
      <h3>{bookingTitle}</h3>
      <p className={drawer['sub']}>{sharesText(shares)}</p>
      <p className={drawer['sub']}>{bookedText(costCentre, account)}</p>
      <BookingForm key={JSON.stringify([shares, costCentre, account])} view={view} item={item} onEdit={onEdit} />
    </section>
  )
}
