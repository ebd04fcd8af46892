import { useState } from 'react'
import { announce } from '../announcer.ts'
import { useRenamePlan } from '../api/plans.ts'
import { Field } from '../budget/field.tsx'
import { FormDialog } from '../budget/form-dialog.tsx'
import { refusal } from '#words/everywhere.ts'
import { renamed, renameField, renameMissing, renameSave, renameTitle } from '#words/plan-acts.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { usePlanItself } from '../scenarios/plan-itself.ts'

type RenameProps = { readonly view: PlanView; readonly onClose: () => void }

/** Asks how the plan is to be called; undo takes the new name back. */
export function RenamePlanDialog({ view, onClose }: RenameProps) {
  const plan = usePlanItself(view.plan)
  const [name, setName] = useState(plan.name)
  const [isMissing, setMissing] = useState(false)
  const { mutate, isPending, error } = useRenamePlan(plan.id)
  const said = name.trim()
  const save = () => {
    if (said === '') return setMissing(true)
    if (said === plan.name) return onClose()
    return mutate(said, {
      onSuccess: () => {
        announce(renamed(said))
        onClose()
      },
    })
  }
  return (
    <FormDialog title={renameTitle} save={renameSave} isSaving={isPending} onSave={save} onClose={onClose}>
      <Field
        label={renameField}
        value={name}
        data-autofocus
        fault={isMissing && said === '' ? renameMissing : undefined}
        onType={setName}
      />
      {error && <p role="alert">{refusal(error)}</p>}
    </FormDialog>
  )
}
