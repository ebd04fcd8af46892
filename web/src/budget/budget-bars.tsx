import type { Budget } from '@stagger/planner'
import { useMemo } from 'react'
import { type BarChart, barChart, type Column, namesEvery } from '../budget-view/bars.ts'
import type { Group } from '../budget-view/budget-search.ts'
import type { PeriodRange } from '../budget-view/fiscal-years.ts'
import { type Series, seriesOf } from '../budget-view/series.ts'
import { shortMoney } from '../format.ts'
import { barsLabel, barsTitle, columnTitle, periodName } from '#words/budget.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { useWidth } from '../scenarios/use-width.ts'
import { BarsLegend } from './bars-legend.tsx'
import css from './budget.module.css'
import { CHART_HEIGHT, NAMES_HEIGHT } from './chart-sizes.ts'
import { toneOf } from './tones.ts'

type BarsProps = {
  readonly view: PlanView
  readonly budget: Budget
  readonly group: Group
  /** The periods that are drawn. */
  readonly range: PeriodRange
}

const AMOUNTS_WIDTH = 52
const LEAST_WIDTH = 240

/** What each period costs: spent or fixed, still to come, its share of the reserve, and the baseline. */
export function BudgetBars({ view, budget, group, range }: BarsProps) {
  const { ref, width } = useWidth()
  const { sum, currency } = budget
  const series = useMemo(() => seriesOf(sum), [sum])
  const reserve = sum.chance?.reserveByPeriod
  const chart = useMemo(
    () =>
      barChart(
        { series, ...range, reserve, budgeted: sum.budgeted?.byPeriod },
        Math.max(LEAST_WIDTH, width - AMOUNTS_WIDTH),
        CHART_HEIGHT,
      ),
    [series, range, sum, reserve, width],
  )
  const total = shortMoney({ minor: chart.columns.reduce((all, column) => all + column.sum, 0), currency })
  // All sums or none: some of them would look as if the others were nothing.
  const saysSums = chart.columns.every((column) => chart.fits(shortMoney({ minor: column.sum, currency })))
  return (
    <section className={css['panel']} aria-label={barsTitle}>
      <BarsLegend view={view} series={series} group={group} sum={sum} hasReserve={reserve !== undefined} />
      <div className={css['chart']} ref={ref}>
        <svg
          width={AMOUNTS_WIDTH + chart.width}
          height={CHART_HEIGHT + NAMES_HEIGHT}
          role="img"
          aria-label={barsLabel(chart.columns.length, total)}
        >
          <Amounts chart={chart} currency={currency} />
          <g transform={`translate(${AMOUNTS_WIDTH},0)`}>
            {chart.columns.map((column) => (
              <DrawnColumn
                key={column.period}
                budget={budget}
                column={column}
                chart={chart}
                saysSum={saysSums}
                reserve={reserve?.[column.period]}
                toneOfSeries={(at) => toneOf(view, group, series[at] ?? NO_SERIES, at)}
              />
            ))}
            <line className={css['ground']} x2={chart.width} y1={chart.ground} y2={chart.ground} />
            <Names chart={chart} budget={budget} />
          </g>
        </svg>
      </div>
    </section>
  )
}

const NO_SERIES: Pick<Series, 'id'> = {}
const GAP = 6

type ChartProps = { readonly chart: BarChart }

/** Round amounts and their lines. */
const Amounts = ({ chart, currency }: ChartProps & { readonly currency: string }) =>
  chart.ticks.map(({ minor, y }) => (
    <g key={minor}>
      <line className={css['ruled']} x1={AMOUNTS_WIDTH} x2={AMOUNTS_WIDTH + chart.width} y1={y} y2={y} />
      <text className={css['tickText']} x={AMOUNTS_WIDTH - GAP} y={y + 4} textAnchor="end">
        {shortMoney({ minor, currency })}
      </text>
    </g>
  ))

/** What the columns stand for, as many as there is room for. */
function Names({ chart, budget: { periods } }: ChartProps & Pick<BarsProps, 'budget'>) {
  const names = chart.columns.map(({ period }) => {
    const one = periods[period]
    return one ? periodName(one) : ''
  })
  const longest = names.reduce((most, name) => (name.length > most.length ? name : most), '')
  const every = namesEvery(names.length, chart.width, longest)
  return chart.columns.map(({ period, rect }, k) =>
    k % every === 0 ? (
      <text
        key={period}
        className={css['tickText']}
        x={rect.x + rect.width / 2}
        y={CHART_HEIGHT + NAMES_HEIGHT - GAP}
        textAnchor="middle"
      >
        {names[k]}
      </text>
    ) : null,
  )
}

type ColumnProps = ChartProps & {
  readonly budget: Budget
  readonly column: Column
  readonly saysSum: boolean
  readonly reserve: number | undefined
  readonly toneOfSeries: (at: number) => string
}

const CAP = 5
const OVERHANG = 4

function DrawnColumn({ budget, column, chart, saysSum, reserve, toneOfSeries }: ColumnProps) {
  const { rect, pieces, sum, labelY, whisker, baselineY, period } = column
  const { currency, periods } = budget
  const text = shortMoney({ minor: sum, currency })
  const baseline = budget.sum.budgeted?.byPeriod[period]
  const one = periods[period]
  return (
    <g>
      <title>{one && columnTitle(periodName(one), { minor: sum, currency }, reserve, baseline)}</title>
      {/* The whole height answers the pointer. */}
      <rect className={css['reach']} x={rect.x} y={0} width={rect.width} height={chart.height} />
      {pieces.map(({ series, kind, rect: piece }) => (
        <rect
          key={`${series} ${kind}`}
          className={`${toneOfSeries(series)} ${css['piece']}`}
          data-kind={kind}
          {...piece}
        />
      ))}
      {baselineY !== undefined && (
        <line
          className={css['baseline']}
          x1={rect.x - OVERHANG}
          x2={rect.x + rect.width + OVERHANG}
          y1={baselineY}
          y2={baselineY}
        />
      )}
      {whisker && (
        <path
          className={css['whisker']}
          d={`M${whisker.x},${whisker.y1}V${whisker.y2}M${whisker.x - CAP},${whisker.y2}h${CAP * 2}`}
        />
      )}
      {sum !== 0 && saysSum && (
        <text className={css['sum']} x={rect.x + rect.width / 2} y={labelY} textAnchor="middle">
          {text}
        </text>
      )}
    </g>
  )
}
