import type { CostItem } from '@stagger/planner'
import type { SendEdit } from '../api/changes.ts'
import drawer from '../drawer/drawer.module.css'
import { bookedText, bookingTitle, describedText, sharesText } from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { BookingForm } from './booking-form.tsx'
import { DescriptionForm } from './description-form.tsx'

type BookedProps = { readonly view: PlanView; readonly item: CostItem; readonly onEdit: SendEdit }

/** What finance knows an item as, where it books it, and who bears it. */
export function Booked({ view, item, onEdit }: BookedProps) {
  const { name, category, vendor, taxPercent, recognition, programIds, allocation, costCentre, account } = item
  const described = [name, category, vendor, taxPercent, recognition]
  const shares = programIds.map((id) => ({
    name: view.program(id)?.name ?? id,
    percent: allocation?.find(({ programId }) => programId === id)?.percent,
  }))
  return (
    <section>
      <h3>{bookingTitle}</h3>
      <p className={drawer['sub']}>{describedText(item)}</p>
      <p className={drawer['sub']}>{sharesText(shares)}</p>
      <p className={drawer['sub']}>{bookedText(costCentre, account)}</p>
      <DescriptionForm key={JSON.stringify(described)} item={item} onEdit={onEdit} />
      <BookingForm key={JSON.stringify([shares, costCentre, account])} view={view} item={item} onEdit={onEdit} />
    </section>
  )
}
