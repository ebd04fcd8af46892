import { NativeSelect } from '@mantine/core'
import type { Budget } from '@stagger/planner'
import { fiscalYearsOf, yearShown } from '../budget-view/fiscal-years.ts'
import { allYears, fiscalYearName, spanLabel, spanNames, yearLabel } from '#words/budget.ts'
import { Choice } from './choice.tsx'
import type { BudgetShown, ShowBudget } from './use-budget-shown.ts'

type PeriodChoiceProps = {
  readonly shown: BudgetShown
  readonly show: ShowBudget
  /** What is shown; undefined where it cannot be computed. */
  readonly budget: Budget | undefined
}

const SPANS = ['quarter', 'month', 'year'] as const
const ALL = 'all'

/** How long periods are, and which year's are shown. */
export function PeriodChoice({ shown, show, budget }: PeriodChoiceProps) {
  const years = budget && shown.by !== 'year' ? fiscalYearsOf(budget) : []
  return (
    <>
      <Choice
        label={spanLabel}
        ids={SPANS}
        names={spanNames}
        chosen={shown.by}
        onChoose={(by) => show({ by, year: undefined, period: undefined })}
      />
      {budget && years.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={yearLabel}
          value={String(yearShown(budget, shown.year))}
          data={[
            ...years.map((year) => ({ value: String(year), label: fiscalYearName(year) })),
            { value: ALL, label: allYears },
          ]}
          onChange={({ currentTarget: { value } }) =>
            show({ year: value === ALL ? ALL : Number(value), period: undefined })
          }
        />
      )}
    </>
  )
}
