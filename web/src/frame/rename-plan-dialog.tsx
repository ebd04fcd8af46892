import { LANGUAGE_NAMES, LANGUAGES } from '@stagger/planner/languages'
import { useState } from 'react'
import { announce } from '../announcer.ts'
import { useEditPlanItself } from '../api/plans.ts'
import { Field, SelectField } from '../budget/field.tsx'
import { FormDialog } from '../budget/form-dialog.tsx'
import { refusal } from '#words/everywhere.ts'
import {
  languageField,
  languageHint,
  renamed,
  renameField,
  renameMissing,
  renameSave,
  renameTitle,
} from '#words/plan-acts.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { usePlanItself } from '../scenarios/plan-itself.ts'
import { planItself, planItselfEdit } from './plan-itself-edit.ts'

type RenameProps = { readonly view: PlanView; readonly onClose: () => void }

/** Asks how the plan is to be called, and in what language it goes on; undo takes both back at once. */
export function RenamePlanDialog({ view, onClose }: RenameProps) {
  const plan = usePlanItself(view.plan)
  const [typed, setTyped] = useState(() => planItself(plan))
  const [isMissing, setMissing] = useState(false)
  const { mutate, isPending, error } = useEditPlanItself(plan.id)
  const name = typed.name.trim()
  const save = () => {
    if (name === '') return setMissing(true)
    const edit = planItselfEdit(plan, { ...typed, name })
    if (!edit) return onClose()
    return mutate(edit, {
      onSuccess: () => {
        announce(renamed(name))
        onClose()
      },
    })
  }
  return (
    <FormDialog title={renameTitle} save={renameSave} isSaving={isPending} onSave={save} onClose={onClose}>
      <Field
        label={renameField}
        value={typed.name}
        data-autofocus
        fault={isMissing && name === '' ? renameMissing : undefined}
        onType={(text) => setTyped({ ...typed, name: text })}
      />
      <SelectField
        label={languageField}
        value={typed.language}
        options={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        hint={languageHint}
        onType={(value) => {
          const language = LANGUAGES.find((one) => one === value)
          if (language) setTyped({ ...typed, language })
        }}
      />
      {error && <p role="alert">{refusal(error)}</p>}
    </FormDialog>
  )
}
