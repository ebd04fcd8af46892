import { Button } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import form from '../budget/budget.module.css'
import { FormFault, SelectField } from '../budget/field.tsx'
import { isUsed, personRemoval, usersOf } from '../capacity-view/removals.ts'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import {
  heirField,
  lookRemoval,
  nobodyTakes,
  removalName,
  removedFromTeam,
  removeIt,
  removeTitle,
  stillUsed,
  teamFault,
} from '#words/people.ts'
import { oneGesture } from '../plan-view/edits-proposal.ts'
import { ChangeShown } from './change-shown.tsx'
import css from './team.module.css'
import { type Proposing, type TeamFacts, useTeamChange } from './use-team-change.ts'

type RemovalProps = { readonly facts: TeamFacts; readonly id: string; readonly name: string }

/** The way to remove somebody, whose work goes to somebody else. */
export function PersonRemoval({ facts, id, name }: RemovalProps) {
  const { plan } = facts.view
  const [heirId, setHeir] = useState('')
  const [fault, setFault] = useState<string>()
  const proposing = useTeamChange(facts)
  const look = () => {
    const edits = personRemoval(plan, facts.ledger, id, heirId === '' ? undefined : heirId)
    if ('code' in edits) return setFault(teamFault(edits.code))
    return proposing.look(oneGesture(removalName(name), edits))
  }
  const heirs = plan.people.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: one.name }))
  return (
    <Removal facts={facts} name={name} proposing={proposing} onLook={look}>
      <SelectField
        label={heirField}
        value={heirId}
        options={[{ value: '', label: nobodyTakes }, ...heirs]}
        fault={fault}
        onType={(value) => {
          setHeir(value)
          setFault(undefined)
          proposing.forget()
        }}
      />
    </Removal>
  )
}

/** The way to remove a firm or a calendar, which has to be used by nothing. */
export function UnusedRemoval({ facts, id, name, kind }: RemovalProps & { readonly kind: 'firm' | 'calendar' }) {
  const users = usersOf(facts.view.plan, kind, id)
  const proposing = useTeamChange(facts)
  if (isUsed(users)) return <p className={css['hint']}>{stillUsed(kind, users)}</p>
  const edit =
    kind === 'firm' ? { kind: 'removeFirm' as const, firmId: id } : { kind: 'removeCalendar' as const, calendarId: id }
  return <Removal facts={facts} name={name} proposing={proposing} onLook={() => proposing.look(edit)} />
}

type LookedProps = Pick<RemovalProps, 'facts' | 'name'> & {
  readonly proposing: Proposing
  readonly onLook: () => void
  readonly children?: ReactNode
}

function Removal({ facts, name, proposing, onLook, children }: LookedProps) {
  const region = useRef<HTMLDetailsElement>(null)
  const { change, refused, apply, forget } = proposing
  useFocusGoesOn(region, change ? 'proposed' : 'asked')
  return (
    <details ref={region} className={css['removal']}>
      <summary>{removeTitle(name)}</summary>
      <form
        className={form['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onLook()
        }}
      >
        {children}
        <FormFault>{refused}</FormFault>
        <p className={form['formFoot']}>
          <Button type="submit" size="xs" variant="default" data-goes-on>
            {lookRemoval}
          </Button>
        </p>
      </form>
      {change && (
        <ChangeShown
          view={facts.view}
          change={change}
          apply={removeIt}
          onApply={() => apply(removedFromTeam(name))}
          onDiscard={forget}
        />
      )}
    </details>
  )
}
