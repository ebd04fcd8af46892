import { dayOf, type Link } from '@stagger/planner'
import { memo, type MouseEvent, useMemo } from 'react'
import { linkRows, linksSeen } from '../chart-geometry/link-rows.ts'
import { arrowHead, elbowPath } from '../chart-geometry/links.ts'
import { markRect, type RowRange } from '../chart-geometry/marks.ts'
import { inView, type Rect, type TimeScale } from '../chart-geometry/time-scale.ts'
import { linkLine, linkTitle } from '#words/chart.ts'
import { lagTyped } from '../plan-view/lag.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf } from '../reason-text.ts'
import { openLinkTask, useLinkTask } from './link-store.ts'
import { rowOfActivity, shapeOfActivity } from './activity-rows.ts'
import css from './timeline.module.css'
import type { OutlineState } from './use-outline.ts'
import type { TimeAxis } from './use-time-axis.ts'

type PlanLinksProps = {
  readonly view: PlanView
  readonly outline: OutlineState
  readonly axis: Pick<TimeAxis, 'scale' | 'view'>
  readonly range: RowRange
  readonly showCritical: boolean
}

/** The links that begin or end on screen, each to be clicked; what is folded away is linked from its phase's row. */
export function PlanLinks({ view, outline, axis: { scale, view: seen }, range, showCritical }: PlanLinksProps) {
  const { links } = view.plan
  const rows = useMemo(() => linkRows(links, (id) => rowOfActivity(view, outline, id)), [links, view, outline])
  const open = useLinkTask(({ task }) => (task?.kind === 'change' ? task.linkId : undefined))
  return (
    <g>
      {linksSeen(rows, range).map((i) => {
        const link = links[i]
        const from = link && rectOf(view, link.from, rows.from[i] ?? 0, scale)
        const to = link && rectOf(view, link.to, rows.to[i] ?? 0, scale)
        if (!from || !to || !isSeen(from, to, seen)) return null
        return (
          <PlanLink
            key={link.id}
            view={view}
            link={link}
            path={elbowPath(link.type, from, to)}
            head={arrowHead(link.type, to)}
            isCritical={showCritical && binds(view, link)}
            isOpen={open === link.id}
          />
        )
      })}
    </g>
  )
}

type PlanLinkProps = {
  readonly view: PlanView
  readonly link: Link
  readonly path: string
  readonly head: string
  readonly isCritical: boolean
  readonly isOpen: boolean
}

/** One link: a line to be clicked, with its head. */
export const PlanLink = memo(function PlanLink({ view, link, path, head, isCritical, isOpen }: PlanLinkProps) {
  const title = linkLine(linkTitle(nameOf(view, link.from), nameOf(view, link.to)), link.type, lagTyped(link.min))
  const open = (event: MouseEvent) => {
    event.stopPropagation()
    openLinkTask({ kind: 'change', linkId: link.id, at: { x: event.clientX, y: event.clientY } })
  }
  return (
    <g
      className={css['link']}
      data-critical={isCritical || undefined}
      data-open={isOpen || undefined}
      data-testid={`link-${link.id}`}
      onClick={open}
    >
      <title>{title}</title>
      <path className={css['linkReach']} d={path} />
      <path d={path} fill="none" />
      <path d={head} stroke="none" />
    </g>
  )
})

function rectOf(view: PlanView, id: string, row: number, scale: TimeScale): Rect | undefined {
  const [shape, dates] = [shapeOfActivity(view, id), view.scheduled(id)]
  return shape && dates && markRect(shape, { start: dayOf(dates.start), end: dayOf(dates.end) }, row, scale)
}

function isSeen(from: Rect, to: Rect, seen: TimeAxis['view']): boolean {
  const left = Math.min(from.x, to.x)
  return inView(left, Math.max(from.x + from.width, to.x + to.width) - left, seen)
}

/** Whether a link is what holds its successor, on the way to a report that slips with it. */
const binds = (view: PlanView, { id, from, to }: Link): boolean =>
  view.scheduled(from)?.criticalFor.length !== 0 &&
  (view.scheduled(to)?.reasons.some((reason) => 'linkId' in reason && reason.linkId === id) ?? false)
