import { Button } from '@mantine/core'
import { emptyPlan } from '@stagger/planner'
import { PLAN_NAMES } from '@stagger/planner/plan-names'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Field, stopsAtTooLong } from '../budget/field.tsx'
import budget from '../budget/budget.module.css'
import { refusal } from '#words/everywhere.ts'
import { usualPlanName } from '#words/plans.ts'
import { created, doors, roleName, startFault } from '#words/start.ts'
import { answersOf } from '../start-view/answers-of.ts'
import { EXAMPLE_ID } from '../start-view/example.ts'
import { firstDraft } from '../start-view/start-draft.ts'
import { SavedPlanForm } from './saved-plan-form.tsx'
import css from './start.module.css'
import { useBeginPlan } from './use-begin-plan.ts'

type DoorsProps = { readonly today: string; readonly hasExample: boolean }

/** The other ways to begin: the example, a plan with nothing in it, and one that was saved as a file. */
export const Doors = ({ today, hasExample }: DoorsProps) => (
  <ul className={css['doors']}>
    {hasExample && (
      <li>
        <Link to="/" search={{ plan: EXAMPLE_ID }}>
          {doors.example}
        </Link>
        <p>{doors.exampleText}</p>
      </li>
    )}
    <li>
      <EmptyPlanForm today={today} />
    </li>
    <li>
      <SavedPlanForm />
    </li>
  </ul>
)

/** A plan that has a name, a team without names, and nothing else. */
function EmptyPlanForm({ today }: Pick<DoorsProps, 'today'>) {
  const [name, setName] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { begin, create } = useBeginPlan()
  const isMissing = isAsked && name.trim() === ''
  const save = () => {
    setAsked(true)
    const called = name.trim()
    if (called === '') return
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const organization = { name: called, timeZone, ...USUAL }
    const { team } = answersOf(firstDraft(timeZone, roleName)).answers
    const plan = emptyPlan({ organization, planName: usualPlanName, team }, today, PLAN_NAMES)
    begin({ plan, called }, created(called))
  }
  return (
    <details>
      <summary>{doors.empty}</summary>
      <p>{doors.emptyText}</p>
      <form
        className={budget['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!stopsAtTooLong(event.currentTarget)) save()
        }}
      >
        <Field
          label={doors.emptyName}
          value={name}
          fault={isMissing ? startFault('name-missing') : undefined}
          autoComplete="organization"
          onType={setName}
        />
        {create.error && (
          <p role="alert" className={budget['fieldFault']}>
            {refusal(create.error)}
          </p>
        )}
        <p>
          <Button type="submit" size="xs" variant="default" loading={create.isPending}>
            {doors.emptyCreate}
          </Button>
        </p>
      </form>
    </details>
  )
}

/** What an empty plan takes for granted of its organization; the questions would ask. */
const USUAL = { currency: 'USD', headcount: '50_200', fiscalYearStartMonth: 1 } as const
