import { type Budget, budget, budgetSheet, FINEST_GROUPING, sheetCsv } from '@stagger/planner'
import { csvHint, downloadCsv } from '#words/budget.ts'
import { budgetFile } from '#words/own-scenarios.ts'
import { saveFile } from '../frame/save-file.ts'
import timeline from '../timeline/timeline.module.css'
import type { BudgetOnScreen } from './use-budget.ts'

type ScenarioCsvProps = {
  readonly shown: Budget
  readonly onScreen: Pick<BudgetOnScreen, 'schedule' | 'ledger'>
  /** What the scenario is called. */
  readonly name: string
}

/** The budget of a scenario as a file like the plan's, made here: the server knows the plan alone. */
export function ScenarioCsv({
  shown: { basis, total, by, against },
  onScreen: { schedule, ledger },
  name,
}: ScenarioCsvProps) {
  const download = () => {
    const asked = { basis, total, by, ...(against && { against: against.budgetId }), groupedBy: FINEST_GROUPING }
    const text = sheetCsv(budgetSheet(budget(schedule, ledger, asked), schedule.plan, 'long'))
    saveFile(budgetFile(name), text, 'text/csv')
  }
  return (
    <button type="button" className={timeline['textButton']} title={csvHint} onClick={download}>
      {downloadCsv}
    </button>
  )
}
