import { allPercentiles, percentileColumns, percentileName } from '#words/confidence.ts'
import css from './confidence.module.css'

type TableProps<T> = {
  /** Percentiles 0 to 100. */
  readonly quantiles: readonly T[]
  /** What a percentile is of. */
  readonly column: keyof Omit<typeof percentileColumns, 'percentile'>
  readonly text: (value: T) => string
}

/** Every fifth percentile is enough to draw the curve again. */
const STEP = 5

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
          p % STEP === 0 ? (
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
