import { ROW_HEIGHT, type RowRange, yOf } from '../chart-geometry/marks.ts'
import { type TimeScale, xOf } from '../chart-geometry/time-scale.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import { windowBands } from '../plan-view/window-bands.ts'
import css from './timeline.module.css'

type BandsProps = { readonly rows: readonly OutlineRow[]; readonly range: RowRange; readonly scale: TimeScale }

/** Behind the rows of an observation window's phase: the time that it observes, hatched. */
export const WindowBands = ({ rows, range, scale }: BandsProps) =>
  windowBands(rows, range).map(({ key, span, hue, first, last }) => (
    <rect
      key={key}
      className={css['band']}
      fill={`url(#hatch-${hue})`}
      x={xOf(scale, span.start)}
      y={yOf(first)}
      width={xOf(scale, span.end) - xOf(scale, span.start)}
      height={(last - first + 1) * ROW_HEIGHT}
    />
  ))
