import { handleAt } from '../chart-geometry/grips.ts'
import { useDrag } from './drag-store.ts'
import type { DrawnMark } from './drawn-marks.ts'
import css from './timeline.module.css'

type DrawnProps = { readonly drawn: readonly DrawnMark[] }

const RADIUS = 4.5

/** Beside the mark under the pointer: what a link is drawn from. */
export function Handles({ drawn }: DrawnProps) {
  const hovered = useDrag(({ link, proposal, hovered: id }) => (link || proposal ? undefined : id))
  const mark = drawn.find(({ activityId }) => activityId !== undefined && activityId === hovered)
  if (!mark) return null
  return (['start', 'end'] as const).map((side) => {
    const { x, y } = handleAt(mark.rect, side)
    return <circle key={side} className={css['handle']} data-testid={`link-${side}`} cx={x} cy={y} r={RADIUS} />
  })
}

/** A link while it is drawn: from the handle to the pointer, and a frame around the mark that it would lead to. */
export function LinkLine({ drawn }: DrawnProps) {
  const link = useDrag((drag) => drag.link)
  const from = drawn.find(({ activityId }) => activityId === link?.fromId)
  if (!link || !from) return null
  const at = handleAt(from.rect, link.side)
  const onto = drawn.find(({ activityId }) => activityId === link.onto?.activityId)
  return (
    <g className={css['linkLine']} data-testid="link-line">
      <circle cx={at.x} cy={at.y} r={RADIUS} />
      <line x1={at.x} y1={at.y} x2={link.x} y2={link.y} />
      {onto && (
        <rect
          x={onto.rect.x - 3}
          y={onto.rect.y - 3}
          width={onto.rect.width + 6}
          height={onto.rect.height + 6}
          rx={5}
        />
      )}
    </g>
  )
}
