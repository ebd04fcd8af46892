import { memo } from 'react'
import { bracketPath, criticalLine, diamondPoints, doneRect, isPoint } from '../chart-geometry/marks.ts'
import { checkPath, LEAST_FOR_CHECK, pinPath, warningPath, warningStroke } from '../chart-geometry/status-icons.ts'
import type { DrawnMark } from './drawn-marks.ts'
import css from './timeline.module.css'

type MarkProps = { readonly drawn: DrawnMark; readonly showCritical: boolean }

/**
 * One mark: its shape by kind, its colour by program, its status by a sign, a red line under it when critical. What it is
 * in words, the chart says of the one under the pointer.
 */
export const Mark = memo(function Mark({ drawn, showCritical }: MarkProps) {
  const { rect, shape, hue, activityId, isBooked, isCritical, canMove, canResizeEnd } = drawn
  const isSummary = shape === 'program' || shape === 'phase'
  return (
    <g
      className={`hue-${hue} ${css['mark']}`}
      data-shape={shape}
      data-drag={canMove || canResizeEnd || undefined}
      data-activity={activityId}
      data-testid={activityId === undefined ? undefined : `bar-${activityId}`}
    >
      <Body drawn={drawn} />
      {isBooked && !isPoint(shape) && <path className={css['bracket']} d={bracketPath(rect)} />}
      <Sign drawn={drawn} />
      {showCritical && !isSummary && isCritical() && (
        <rect className={css['criticalLine']} {...criticalLine(rect)} rx={1} />
      )}
    </g>
  )
})

/** What a mark says, inside or beside it: drawn after every line that runs through its row, so that none strikes it through. */
export const MarkText = memo(function MarkText({
  drawn: { rect, shape, hue, inside, beside },
}: Pick<MarkProps, 'drawn'>) {
  if (beside)
    return (
      <text
        className={`hue-${hue} ${css['beside']}`}
        data-faint={shape === 'certified' || undefined}
        x={beside.x}
        y={beside.y}
        textAnchor={beside.anchor}
      >
        {beside.text}
      </text>
    )
  if (!inside || (shape === 'incubation' && rect.width <= ARROW_TEXT_WIDTH)) return null
  return (
    <text
      className={`hue-${hue} ${css[shape === 'incubation' ? 'arrowText' : 'inside']}`}
      x={rect.x + rect.width / 2}
      y={rect.y + rect.height / 2}
    >
      {inside}
    </text>
  )
})

/** Px of an arrow below which its days have no room. */
const ARROW_TEXT_WIDTH = 46

/** How it stands, for who does not see the colour. */
function Sign({ drawn: { rect, shape, status } }: { drawn: DrawnMark }) {
  if (status === 'broken')
    return (
      <>
        <path className={css['warning']} d={warningPath(rect)} />
        <path className={css['warningStroke']} d={warningStroke(rect)} />
      </>
    )
  if (status === 'pinned') return <path className={css['pin']} d={pinPath(rect)} />
  const hasRoom = rect.width >= LEAST_FOR_CHECK && shape === 'work'
  return status === 'done' && hasRoom ? <path className={css['check']} d={checkPath(rect)} /> : null
}

function Body({ drawn: { rect, shape, hue, done } }: { drawn: DrawnMark }) {
  if (isPoint(shape)) return <polygon className={css['diamond']} data-shape={shape} points={diamondPoints(rect)} />
  if (shape === 'incubation') return <Arrow rect={rect} />
  if (shape === 'program' || shape === 'phase')
    return <rect className={css['summary']} data-shape={shape} {...rect} rx={rect.height / 2} />
  return (
    <>
      <rect className={css['bar']} data-shape={shape} {...rect} rx={3} />
      {shape === 'window' && <rect fill={`url(#hatch-${hue})`} {...rect} rx={3} pointerEvents="none" />}
      {done > 0 && <rect className={css['done']} data-shape={shape} {...doneRect(rect, done)} rx={3} />}
    </>
  )
}

/** Time that has to pass: dots that lead to an arrow head. */
function Arrow({ rect: { x, y, width, height } }: { rect: DrawnMark['rect'] }) {
  const middle = y + height / 2
  const tip = x + width
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill="transparent" />
      <line className={css['dots']} x1={x} x2={Math.max(x, tip - 11)} y1={middle} y2={middle} />
      <path className={css['head-fill']} d={`M${tip},${middle}l-11,-6v12z`} />
    </>
  )
}

const HUES = ['soc2', 'hitrust', 'shared'] as const

/** The hatching of observation windows, one per family of colours. */
export const HatchPatterns = () => (
  <defs>
    {HUES.map((hue) => (
      <pattern
        key={hue}
        id={`hatch-${hue}`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1="0" y1="0" x2="0" y2="7" stroke={`var(--${hue})`} strokeWidth="2.4" strokeOpacity="0.32" />
      </pattern>
    ))}
  </defs>
)
