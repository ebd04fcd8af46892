import { useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import { type BaselineAct, useBaselineAct } from '../api/baselines.ts'
import type { SavedBaseline } from '../api/wire.ts'
import { Field } from '../budget/field.tsx'
import { FormDialog } from '../budget/form-dialog.tsx'
import { NoteField } from '../frame/note-field.tsx'
import type { PlanView } from '../plan-view/plan-view.ts'
import {
  nameLabel,
  nameMissing,
  noteLabel,
  remove,
  removed,
  removeTitle,
  removeWhat,
  rename,
  renamed,
  renameTitle,
  saved,
  saveIt,
  saveTitle,
  saveWhat,
  suggestedName,
} from '#words/baselines.ts'
import { refusal } from '#words/everywhere.ts'
import css from './baselines.module.css'

/** What somebody wants of a baseline. */
export type BaselineAsked = { readonly act: 'save' } | { readonly act: 'rename' | 'remove'; readonly of: SavedBaseline }

type DialogProps = { readonly view: PlanView; readonly asked: BaselineAsked; readonly onClose: () => void }

const TITLES = { save: saveTitle, rename: renameTitle, remove: removeTitle } as const
const BUTTONS = { save: saveIt, rename, remove } as const
const DONE = { save: saved, rename: renamed, remove: removed } as const

/** Asks what has to be known before a baseline is saved, called otherwise or removed, and does it. */
export function BaselineDialog({ view: { plan, today }, asked, onClose }: DialogProps) {
  // Kept while it is sent again: a second press saves no second baseline.
  const id = useRef(crypto.randomUUID())
  const of = asked.act === 'save' ? undefined : asked.of
  const [name, setName] = useState(of?.name ?? suggestedName(today))
  const [note, setNote] = useState(of?.note ?? '')
  const [isMissing, setMissing] = useState(false)
  const { mutate, isPending, error } = useBaselineAct(plan.id)
  const said = name.trim()
  const send = () => {
    if (said === '') return setMissing(true)
    mutate(actOf(asked, { id: id.current, name: said, note: note.trim() }), {
      onSuccess: () => {
        announce(DONE[asked.act](said))
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={asked.act === 'save' ? TITLES.save : TITLES[asked.act](asked.of.name)}
      save={BUTTONS[asked.act]}
      isSaving={isPending}
      onSave={send}
      onClose={onClose}
    >
      {asked.act === 'save' && <p className={css['dialogText']}>{saveWhat}</p>}
      {asked.act === 'remove' ? (
        <p className={css['dialogText']}>{removeWhat}</p>
      ) : (
        <>
          <Field
            label={nameLabel}
            value={name}
            data-autofocus
            fault={isMissing && said === '' ? nameMissing : undefined}
            onType={setName}
          />
          <NoteField label={noteLabel} value={note} onType={setNote} />
        </>
      )}
      {error && <p role="alert">{refusal(error)}</p>}
    </FormDialog>
  )
}

function actOf(
  asked: BaselineAsked,
  typed: { readonly id: string; readonly name: string; readonly note: string },
): BaselineAct {
  if (asked.act === 'save') return { kind: 'save', ...typed }
  if (asked.act === 'remove') return { kind: 'remove', of: asked.of }
  return { kind: 'rename', of: asked.of, name: typed.name, note: typed.note }
}
