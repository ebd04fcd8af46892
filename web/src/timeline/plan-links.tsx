import { memo } from 'react'
import { linkLine, linkTitle } from '#words/chart.ts'
import { lagTyped } from '../plan-view/lag.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf } from '../reason-text.ts'
import { useDrag } from './drag-store.ts'
import type { DrawnLink } from './drawn-links.ts'
import { useLinkTask } from './link-store.ts'
import css from './timeline.module.css'

type PlanLinksProps = { readonly drawn: readonly DrawnLink[]; readonly showCritical: boolean }

/** The links that begin or end on screen; what is folded away is linked from its phase's row. */
export function PlanLinks({ drawn, showCritical }: PlanLinksProps) {
  const open = useLinkTask(({ task }) => (task?.kind === 'change' ? task.linkId : undefined))
  const hovered = useDrag(({ hoveredLink }) => hoveredLink)
  return (
    <g className={css['links']}>
      {drawn.map(({ link, path, isCritical }) => (
        <PlanLink
          key={link.id}
          id={link.id}
          path={path}
          isCritical={showCritical && isCritical()}
          isOpen={open === link.id || hovered === link.id}
        />
      ))}
    </g>
  )
}

type PlanLinkProps = {
  readonly id: string
  readonly path: string
  readonly isCritical: boolean
  /** Its popup is open, or it is under the pointer. */
  readonly isOpen: boolean
}

/** One link: a line with its head. The pointer finds it by numbers, so that it is one element that listens to nothing. */
export const PlanLink = memo(function PlanLink({ id, path, isCritical, isOpen }: PlanLinkProps) {
  return (
    <path
      className={css['link']}
      data-critical={isCritical || undefined}
      data-open={isOpen || undefined}
      data-testid={`link-${id}`}
      d={path}
    />
  )
})

/** What the mark or the link under the pointer is, as the tip of the chart: a tip for each would be as many elements. */
export function ChartTip({ view, links }: { readonly view: PlanView; readonly links: readonly DrawnLink[] }) {
  const title = useDrag(({ hoveredTitle }) => hoveredTitle)
  const hovered = useDrag(({ hoveredLink }) => hoveredLink)
  const link = hovered === undefined ? undefined : links.find((one) => one.link.id === hovered)?.link
  if (title !== undefined) return <title>{title}</title>
  if (!link) return null
  return (
    <title>{linkLine(linkTitle(nameOf(view, link.from), nameOf(view, link.to)), link.type, lagTyped(link.min))}</title>
  )
}
