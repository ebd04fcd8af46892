import { allPercentiles, percentileColumns, percentileName } from '#words/confidence.ts'
import css from './confidence.module.css'

type TableProps<T> = {
  /** Percentiles 0 to 100. */
  readonly quantiles: readonly T[]
  /** What a percentile is of. */
  readonly column: keyof Omit<typeof percentileColumns, 'percentile'>
  readonly text: (value: T) => string
}

/** Every fifth is enough to draw the curve again; its ends are those of the runs drawn, and nothing is sure to 100. */
const TOLD: readonly number[] = [1, ...Array.from({ length: 19 }, (_, k) => 5 * (k + 1)), 99]

/** The percentiles of a date or an amount, for who asks. */
export const PercentileTable = <T,>({ quantiles, column, text }: TableProps<T>) => (
  <details className={css['numbers']}>
    <summary>{allPercentiles}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{percentileColumns.percentile}</th>
          <th scope="col">{percentileColumns[column]}</th>
        </tr>
      </thead>
      <tbody>
        {quantiles.map((value, p) =>
          TOLD.includes(p) ? (
            // oxlint-disable-next-line react/no-array-index-key: the index is the percentile.
            <tr key={p}>
              <th scope="row">{percentileName(p)}</th>
              <td>{text(value)}</td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  </details>
)
