import { Button } from '@mantine/core'
import type { Edit, Lag, SingleEdit } from '@stagger/planner'
import { type FormEvent, useEffect, useId, useMemo, useState } from 'react'
import type { LinkType } from '../chart-geometry/links.ts'
import frame from '../frame/frame.module.css'
import { lagFault, linkForm, linkMoves, linkTypeNames } from '#words/chart.ts'
import { oneGesture, proposeEdit } from '../plan-view/edits-proposal.ts'
import { lagTyped, parseLag } from '../plan-view/lag.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './link-popup.module.css'
import { closeLinkTask } from './link-store.ts'
import { offerMoves } from './offered-moves.ts'
import { refusalText } from './proposal-text.ts'

type LinkFormProps = {
  readonly view: PlanView
  /** How the change is called as one step of undo. */
  readonly name: string
  readonly type: LinkType
  readonly lag: Lag
  readonly verb: string
  /** The same function while it is about the same link. */
  readonly editsFor: (type: LinkType, lag: Lag) => readonly SingleEdit[]
  readonly onDone: (edit: Edit) => void
  readonly onRemove?: () => void
}

/** The type and lag of a link, and, before it is stored, what it would move: in words here, as ghosts in the chart. */
export function LinkForm({ view, name, type: typeNow, lag: lagNow, verb, editsFor, onDone, onRemove }: LinkFormProps) {
  const [type, setType] = useState(typeNow)
  const [typed, setTyped] = useState(() => lagTyped(lagNow))
  const faultId = useId()
  const lag = parseLag(typed)
  const edit = useMemo(() => {
    const wanted = parseLag(typed)
    return typeof wanted === 'string' ? undefined : oneGesture(name, editsFor(type, wanted))
  }, [name, editsFor, type, typed])
  const proposal = useMemo(() => edit && proposeEdit(view, edit), [view, edit])
  // The ghosts are drawn by the chart, outside this tree: they stay as long as the link is looked at.
  useEffect(() => {
    offerMoves(proposal?.moved ?? [])
    return () => offerMoves([])
  }, [proposal])
  const fault = typeof lag === 'string' ? lagFault(lag) : proposal?.refused && refusalText(view, proposal.refused)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (edit && fault === undefined) onDone(edit)
  }
  return (
    <form className={css['form']} onSubmit={submit}>
      <label>
        {linkForm.type}
        <select value={type} onChange={({ currentTarget }) => setType(typeOf(currentTarget.value, type))}>
          {linkTypeNames.map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label>
        {linkForm.lag}
        <input
          data-autofocus={onRemove ? undefined : true}
          value={typed}
          placeholder={linkForm.lagHint}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={faultId}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <p id={faultId} role="status" data-fault={fault !== undefined || undefined}>
        {fault ?? movesText(proposal?.moved ?? [])}
      </p>
      <div className={css['verbs']}>
        <Button type="submit" size="xs" className={frame['primary']} disabled={fault !== undefined}>
          {verb}
        </Button>
        <Button size="xs" variant="default" onClick={closeLinkTask}>
          {linkForm.cancel}
        </Button>
        {onRemove && (
          <Button size="xs" variant="subtle" color="red" className={css['remove']} onClick={onRemove}>
            {linkForm.remove}
          </Button>
        )}
      </div>
    </form>
  )
}

const typeOf = (value: string, otherwise: LinkType): LinkType =>
  linkTypeNames.find(([id]) => id === value)?.[0] ?? otherwise

const movesText = (moved: readonly { readonly days: number }[]): string =>
  linkMoves(
    moved.length,
    moved.every(({ days }) => days >= 0),
  )
