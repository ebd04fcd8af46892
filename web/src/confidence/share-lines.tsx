import { PLOT_HEIGHT, yOfShare } from '../confidence-view/date-chart.ts'
import { percent } from '../format.ts'
import css from './confidence.module.css'

const QUARTERS = [0, 0.25, 0.5, 0.75, 1] as const
const GAP = 6

/** The lines of 0 to 100 % behind a curve, with their shares at the left. */
export const ShareLines = ({ left, width }: { readonly left: number; readonly width: number }) => (
  <g transform="translate(0,6)">
    {QUARTERS.map((share) => (
      <g key={share}>
        <line className={css['ruled']} x1={left} x2={left + width} y1={yOfShare(share)} y2={yOfShare(share)} />
        <text
          className={css['tickText']}
          x={left - GAP}
          y={Math.min(PLOT_HEIGHT - 2, yOfShare(share) + 4)}
          textAnchor="end"
        >
          {percent(share)}
        </text>
      </g>
    ))}
  </g>
)
