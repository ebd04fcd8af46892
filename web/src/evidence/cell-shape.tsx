import type { OccurrenceState } from '@stagger/planner'
import { checkPath, crossPath, fitsSign, lowerHalf } from '../chart-geometry/heat-cells.ts'
import type { Rect } from '../chart-geometry/time-scale.ts'
import css from './evidence.module.css'

/** A sign needs this many px of a cell. */
const SIGN_PX = 9

type CellShapeProps = { readonly state: OccurrenceState; readonly rect: Rect; readonly isLater: boolean }

/** Collected is filled with a check, late filled half, due outlined (dashed before its days begin), missed red with a cross. */
export function CellShape({ state, rect, isLater }: CellShapeProps) {
  const hasSign = fitsSign(rect, SIGN_PX)
  return (
    <>
      <rect className={css['cellBox']} data-state={state} data-later={isLater || undefined} {...rect} rx={1.5} />
      {state === 'late' && <rect className={css['half']} {...lowerHalf(rect)} />}
      {state === 'collected' && hasSign && <path className={css['check']} d={checkPath(rect)} />}
      {state === 'missed' && hasSign && <path className={css['cross']} d={crossPath(rect)} />}
      {state === 'missed' && !hasSign && (
        <path className={css['cross']} d={`M${rect.x},${rect.y + rect.height}l${rect.width},${-rect.height}`} />
      )}
    </>
  )
}
