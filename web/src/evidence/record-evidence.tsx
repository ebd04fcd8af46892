import { Button } from '@mantine/core'
import type { Control } from '@stagger/planner'
import { type FormEvent, useId, useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import { useRecordEvidence } from '../api/changes.ts'
import drawer from '../drawer/drawer.module.css'
import frame from '../frame/frame.module.css'
import { controlDrawer, recorded, recordNeedsDate } from '#words/evidence.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './evidence.module.css'
import { evidenceRefusal } from '../evidence-view/evidence-refusal.ts'

/** Writes down that the control happened on a day. A refusal is said under the field, and what was typed stays. */
export function RecordEvidence({ view, control }: { view: PlanView; control: Control }) {
  const [on, setOn] = useState(view.today)
  const [fault, setFault] = useState<string>()
  const faultId = useId()
  // The record's own id: kept until it is known to be written, so that trying again writes it once.
  const recordId = useRef(crypto.randomUUID())
  const record = useRecordEvidence(view.plan.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (on === '') return setFault(recordNeedsDate)
    record.mutate(
      { id: recordId.current, controlId: control.id, effectiveOn: on },
      {
        onError: (problem) => setFault(evidenceRefusal(problem, control.name)),
        onSuccess: () => {
          recordId.current = crypto.randomUUID()
          announce(recorded(control.name, on))
        },
      },
    )
  }
  return (
    <form className={css['record']} aria-label={controlDrawer.record} onSubmit={submit} noValidate>
      <label>
        {controlDrawer.happenedOn}
        <input
          type="date"
          className={css['input']}
          value={on}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? faultId : undefined}
          onChange={({ currentTarget: { value } }) => {
            setOn(value)
            setFault(undefined)
            // Another day is another record.
            recordId.current = crypto.randomUUID()
          }}
        />
      </label>
      <Button type="submit" size="xs" className={frame['primary']} loading={record.isPending}>
        {controlDrawer.recordIt}
      </Button>
      {fault && (
        <p id={faultId} role="alert" className={drawer['problem']}>
          {fault}
        </p>
      )}
    </form>
  )
}
