import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { announce } from '../announcer.ts'
import { useEditPlan } from '../api/changes.ts'
import { statusQuery } from '../api/queries.ts'
import { Field, SelectField } from '../budget/field.tsx'
import { useTyped } from '../budget/use-typed.ts'
import { ChecksField } from '../capacity/checks-field.tsx'
import { channelName, reminderFault, reminderSettings } from '#words/reminders.ts'
import { showRefusal } from '../notices.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { CHANNELS, remindersEdit, remindersTyped } from '../runs-view/typed-reminders.ts'
import css from './runs.module.css'

/** When and where people are told what they have to hear: a setting of the plan, changed by an edit as everything is. */
export function ReminderSettings({ view }: { readonly view: PlanView }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={css['fold']} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{reminderSettings.title}</summary>
      {isOpen && <SettingsForm view={view} />}
    </details>
  )
}

function SettingsForm({ view: { plan } }: { readonly view: PlanView }) {
  const { data: status } = useQuery(statusQuery)
  const { typed, type, refuse, faultOf } = useTyped(remindersTyped(plan))
  const edit = useEditPlan(plan.id, showRefusal)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const asked = remindersEdit(plan, typed)
    if ('kind' in asked) edit.mutate(asked, () => announce(reminderSettings.saved))
    else refuse({ field: asked.field, text: reminderFault(asked) })
  }
  return (
    <form className={`${css['form']} ${css['level']}`} aria-label={reminderSettings.title} noValidate onSubmit={save}>
      <Field
        label={reminderSettings.leadDays}
        value={typed.leadDays}
        hint={reminderSettings.leadDaysHint}
        fault={faultOf('leadDays')}
        onType={(leadDays) => type({ leadDays })}
      />
      <Field
        label={reminderSettings.digestAt}
        value={typed.digestAt}
        hint={reminderSettings.digestAtHint}
        fault={faultOf('digestAt')}
        onType={(digestAt) => type({ digestAt })}
      />
      <Field
        label={reminderSettings.escalateAfterDays}
        inputMode="numeric"
        value={typed.escalateAfterDays}
        fault={faultOf('escalateAfterDays')}
        onType={(escalateAfterDays) => type({ escalateAfterDays })}
      />
      <SelectField
        label={reminderSettings.escalateToId}
        value={typed.escalateToId}
        options={[
          { value: '', label: reminderSettings.nobody },
          ...plan.people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onType={(escalateToId) => type({ escalateToId })}
      />
      <div className={css['wide']}>
        <ChecksField
          label={reminderSettings.channels}
          options={CHANNELS}
          nameOf={(channel) => channelName(channel, channel !== 'in-app' && status?.channels?.[channel] === 'off')}
          chosen={typed.channels}
          fault={undefined}
          onChoose={(channels) => type({ channels })}
        />
      </div>
      <Button type="submit" size="xs" variant="default">
        {reminderSettings.save}
      </Button>
    </form>
  )
}
