import { Button } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import form from '../budget/budget.module.css'
import { FormFault, stopsAtTooLong } from '../budget/field.tsx'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import { look, noChange } from '#words/people.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { ChangeShown } from './change-shown.tsx'
import css from './team.module.css'
import type { Proposing } from './use-team-change.ts'

type MemberFormProps = {
  readonly view: PlanView
  readonly proposing: Proposing
  /** What the button says that makes a proposal true. */
  readonly apply: string
  readonly onLook: () => void
  readonly onApply: () => void
  readonly children: ReactNode
}

/** Fields of one of the team; first what they would do is shown, then it can be done. */
export function MemberForm({ view, proposing, apply, onLook, onApply, children }: MemberFormProps) {
  const region = useRef<HTMLDivElement>(null)
  const { change, refused, isSame, forget } = proposing
  useFocusGoesOn(region, change ? 'proposed' : 'typed')
  return (
    <div ref={region}>
      <form
        className={`${form['form']} ${css['form']}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (stopsAtTooLong(event.currentTarget)) return
          onLook()
          focusOnFault(event.currentTarget)
        }}
      >
        {children}
        <FormFault>{refused}</FormFault>
        {isSame && <p role="status">{noChange}</p>}
        <p className={form['formFoot']}>
          <Button type="submit" size="xs" variant="default" data-goes-on>
            {look}
          </Button>
        </p>
      </form>
      {change && <ChangeShown view={view} change={change} apply={apply} onApply={onApply} onDiscard={forget} />}
    </div>
  )
}

/** The first field that is wrong, once it is marked so. */
const focusOnFault = (form: HTMLFormElement): void => {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
