import type { AmountForecast } from '@stagger/planner'
import { useMemo } from 'react'
import {
  costCurve,
  fitsAround,
  moneyScale,
  namedAmount,
  shareWithin,
  wordsBeside,
} from '../confidence-view/cost-chart.ts'
import { type Named, PLOT_HEIGHT, yOfShare } from '../confidence-view/date-chart.ts'
import { shortMoney } from '../format.ts'
import { percentileText } from '#words/confidence.ts'
import { useWidth } from '../scenarios/use-width.ts'
import css from './confidence.module.css'
import { Marked } from './date-chart.tsx'
import { ShareLines } from './share-lines.tsx'

type CurveProps = {
  readonly amount: AmountForecast
  readonly currency: string
  /** An amount to hold the curve against, in minor units, and what is said of it. */
  readonly beside: number
  readonly besideText: string
  /** The percentiles that are marked on it. */
  readonly marked: readonly Named[]
  /** The chart in words. */
  readonly label: string
}

const SHARES_WIDTH = 40
const LEAST_WIDTH = 220
/** Px above the plot: half a line of the shares at its left. */
const AIR_ABOVE = 6
/** Px from the ground to the bottom of the amounts under it. */
const AXIS_HEIGHT = 22
const AXIS_TEXT = 16

/** How likely a total is within an amount: the S-curve, its percentiles, and one amount to compare with. */
export function CostCurve({ amount, currency, beside, besideText, marked, label }: CurveProps) {
  const { ref, width } = useWidth()
  const scale = useMemo(
    () => moneyScale(amount, Math.max(LEAST_WIDTH, width - SHARES_WIDTH), [beside]),
    [amount, width, beside],
  )
  const short = (minor: number) => shortMoney({ minor, currency })
  const x = scale.xOf(beside)
  const ticks = scale.ticks.filter((minor) => fitsAround(scale.xOf(minor), short(minor), SHARES_WIDTH, scale.width))
  return (
    <div className={css['chart']} ref={ref}>
      <svg
        width={SHARES_WIDTH + scale.width}
        height={AIR_ABOVE + PLOT_HEIGHT + AXIS_HEIGHT}
        role="img"
        aria-label={label}
      >
        <ShareLines left={SHARES_WIDTH} width={scale.width} />
        <g transform={`translate(${SHARES_WIDTH},${AIR_ABOVE})`}>
          {ticks.map((minor) => (
            <text
              key={minor}
              className={css['tickText']}
              x={scale.xOf(minor)}
              y={PLOT_HEIGHT + AXIS_TEXT}
              textAnchor="middle"
            >
              {short(minor)}
            </text>
          ))}
          <line className={css['vertical']} data-kind="planned" x1={x} x2={x} y2={PLOT_HEIGHT} />
          <text
            className={css['label']}
            data-faint
            {...wordsBeside(x, besideText, shareWithin(amount, beside), scale.width)}
          >
            {besideText}
          </text>
          <path className={css['curve']} d={costCurve(amount, scale)} />
          {marked.map((percentile) => (
            <Marked
              key={percentile}
              x={scale.xOf(namedAmount(amount, percentile))}
              y={yOfShare(percentile / 100)}
              text={percentileText(percentile, short(namedAmount(amount, percentile)))}
              width={scale.width}
            />
          ))}
        </g>
      </svg>
    </div>
  )
}
