import type { Edit } from '@stagger/planner'
import { useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import { useScenarioAct } from '../api/own-scenarios.ts'
import type { OwnScenario } from '../api/wire.ts'
import { Field } from '../budget/field.tsx'
import { FormDialog } from '../budget/form-dialog.tsx'
import { refusal } from '#words/everywhere.ts'
import {
  keep,
  keepTitle,
  keepWhat,
  keptText,
  nameLabel,
  nameMissing,
  renamedText,
  renameTitle,
  saveName,
  suggestedName,
} from '#words/own-scenarios.ts'
import css from './scenarios.module.css'

type KeepProps = {
  readonly planId: string
  /** What is kept, by its name. */
  readonly of: string
  readonly edits: readonly Edit[]
  readonly onKept?: (scenario: Pick<OwnScenario, 'id' | 'name'>) => void
  readonly onClose: () => void
}

/** Keeps a future under a name; the plan stays as it is. */
export function KeepDialog({ planId, of, edits, onKept, onClose }: KeepProps) {
  // Kept while it is sent again: a second press makes no second scenario.
  const id = useRef(crypto.randomUUID())
  const { mutate, isPending, error } = useScenarioAct(planId)
  return (
    <NameDialog
      title={keepTitle(of)}
      save={keep}
      first={suggestedName(of)}
      refused={error ? refusal(error) : undefined}
      isSaving={isPending}
      onClose={onClose}
      onSave={(name) =>
        mutate(
          { kind: 'keep', id: id.current, name, edits },
          {
            onSuccess: () => {
              announce(keptText(name))
              onClose()
              onKept?.({ id: id.current, name })
            },
          },
        )
      }
    >
      {keepWhat}
    </NameDialog>
  )
}

type RenameProps = { readonly planId: string; readonly scenario: OwnScenario; readonly onClose: () => void }

/** Calls a scenario otherwise. */
export function RenameDialog({ planId, scenario, onClose }: RenameProps) {
  const { mutate, isPending, error } = useScenarioAct(planId)
  return (
    <NameDialog
      title={renameTitle(scenario.name)}
      save={saveName}
      first={scenario.name}
      refused={error ? refusal(error) : undefined}
      isSaving={isPending}
      onClose={onClose}
      onSave={(name) =>
        mutate(
          { kind: 'revise', of: scenario, name, edits: scenario.edits },
          {
            onSuccess: () => {
              announce(renamedText(name))
              onClose()
            },
          },
        )
      }
    />
  )
}

type NameProps = {
  readonly title: string
  readonly save: string
  readonly first: string
  readonly refused: string | undefined
  readonly isSaving: boolean
  readonly onSave: (name: string) => void
  readonly onClose: () => void
  readonly children?: string
}

function NameDialog({ title, save, first, refused, isSaving, onSave, onClose, children }: NameProps) {
  const [name, setName] = useState(first)
  const [isMissing, setMissing] = useState(false)
  const said = name.trim()
  return (
    <FormDialog
      title={title}
      save={save}
      isSaving={isSaving}
      onClose={onClose}
      onSave={() => (said === '' ? setMissing(true) : onSave(said))}
    >
      {children !== undefined && <p className={css['dialogText']}>{children}</p>}
      <Field
        label={nameLabel}
        value={name}
        data-autofocus
        fault={isMissing && said === '' ? nameMissing : refused}
        onType={setName}
      />
    </FormDialog>
  )
}
