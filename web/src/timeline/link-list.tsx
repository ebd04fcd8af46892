import type { Link } from '@stagger/planner'
import { type KeyboardEvent, useState } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { followedBy, linkForm, linkLine, linkRemoved, waitsFor } from '#words/chart.ts'
import { lagTyped, longestGapTyped } from '../plan-view/lag.ts'
import { activitiesCalled, linkFromTo, linksAround } from '../plan-view/link-edits.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf } from '../reason-text.ts'
import css from './link-popup.module.css'
import { openLinkTask, type Place } from './link-store.ts'

type LinkListProps = {
  readonly view: PlanView
  readonly activityId: string
  readonly at: Place
  readonly onEdit: SendEdit
}

/** The links of an activity to choose one from, and another activity to link it with: what a drag does, by keyboard. */
export function LinkList({ view, activityId, at, onEdit }: LinkListProps) {
  const { before, after } = linksAround(view, activityId)
  const remove = ({ id: linkId, from, to }: Link) =>
    onEdit({ kind: 'unlinkActivities', linkId }, () => announce(linkRemoved(nameOf(view, from), nameOf(view, to))))
  return (
    <>
      <FindActivity view={view} activityId={activityId} at={at} />
      <Links title={waitsFor} links={before} otherOf={({ from }) => nameOf(view, from)} at={at} onRemove={remove} />
      <Links title={followedBy} links={after} otherOf={({ to }) => nameOf(view, to)} at={at} onRemove={remove} />
    </>
  )
}

/** Other activities by their name; choosing one goes on to the link's type and lag. */
function FindActivity({ view, activityId, at }: Omit<LinkListProps, 'onEdit'>) {
  const [typed, setTyped] = useState('')
  const found = typed.trim() === '' ? [] : activitiesCalled(view, typed.trim(), activityId)
  const choose = (to: string) => {
    const known = linkFromTo(view, activityId, to)
    openLinkTask(
      known ? { kind: 'change', linkId: known.id, at } : { kind: 'make', from: activityId, to, type: 'FS', at },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !found[0]) return
    event.preventDefault()
    choose(found[0].id)
  }
  return (
    <div className={css['form']}>
      <label>
        {linkForm.find}
        <input
          data-autofocus
          value={typed}
          placeholder={linkForm.findHint}
          onKeyDown={onKeyDown}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      {typed.trim() !== '' && found.length === 0 && <p role="status">{linkForm.none}</p>}
      <ul className={css['list']}>
        {found.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => choose(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

type LinksProps = {
  readonly title: string
  readonly links: readonly Link[]
  readonly otherOf: (link: Link) => string
  readonly at: Place
  /** What the Delete key does to the link that has the focus. */
  readonly onRemove: (link: Link) => void
}

function Links({ title, links, otherOf, at, onRemove }: LinksProps) {
  if (links.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className={css['list']}>
        {links.map((link) => (
          <li key={link.id}>
            <button
              type="button"
              aria-keyshortcuts="Delete"
              onClick={() => openLinkTask({ kind: 'change', linkId: link.id, at })}
              onKeyDown={({ key, currentTarget }) => {
                if (key !== 'Delete') return
                focusBeside(currentTarget)
                onRemove(link)
              }}
            >
              {linkLine(otherOf(link), link.type, lagTyped(link.min), longestGapTyped(link.max))}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is removed takes the focus with it: it goes to the link below, or above, or to the field when none is left. */
function focusBeside(leaving: HTMLElement): void {
  const dialog = leaving.closest('[role=dialog]')
  const removable = [...(dialog?.querySelectorAll<HTMLElement>('[aria-keyshortcuts=Delete]') ?? [])]
  const at = removable.indexOf(leaving)
  const next = removable[at + 1] ?? removable[at - 1] ?? dialog?.querySelector('input')
  next?.focus()
}
