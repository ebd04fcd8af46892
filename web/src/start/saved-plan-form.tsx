import { useState } from 'react'
import budget from '../budget/budget.module.css'
import { refusal } from '#words/everywhere.ts'
import { doors, notASavedPlan, opened } from '#words/start.ts'
import { savedPlanOf } from '../start-view/saved-plan.ts'
import { useBeginPlan } from './use-begin-plan.ts'

/** Opens a plan that was saved as a file: as a new plan, so that nothing that is here is overwritten. */
export function SavedPlanForm() {
  /** The file chosen last, and whether it can be read at all. */
  const [chosen, setChosen] = useState({ name: '', isRead: true })
  const { begin, create } = useBeginPlan()
  const open = async (file: File) => {
    create.reset()
    const plan = savedPlanOf(await file.text())
    setChosen({ name: file.name, isRead: plan !== undefined })
    if (plan) begin({ plan, called: plan.id, name: plan.name }, opened(file.name))
  }
  const isNoPlan = !chosen.isRead || create.error?.code === 'document-invalid'
  const fault = isNoPlan ? notASavedPlan(chosen.name) : create.error && refusal(create.error)
  return (
    <details>
      <summary>{doors.saved}</summary>
      <p>{doors.savedText}</p>
      <form className={budget['form']}>
        <label>
          {doors.savedFile}
          <input
            type="file"
            accept=".json,application/json"
            disabled={create.isPending}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (file) void open(file)
              // The same file, mended, can be chosen again.
              currentTarget.value = ''
            }}
          />
        </label>
        {fault && (
          <p role="alert" className={budget['fieldFault']}>
            {fault}
          </p>
        )}
      </form>
    </details>
  )
}
