import { Button } from '@mantine/core'
import { Control, type Edit } from '@stagger/planner'
import { useMemo, useState } from 'react'
import { askedChange, setControl, withOwner } from '../evidence-view/control-edits.ts'
import frame from '../frame/frame.module.css'
import { cadenceChange, cadenceName, controlDrawer, noOwner } from '#words/evidence.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './evidence.module.css'

type OwnerProps = { readonly view: PlanView; readonly control: Control; readonly onEdit: (edit: Edit) => void }

/** Whose the control is and how often it happens. Another cadence is told first and done when it is taken. */
export function OwnerAndCadence({ view, control, onEdit }: OwnerProps) {
  const [cadence, setCadence] = useState<Control['cadence']>()
  return (
    <section className={css['fields']}>
      <label>
        {controlDrawer.owner}
        <select
          className={css['select']}
          value={control.ownerId ?? ''}
          onChange={({ currentTarget: { value } }) => onEdit(setControl(withOwner(control, value)))}
        >
          <option value="">{noOwner}</option>
          {view.plan.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {controlDrawer.cadence}
        <select
          className={css['select']}
          value={cadence ?? control.cadence}
          onChange={({ currentTarget: { value } }) => {
            const chosen = Control.shape.cadence.options.find((one) => one === value)
            setCadence(chosen === control.cadence ? undefined : chosen)
          }}
        >
          {Control.shape.cadence.options.map((one) => (
            <option key={one} value={one}>
              {cadenceName(one)}
            </option>
          ))}
        </select>
      </label>
      {cadence && (
        <CadencePreview
          view={view}
          control={{ ...control, cadence }}
          onEnd={(edit) => {
            if (edit) onEdit(edit)
            setCadence(undefined)
          }}
        />
      )}
    </section>
  )
}

type PreviewProps = {
  readonly view: PlanView
  readonly control: Control
  readonly onEnd: (edit: Edit | undefined) => void
}

function CadencePreview({ view, control, onEnd }: PreviewProps) {
  const change = useMemo(() => askedChange(view, control), [view, control])
  return (
    <div className={css['preview']}>
      <p role="status">{cadenceChange(control.cadence, change, (id) => view.program(id)?.name ?? id)}</p>
      <Button size="compact-xs" className={frame['primary']} onClick={() => onEnd(setControl(control))}>
        {controlDrawer.apply}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => onEnd(undefined)}>
        {controlDrawer.cancel}
      </Button>
    </div>
  )
}
