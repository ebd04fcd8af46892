import type { Budget, IsoDate, NamedBudget } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { revisionsQuery } from '../api/queries.ts'
import { againstText } from '#words/freezing.ts'
import { urlOf } from '../api/client.ts'
import {
  basisNote,
  clickNote,
  closedNote,
  copyTable,
  csvHint,
  downloadCsv,
  downloadXlsx,
  reserveNote,
  thousandsNote,
  unpricedNote,
  xlsxHint,
} from '#words/budget.ts'
import { workbookOfPlan } from '#words/own-scenarios.ts'
import { usePlanFileName } from '../scenarios/plan-itself.ts'
import timeline from '../timeline/timeline.module.css'
import css from './budget.module.css'

type NoteProps = {
  readonly budget: Budget
  readonly baseline: NamedBudget | undefined
  /** The forecast at completion that percentiles are about; undefined before there are any. */
  readonly point: number | undefined
  /** The last day of what is closed. */
  readonly closedThrough: IsoDate | undefined
  readonly onCopy: () => void
  /** The way to a file of the scenario that is on screen; none while the plan itself is. */
  readonly scenarioCsv: ReactNode
}

/** What the numbers rest on, and ways to take them along. */
export function BudgetNote({ budget, baseline, point, closedThrough, onCopy, scenarioCsv }: NoteProps) {
  const { sum, basisShares, unpriced } = budget
  // The server makes the workbook, and knows the plan alone.
  const fileName = usePlanFileName(budget.planId)
  const frozenBy = useFrozenBy(budget.planId, baseline?.id)
  const notes = [
    baseline ? againstText(baseline, frozenBy) : '',
    closedThrough === undefined ? '' : closedNote(closedThrough),
    basisNote(basisShares),
    sum.chance ? reserveNote(point === undefined || point === sum.forecast.total) : '',
    thousandsNote,
    unpriced.hours > 0 ? unpricedNote(unpriced.hours) : '',
  ].filter((note) => note !== '')
  return (
    <div className={css['note']}>
      <p>
        {notes.join(' ')} <span className={css['hint']}>{clickNote}</span>
      </p>
      <p className={css['take']}>
        <button type="button" className={timeline['textButton']} onClick={onCopy}>
          {copyTable}
        </button>
        {scenarioCsv ?? (
          <a href={fileUrl(budget, 'csv')} title={csvHint} download>
            {downloadCsv}
          </a>
        )}
        <a href={fileUrl(budget, 'xlsx')} title={scenarioCsv ? workbookOfPlan : xlsxHint} download>
          {fileName(downloadXlsx)}
        </a>
      </p>
    </div>
  )
}

/** Who froze a budget, as the history of the plan says. */
function useFrozenBy(planId: string, budgetId: string | undefined): string | undefined {
  const { data } = useQuery({ ...revisionsQuery(planId), enabled: budgetId !== undefined })
  return data?.revisions.find(({ edit }) => edit?.kind === 'setBudget' && edit.budget.id === budgetId)?.actor
}

/** The budget on screen as a file of the API: every item and period of it. */
function fileUrl({ planId, basis, total, by, against }: Budget, kind: 'csv' | 'xlsx'): string {
  const asked = {
    basis,
    total,
    by,
    ...(against && { against: against.budgetId }),
    ...(kind === 'csv' && { preset: 'long' }),
  }
  return urlOf(`/plans/${encodeURIComponent(planId)}/budget.${kind}?${new URLSearchParams(asked)}`)
}
