import { PlanningError, programAdded } from '@stagger/planner'
import { FIRST_LANGUAGE } from '@stagger/planner/languages'
import { useState } from 'react'
import { announce } from '../announcer.ts'
import { useEditPlan } from '../api/changes.ts'
import { SelectField } from '../budget/field.tsx'
import { FormDialog } from '../budget/form-dialog.tsx'
import { planningRefusal } from '#words/everywhere.ts'
import {
  addProgramFields,
  addProgramSave,
  addProgramTitle,
  everyProgram,
  programAddedText,
  programKinds,
} from '#words/plans.ts'
import { roleName } from '#words/start.ts'
import { showRefusal } from '../notices.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { aboutOne, PROGRAM_KEYS, type ProgramKey } from '../start-view/one-program.ts'
import { answersOf } from '../start-view/answers-of.ts'
import { planNamesIn } from '../start-view/plan-names.ts'
import { firstDraft } from '../start-view/start-draft.ts'
import { Families } from './exists-question.tsx'
import { Covers, WindowFields } from './reports-question.tsx'
import css from './start.module.css'
import type { PutDraft } from './use-start-draft.ts'

type DialogProps = { readonly view: PlanView; readonly onClose: () => void }

/** A program that joins the plan as its playbook tells it: one step, and one step of undo. */
export function AddProgramDialog({ view, onClose }: DialogProps) {
  const { plan, today } = view
  const free = PROGRAM_KEYS.filter((key) => view.program(key) === undefined)
  const [key, setKey] = useState<ProgramKey | undefined>(free[0])
  const [draft, setDraft] = useState(() => firstDraft(plan.organization.timeZone, roleName))
  const [fault, setFault] = useState<string>()
  const { mutate: edit } = useEditPlan(plan.id, showRefusal)
  const put: PutDraft = (change) => setDraft((old) => ({ ...old, ...change }))
  const save = async () => {
    const answers = key && answersOf(aboutOne(draft, key)).answers
    const program = answers?.programs[0]
    if (!program) return onClose()
    try {
      const names = await planNamesIn(plan.language ?? FIRST_LANGUAGE)
      const added = programAdded(plan, { program, exists: draft.exists }, today, names)
      edit(added, () => announce(programAddedText('name' in added ? added.name : '')))
      onClose()
    } catch (error) {
      if (!(error instanceof PlanningError)) throw error
      setFault(planningRefusal(error.code))
    }
  }
  return (
    <FormDialog title={addProgramTitle} save={addProgramSave} onSave={() => void save()} onClose={onClose}>
      {key === undefined ? (
        <p>{everyProgram}</p>
      ) : (
        <div className={css['joining']}>
          <SelectField
            label={addProgramFields.kind}
            value={key}
            options={free.map((value) => ({ value, label: programKinds[value] }))}
            fault={fault}
            onType={(value) => setKey(free.find((one) => one === value))}
          />
          {key === 'soc2' && <WindowFields draft={draft} put={put} />}
          {key.startsWith('soc2') && <Covers draft={draft} put={put} />}
          <Families draft={draft} put={put} />
        </div>
      )}
    </FormDialog>
  )
}
