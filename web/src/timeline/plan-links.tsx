import type { Link } from '@stagger/planner'
import { arrowHead, elbowPath } from '../chart-geometry/links.ts'
import { markRect, type RowRange } from '../chart-geometry/marks.ts'
import type { Rect, TimeScale } from '../chart-geometry/time-scale.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './timeline.module.css'
import type { OutlineState } from './use-outline.ts'

type PlanLinksProps = {
  readonly view: PlanView
  readonly outline: OutlineState
  readonly scale: TimeScale
  readonly range: RowRange
}

/** The links between activities that have a row; one that only passes by the screen is not drawn. */
export function PlanLinks({ view, outline, scale, range }: PlanLinksProps) {
  return (
    <g>
      {view.plan.links.map((link) => {
        const ends = endsOf(link, outline, scale, range)
        if (!ends) return null
        return (
          <g key={link.id} className={css['link']}>
            <path d={elbowPath(link.type, ends.from, ends.to)} fill="none" />
            <path d={arrowHead(link.type, ends.to)} stroke="none" />
          </g>
        )
      })}
    </g>
  )
}

function endsOf(
  link: Link,
  { rows, indexOf }: OutlineState,
  scale: TimeScale,
  range: RowRange,
): { from: Rect; to: Rect } | undefined {
  const rectOf = (id: string) => {
    const index = indexOf(id)
    const mark = rows[index]?.marks[0]
    return mark && { index, rect: markRect(mark.shape, mark.span, index, scale) }
  }
  const from = rectOf(link.from)
  const to = rectOf(link.to)
  if (!from || !to) return undefined
  const isSeen = ({ index }: { index: number }) => index >= range.first && index <= range.last
  return isSeen(from) || isSeen(to) ? { from: from.rect, to: to.rect } : undefined
}
