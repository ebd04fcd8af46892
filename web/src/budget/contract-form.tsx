import { Button } from '@mantine/core'
import type { CostItem } from '@stagger/planner'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { contractEdit, contractTyped, withoutContract } from '../budget-view/typed-contract.ts'
import { contractFields, contractForm, itemFault } from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { EditForm } from './edit-form.tsx'
import { Field } from './field.tsx'
import { useTyped } from './use-typed.ts'

type ContractFormProps = { readonly view: PlanView; readonly item: CostItem; readonly onEdit: SendEdit }

/** What was signed, and when: from that day on it is committed. */
export function ContractForm({ view, item, onEdit }: ContractFormProps) {
  const { typed, type, refuse, faultOf } = useTyped(contractTyped(item, view.today))
  const save = () => {
    const edit = contractEdit(item, typed, view.today)
    if ('code' in edit) refuse({ field: edit.field, text: itemFault(edit.code) })
    else onEdit(edit, () => announce(contractForm.saved))
  }
  return (
    <EditForm
      title={item.contract ? contractForm.edit : contractForm.add}
      save={contractForm.save}
      onSave={save}
      more={
        item.contract && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            onClick={() => onEdit(withoutContract(item), () => announce(contractForm.removed))}
          >
            {contractForm.remove}
          </Button>
        )
      }
    >
      <div className={css['side']}>
        <Field
          label={contractFields.amount(item.amount.currency)}
          inputMode="decimal"
          value={typed.amount}
          fault={faultOf('amount')}
          onType={(amount) => type({ amount })}
        />
        <Field
          label={contractFields.signedOn}
          type="date"
          value={typed.signedOn}
          fault={faultOf('signedOn')}
          onType={(signedOn) => type({ signedOn })}
        />
      </div>
    </EditForm>
  )
}
