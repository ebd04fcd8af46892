import { Button, Group, Modal } from '@mantine/core'
import { LONGEST_NAME, type Phase, PhaseKind } from '@stagger/planner'
import { type FormEvent, useState } from 'react'
import type { SendEdit } from '../api/changes.ts'
import { announce } from '../announcer.ts'
import {
  ADVANCE_NAMES,
  added,
  PHASE_KIND_NAMES,
  phaseAdd,
  phaseAdvance,
  phaseCancel,
  phaseKind,
  phaseName,
  phaseProgram,
  phaseTitle,
  typedFault,
} from '#words/grid.ts'
import { type PlanView, phaseKey, programKey } from '../plan-view/plan-view.ts'
import { phaseEdit } from '../plan-view/row-edits.ts'
import grid from './grid.module.css'

type PhaseDialogProps = {
  readonly view: PlanView
  /** The row behind whose phase the new one goes. */
  readonly behind: string
  readonly onEdit: SendEdit
  readonly onClose: () => void
}

/** Adds a phase: its name, what it is to the standard's rules, and what ends it. */
export function PhaseDialog({ view, behind, onEdit, onClose }: PhaseDialogProps) {
  const at = phaseOf(view, behind)
  const [programId, setProgramId] = useState(at.programId)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Phase['kind']>('remediation')
  const [advance, setAdvance] = useState<Phase['advance']>('people')
  const [fault, setFault] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const named = name.trim()
    if (named === '') return setFault(typedFault('name-empty'))
    if (named.length > LONGEST_NAME) return setFault(typedFault('name-too-long'))
    const phase: Phase = { id: `n-${crypto.randomUUID().slice(0, 13)}`, kind, name: named, advance }
    onEdit(phaseEdit(view, programId, programId === at.programId ? at.phaseId : undefined, phase), () =>
      announce(added(named)),
    )
    return onClose()
  }
  return (
    <Modal opened onClose={onClose} title={phaseTitle} lockScroll={false} returnFocus={false}>
      <form onSubmit={submit} className={grid['form']}>
        <label className={grid['field']}>
          <span>{phaseName}</span>
          <input
            data-autofocus
            value={name}
            aria-invalid={fault !== undefined}
            onChange={({ currentTarget }) => {
              setName(currentTarget.value)
              setFault(undefined)
            }}
          />
        </label>
        {fault && <p role="alert">{fault}</p>}
        <Choice name={phaseProgram} value={programId} options={view.plan.programs} onChoose={setProgramId} />
        <Choice
          name={phaseKind}
          value={kind}
          options={PhaseKind.options.map((id) => ({ id, name: PHASE_KIND_NAMES[id] ?? id }))}
          onChoose={setKind}
        />
        <Choice
          name={phaseAdvance}
          value={advance}
          options={ADVANCES.map((id) => ({ id, name: ADVANCE_NAMES[id] }))}
          onChoose={setAdvance}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {phaseCancel}
          </Button>
          <Button type="submit">{phaseAdd}</Button>
        </Group>
      </form>
    </Modal>
  )
}

const ADVANCES: readonly Phase['advance'][] = ['people', 'clock', 'outside']

type ChoiceProps<Id extends string> = {
  readonly name: string
  readonly value: Id
  readonly options: readonly { readonly id: Id; readonly name: string }[]
  readonly onChoose: (id: Id) => void
}

function Choice<Id extends string>({ name, value, options, onChoose }: ChoiceProps<Id>) {
  return (
    <label className={grid['field']}>
      <span>{name}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(({ id }) => id === currentTarget.value)
          if (chosen) onChoose(chosen.id)
        }}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The program and phase that a row is or lies in. */
function phaseOf({ plan, activity }: PlanView, key: string): { programId: string; phaseId: string | undefined } {
  const inside = activity(key)
  if (inside) return inside
  for (const { id, phases } of plan.programs) {
    const phase = phases.find((one) => phaseKey(id, one.id) === key)
    if (phase || programKey(id) === key) return { programId: id, phaseId: phase?.id }
  }
  return { programId: plan.programs[0]?.id ?? '', phaseId: undefined }
}
