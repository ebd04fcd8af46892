import { dayOf } from '@stagger/planner'
import type { KeyboardEvent } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { showProblem } from '../notices.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { changesSomething, type Proposal } from '../plan-view/proposal.ts'
import { durationBetween, proposeDuration, resizable } from '../plan-view/resize.ts'
import { type ChartAction, chartKey } from './chart-keys.ts'
import { openLinkTask } from './link-store.ts'
import { proposalText, tellMoved } from './proposal-text.ts'

/** What a week is on each clock; a month is the least on the third. */
const WEEK = { wd: 5, ed: 7, mo: 1 } as const

type KeysContext = { readonly view: PlanView; readonly onEdit: SendEdit }

/** What the chart's keys do to the row that has the focus; true when the key was one of them. */
export function useChartKeys({ view, onEdit }: KeysContext): (event: KeyboardEvent, rowKey: string) => boolean {
  return (event, rowKey) => {
    if (event.target instanceof HTMLInputElement || !view.activity(rowKey)) return false
    const { key, altKey: alt, shiftKey: shift } = event
    const action = chartKey({ key, alt, shift, ctrl: event.ctrlKey || event.metaKey })
    if (!action) return false
    event.preventDefault()
    if (action.kind === 'link') openLinkTask({ kind: 'choose', activityId: rowKey, at: cornerOf(event) })
    else lengthen({ view, onEdit }, rowKey, action)
    return true
  }
}

/** Where the row that has the focus ends on screen. */
function cornerOf({ target }: KeyboardEvent): { x: number; y: number } {
  const box = target instanceof Element ? target.getBoundingClientRect() : undefined
  return { x: (box?.left ?? 0) + 40, y: box?.bottom ?? 0 }
}

function lengthen(
  { view, onEdit }: KeysContext,
  activityId: string,
  { by, isWeek }: Extract<ChartAction, { kind: 'lengthen' }>,
): void {
  const proposal = proposalOf(view, activityId, by, isWeek)
  if (!proposal) return
  if (changesSomething(proposal) && isAllowed(proposal)) {
    onEdit(proposal.edit, () => tellMoved(view, proposal))
    return
  }
  const text = proposalText(view, proposal)
  announce(text)
  showProblem('resize-stopped', text)
}

function proposalOf(view: PlanView, activityId: string, by: 1 | -1, isWeek: boolean): Proposal | undefined {
  const [activity, now] = [view.activity(activityId), view.scheduled(activityId)]
  if (!activity || !now || !resizable(view, activityId).end) return undefined
  const { unit, value } = durationBetween(view, activity, dayOf(now.start), dayOf(now.end))
  const proposal = proposeDuration(view, activityId, {
    unit,
    value: Math.max(1, value + by * (isWeek ? WEEK[unit] : 1)),
  })
  const forbids = proposal.broken.find(({ severity }) => severity === 'forbids')
  return forbids ? { ...proposal, forbiddenBy: forbids, broken: [] } : proposal
}

const isAllowed = ({ forbiddenBy }: Proposal): boolean => forbiddenBy === undefined
