import { FocusTrap, Portal } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import type { SingleEdit } from '@stagger/planner'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { linkChanged, linkForm, linkMade, linkRemoved, linksOf, linkTitle } from '#words/chart.ts'
import { changeLink, makeLink } from '../plan-view/link-edits.ts'
import type { LinkType } from '../chart-geometry/links.ts'
import { type Lags, NO_LAG } from '../plan-view/lag.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf } from '../reason-text.ts'
import { LinkForm } from './link-form.tsx'
import { LinkList } from './link-list.tsx'
import { closeLinkTask, type LinkTask, type Place, useLinkTask } from './link-store.ts'
import css from './link-popup.module.css'

type LinkPopupProps = { readonly view: PlanView; readonly onEdit: SendEdit }

/** The small window in which a link is made, changed or removed. */
export function LinkPopup({ view, onEdit }: LinkPopupProps) {
  const task = useLinkTask((state) => state.task)
  if (!task) return null
  if (task.kind === 'choose') return <ChooseLink view={view} task={task} onEdit={onEdit} />
  return task.kind === 'make' ? (
    <MakeLink view={view} task={task} onEdit={onEdit} />
  ) : (
    <ChangeLink view={view} task={task} onEdit={onEdit} />
  )
}

type EditsFor = (type: LinkType, lags: Lags) => readonly SingleEdit[]
/** How a new link begins. */
const UNBOUND: Lags = { min: NO_LAG }

type TaskOf<Kind extends LinkTask['kind']> = Extract<LinkTask, { kind: Kind }>

function MakeLink({ view, task: { from, to, type, at }, onEdit }: LinkPopupProps & { task: TaskOf<'make'> }) {
  const [id] = useState(() => crypto.randomUUID())
  const editsFor = useCallback<EditsFor>((wanted, lags) => [makeLink(id, from, to, wanted, lags)], [id, from, to])
  const [before, after] = [nameOf(view, from), nameOf(view, to)]
  const title = linkTitle(before, after)
  return (
    <Popup title={title} at={at}>
      <LinkForm
        view={view}
        name={title}
        type={type}
        lags={UNBOUND}
        verb={linkForm.make}
        editsFor={editsFor}
        onDone={(edit) => {
          onEdit(edit, () => announce(linkMade(before, after)))
          closeLinkTask()
        }}
      />
    </Popup>
  )
}

function ChangeLink({ view, task: { linkId, at }, onEdit }: LinkPopupProps & { task: TaskOf<'change'> }) {
  const link = view.plan.links.find(({ id }) => id === linkId)
  const editsFor = useCallback<EditsFor>((wanted, lags) => (link ? changeLink(link, wanted, lags) : []), [link])
  if (!link) return null
  const [before, after] = [nameOf(view, link.from), nameOf(view, link.to)]
  const title = linkTitle(before, after)
  const remove = () => {
    onEdit({ kind: 'unlinkActivities', linkId }, () => announce(linkRemoved(before, after)))
    closeLinkTask()
  }
  return (
    <Popup title={title} at={at} onDelete={remove}>
      <LinkForm
        view={view}
        name={title}
        type={link.type}
        lags={link}
        verb={linkForm.change}
        editsFor={editsFor}
        onDone={(edit) => {
          onEdit(edit, () => announce(linkChanged(before, after)))
          closeLinkTask()
        }}
        onRemove={remove}
      />
    </Popup>
  )
}

const ChooseLink = ({ view, task: { activityId, at }, onEdit }: LinkPopupProps & { task: TaskOf<'choose'> }) => (
  <Popup title={linksOf(nameOf(view, activityId))} at={at}>
    <LinkList view={view} activityId={activityId} at={at} onEdit={onEdit} />
  </Popup>
)

type PopupProps = {
  readonly title: string
  readonly at: Place
  /** What the Delete key does, outside a field. */
  readonly onDelete?: () => void
  readonly children: ReactNode
}

const WIDTH = 352
/** Room that is kept below the place it was asked at, before it stands higher. */
const HEIGHT = 330
const MARGIN = 8

const Popup = (props: PopupProps) => (
  <Portal>
    <PopupWindow {...props} />
  </Portal>
)

/** Stands where it was asked for, keeps the focus inside, and gives it back. Escape and a click elsewhere close it. */
function PopupWindow({ title, at, onDelete, children }: PopupProps) {
  const ref = useClickOutside<HTMLDivElement>(closeLinkTask)
  // The trap moves the focus a moment later: what is typed in that moment is meant for this window too.
  useLayoutEffect(() => ref.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [ref])
  useEscape(closeLinkTask)
  const left = Math.max(MARGIN, Math.min(at.x + MARGIN, window.innerWidth - WIDTH - MARGIN))
  const top = Math.max(MARGIN, Math.min(at.y + MARGIN, window.innerHeight - HEIGHT - MARGIN))
  const onKeyDown = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (event.key !== 'Delete' || isField || !onDelete) return
    onDelete()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <FocusTrap>
      <div
        ref={ref}
        role="dialog"
        aria-label={title}
        className={css['popup']}
        style={{ left, top, width: WIDTH }}
        onKeyDown={onKeyDown}
      >
        {/* What can be removed has the focus itself first: Delete is for the link, not for a letter. */}
        <h2 tabIndex={-1} data-autofocus={onDelete ? true : undefined}>
          {title}
        </h2>
        {children}
      </div>
    </FocusTrap>
  )
}

/** Escape is for the window on top, whatever has the focus: the focus goes with what is removed below it. */
function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      onEscape()
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [onEscape])
}
