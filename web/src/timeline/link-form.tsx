import { Button } from '@mantine/core'
import type { Edit, SingleEdit } from '@stagger/planner'
import { type FormEvent, useEffect, useId, useMemo, useState } from 'react'
import type { LinkType } from '../chart-geometry/links.ts'
import frame from '../frame/frame.module.css'
import { gapFault, lagFault, linkForm, linkMoves, linkTypeNames } from '#words/chart.ts'
import { oneGesture, proposeEdit } from '../plan-view/edits-proposal.ts'
import { gapFaultOf, type Lags, lagTyped, longestGapTyped, parseLag, parseLongestGap } from '../plan-view/lag.ts'
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
  readonly lags: Lags
  readonly verb: string
  /** The same function while it is about the same link. */
  readonly editsFor: (type: LinkType, lags: Lags) => readonly SingleEdit[]
  readonly onDone: (edit: Edit) => void
  readonly onRemove?: () => void
}

/** The type and lags of a link, and, before it is stored, what it would move: in words here, as ghosts in the chart. */
export function LinkForm(props: LinkFormProps) {
  const { view, name, type: typeNow, lags, verb, editsFor, onDone, onRemove } = props
  const [type, setType] = useState(typeNow)
  const [lag, setLag] = useState(() => lagTyped(lags.min))
  const [gap, setGap] = useState(() => longestGapTyped(lags.max))
  const [min, max] = [parseLag(lag), parseLongestGap(gap)]
  const wrongGap = typeof max === 'string' ? max : typeof min === 'string' ? undefined : gapFaultOf({ min, max })
  const edit = useMemo(() => {
    const wanted = lagsTyped(lag, gap)
    return wanted && oneGesture(name, editsFor(type, wanted))
  }, [name, editsFor, type, lag, gap])
  const proposal = useMemo(() => edit && proposeEdit(view, edit), [view, edit])
  // The ghosts are drawn by the chart, outside this tree: they stay as long as the link is looked at.
  useEffect(() => {
    offerMoves(proposal?.moved ?? [])
    return () => offerMoves([])
  }, [proposal])
  const refused = proposal?.refused && refusalText(view, proposal.refused)
  const isWrong = !edit || refused !== undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (edit && !isWrong) onDone(edit)
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
      <LagField
        name={linkForm.lag}
        hint={linkForm.lagHint}
        text={lag}
        fault={typeof min === 'string' ? lagFault(min) : undefined}
        hasFocus={onRemove === undefined}
        onText={setLag}
      />
      <LagField
        name={linkForm.gap}
        hint={linkForm.gapHint}
        text={gap}
        fault={wrongGap && gapFault(wrongGap)}
        onText={setGap}
      />
      {edit && (
        <p role="status" data-fault={refused !== undefined || undefined}>
          {refused ?? movesText(proposal?.moved ?? [])}
        </p>
      )}
      <div className={css['verbs']}>
        <Button type="submit" size="xs" className={frame['primary']} disabled={isWrong}>
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

/** Both lags as they were typed; undefined while they cannot be read, or leave no day between them. */
function lagsTyped(lag: string, gap: string): Lags | undefined {
  const [min, max] = [parseLag(lag), parseLongestGap(gap)]
  if (typeof min === 'string' || typeof max === 'string' || gapFaultOf({ min, max })) return undefined
  return { min, max }
}

type LagFieldProps = {
  readonly name: string
  readonly hint: string
  readonly text: string
  readonly fault: string | undefined
  readonly hasFocus?: boolean
  readonly onText: (text: string) => void
}

/** A length to type, with what is wrong with it below. */
function LagField({ name, hint, text, fault, hasFocus, onText }: LagFieldProps) {
  const id = useId()
  return (
    <>
      <label>
        {name}
        <input
          data-autofocus={hasFocus || undefined}
          value={text}
          placeholder={hint}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={fault === undefined ? undefined : id}
          onChange={({ currentTarget }) => onText(currentTarget.value)}
        />
      </label>
      {fault !== undefined && (
        <p id={id} role="status" data-fault>
          {fault}
        </p>
      )}
    </>
  )
}

const typeOf = (value: string, otherwise: LinkType): LinkType =>
  linkTypeNames.find(([id]) => id === value)?.[0] ?? otherwise

const movesText = (moved: readonly { readonly days: number }[]): string =>
  linkMoves(
    moved.length,
    moved.every(({ days }) => days >= 0),
  )
