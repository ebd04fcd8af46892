import { type BaselineComparison, type ComparedRow, comparisonSheet, sheetCsv } from '@stagger/planner'
import { COMPARED_HEADINGS } from '@stagger/planner/messages'
import { csv, csvFile, csvHint } from '#words/baselines.ts'
import { saveFile } from '../frame/save-file.ts'
import css from './baselines.module.css'

type CsvProps = {
  readonly comparison: BaselineComparison
  readonly nameOf: (row: ComparedRow) => string
  readonly from: string
  readonly to: string
}

/** The whole comparison as a file, made when somebody asks for it. */
export function CsvLink({ comparison, nameOf, from, to }: CsvProps) {
  const download = () =>
    saveFile(csvFile(from, to), sheetCsv(comparisonSheet(comparison, nameOf, COMPARED_HEADINGS)), 'text/csv')
  return (
    <button type="button" className={css['csv']} title={csvHint} onClick={download}>
      {csv}
    </button>
  )
}
