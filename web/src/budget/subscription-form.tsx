import { Button } from '@mantine/core'
import type { CostItem } from '@stagger/planner'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { elsewhere } from '../budget-view/options.ts'
import {
  saysItsPrice,
  type SubscriptionField,
  subscriptionEdit,
  subscriptionTyped,
  type TypedSubscription,
  withoutSubscription,
} from '../budget-view/typed-subscription.ts'
import { itemFault, subscriptionFields, subscriptionForm } from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { DueFields } from './due-fields.tsx'
import { EditForm } from './edit-form.tsx'
import { Field } from './field.tsx'
import { useTyped } from './use-typed.ts'

type SubscriptionProps = { readonly view: PlanView; readonly item: CostItem; readonly onEdit: SendEdit }

/** From when on, for how long and how often a price comes again, and how much dearer each time. */
export function SubscriptionForm({ view, item, onEdit }: SubscriptionProps) {
  const { typed, type, refuse, faultOf } = useTyped<TypedSubscription, SubscriptionField>(
    subscriptionTyped(item, elsewhere(view)),
  )
  const { start, until } = typed
  const hasOnePart = item.terms.length === 1
  const save = () => {
    const edit = subscriptionEdit(item, typed)
    if ('code' in edit) refuse({ field: edit.field, text: itemFault(edit.code) })
    else onEdit(edit, () => announce(subscriptionForm.saved))
  }
  return (
    <EditForm
      title={item.subscription ? subscriptionForm.edit : subscriptionForm.add}
      save={subscriptionForm.save}
      onSave={save}
      more={
        item.subscription && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            onClick={() => onEdit(withoutSubscription(item), () => announce(subscriptionForm.removed))}
          >
            {subscriptionForm.remove}
          </Button>
        )
      }
    >
      {hasOnePart ? (
        <DueFields
          view={view}
          label={subscriptionFields.start}
          typed={start}
          fault={faultOf('start')}
          onType={(change) => type({ start: { ...start, ...change } })}
        />
      ) : (
        <p>{subscriptionForm.startsWithTerms}</p>
      )}
      <Terms item={item} typed={typed} type={type} faultOf={faultOf} />
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={typed.hasEnd}
          onChange={({ currentTarget: { checked } }) => type({ hasEnd: checked })}
        />
        {subscriptionFields.hasEnd}
      </label>
      {typed.hasEnd && (
        <DueFields
          view={view}
          label={subscriptionFields.until}
          typed={until}
          fault={faultOf('until')}
          onType={(change) => type({ until: { ...until, ...change } })}
        />
      )}
    </EditForm>
  )
}

type TermsProps = Pick<SubscriptionProps, 'item'> & {
  readonly typed: TypedSubscription
  readonly type: (change: Partial<TypedSubscription>) => void
  readonly faultOf: (field: SubscriptionField) => string | undefined
}

/** What a term costs, how long it is, and what follows it. */
const Terms = ({ item, typed, type, faultOf }: TermsProps) => (
  <>
    <div className={css['side']}>
      <Field
        label={subscriptionFields.annual(item.amount.currency)}
        inputMode="decimal"
        value={typed.annual}
        disabled={saysItsPrice(item)}
        hint={saysItsPrice(item) ? subscriptionForm.priceIsSaid : undefined}
        fault={faultOf('annual')}
        onType={(annual) => type({ annual })}
      />
      <Field
        label={subscriptionFields.months}
        inputMode="numeric"
        value={typed.months}
        fault={faultOf('months')}
        onType={(months) => type({ months })}
      />
    </div>
    <div className={css['side']}>
      <Field
        label={subscriptionFields.renewals}
        inputMode="numeric"
        value={typed.renewals}
        fault={faultOf('renewals')}
        onType={(renewals) => type({ renewals })}
      />
      <Field
        label={subscriptionFields.escalation}
        inputMode="decimal"
        value={typed.escalation}
        fault={faultOf('escalation')}
        onType={(escalation) => type({ escalation })}
      />
    </div>
  </>
)
