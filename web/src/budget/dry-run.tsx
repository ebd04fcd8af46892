import type { ImportRead } from '../api/actuals.ts'
import { actualFaultText, dryRunBad, dryRunGood, faultColumns, moreFaults } from '#words/spent.ts'
import css from './budget.module.css'

/** As many as somebody mends at once. */
const MOST_FAULTS = 20

/** What a file would do, or what is wrong with it and where. */
export function DryRun({ found: { rows, faults } }: { readonly found: ImportRead }) {
  if (faults.length === 0) return <output>{dryRunGood(rows.length)}</output>
  return (
    <>
      <p role="alert">{dryRunBad(faults.length)}</p>
      <table className={css['quotes']}>
        <thead>
          <tr>
            <th scope="col">{faultColumns.row}</th>
            <th scope="col">{faultColumns.column}</th>
            <th scope="col">{faultColumns.what}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, MOST_FAULTS).map((fault) => (
            <tr key={`${fault.row} ${fault.column} ${fault.code} ${fault.path}`}>
              <td>{fault.row}</td>
              <td>{fault.column}</td>
              <td>{actualFaultText(fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > MOST_FAULTS && <p>{moreFaults(faults.length - MOST_FAULTS)}</p>}
    </>
  )
}
