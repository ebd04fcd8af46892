import type { CostItem } from '@stagger/planner'
import { Link, useSearch } from '@tanstack/react-router'
import type { SendEdit } from '../api/changes.ts'
import drawer from '../drawer/drawer.module.css'
import { fromActivity, recognitionText, renewsText, termsTitle, termText } from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { sourceNote } from '../source-note.ts'
import { SubscriptionForm } from './subscription-form.tsx'
import { TermsForm } from './terms-form.tsx'

type PaidProps = {
  readonly view: PlanView
  readonly item: CostItem
  /** Whether its terms can be edited: not where an activity says the cost briefly. */
  readonly isOwn: boolean
  readonly onEdit: SendEdit
}

/** When which part is paid, how often it comes again, and the activity that it is for. */
export function Paid({ view, item, isOwn, onEdit }: PaidProps) {
  const { plan } = useSearch({ from: '/budget' })
  const { activityId, terms, subscription, termsSource, recognition } = item
  const nameOf = (id: string) => view.activity(id)?.name ?? id
  const isMoment = (id: string) => view.activity(id)?.kind === 'milestone'
  return (
    <section>
      <h3>{termsTitle}</h3>
      <ul className={css['plain']}>
        {terms.map((term, k) => (
          // oxlint-disable-next-line react/no-array-index-key: terms have no ids, and their order is their own.
          <li key={k}>{termText(term, nameOf, isMoment)}</li>
        ))}
        {subscription && <li>{renewsText(subscription, nameOf)}</li>}
        <li>{recognitionText(recognition)}</li>
      </ul>
      <p className={drawer['sub']}>{sourceNote(termsSource)}</p>
      {activityId !== undefined && (
        <p className={drawer['sub']}>
          {fromActivity}{' '}
          <Link to="/" className={css['link']} search={{ ...(plan !== undefined && { plan }), select: activityId }}>
            {nameOf(activityId)}
          </Link>
        </p>
      )}
      {isOwn && (
        <>
          <TermsForm key={JSON.stringify(terms)} view={view} item={item} onEdit={onEdit} />
          <SubscriptionForm
            key={JSON.stringify([terms, subscription, item.amount])}
            view={view}
            item={item}
            onEdit={onEdit}
          />
        </>
      )}
    </section>
  )
}
