import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { announce } from '../announcer.ts'
import { useCreatePlan } from '../api/plans.ts'
import budget from '../budget/budget.module.css'
import { refusal } from '#words/everywhere.ts'
import { doors, notASavedPlan, opened } from '#words/start.ts'
import { savedPlanOf } from '../start-view/saved-plan.ts'

/** Opens a plan that was saved as a file: as a new plan, so that nothing that is here is overwritten. */
export function SavedPlanForm() {
  const [unread, setUnread] = useState<string>()
  const create = useCreatePlan()
  const navigate = useNavigate()
  const open = async (file: File) => {
    create.reset()
    setUnread(undefined)
    const plan = savedPlanOf(await file.text())
    if (plan === undefined) {
      setUnread(file.name)
      return
    }
    create.mutate(
      { plan, called: plan.id, name: plan.name },
      {
        onSuccess: ({ id }) => {
          announce(opened(file.name))
          void navigate({ to: '/', search: { plan: id } })
        },
        onError: ({ code }) => {
          if (code === 'document-invalid') setUnread(file.name)
        },
      },
    )
  }
  const fault = unread === undefined ? create.error && refusal(create.error) : notASavedPlan(unread)
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
