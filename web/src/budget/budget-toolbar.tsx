import { NativeSelect } from '@mantine/core'
import type { Budget, NamedBudget } from '@stagger/planner'
import { BUDGET_TOTAL_MEANINGS, TOTAL_NAMES } from '@stagger/planner/messages'
import type { ReactNode } from 'react'
import { AGAINST_NONE } from '../budget-view/budget-of.ts'
import { BUDGET_VIEWS, GROUPS } from '../budget-view/budget-search.ts'
import { basisHints, basisLabel, basisNames, groupLabel, groupNames, totalLabel } from '#words/budget.ts'
import { viewLabel, viewNames } from '#words/cover.ts'
import { pageName } from '#words/palette.ts'
import { againstLabel, againstNone, budgetName } from '#words/freezing.ts'
import css from './budget.module.css'
import { Choice } from './choice.tsx'
import { PeriodChoice } from './period-choice.tsx'
import type { BudgetShown, ShowBudget } from './use-budget-shown.ts'

type ToolbarProps = {
  readonly shown: BudgetShown
  readonly show: ShowBudget
  readonly budgets: readonly NamedBudget[]
  readonly baseline: NamedBudget | undefined
  /** What is shown; undefined where it cannot be computed. */
  readonly budget: Budget | undefined
  /** What is done with the budget rather than shown of it. */
  readonly children: ReactNode
}

const BASES = ['cash', 'accrual'] as const
const TOTALS = ['external', 'incremental', 'loaded'] as const

/** How the budget is told. */
export const BudgetToolbar = ({ shown, show, budgets, baseline, budget, children }: ToolbarProps) => {
  const byPeriod = shown.view === 'periods'
  return (
    <div className={css['toolbar']} role="toolbar" aria-label={pageName('/budget')}>
      <Choice
        label={viewLabel}
        ids={BUDGET_VIEWS}
        names={viewNames}
        chosen={shown.view}
        onChoose={(view) => show({ view, row: undefined, period: undefined })}
      />
      {byPeriod && <PeriodChoice shown={shown} show={show} budget={budget} />}
      {shown.view !== 'earned' && (
        <Choice
          label={basisLabel}
          ids={BASES}
          names={basisNames}
          hints={basisHints}
          chosen={shown.basis}
          onChoose={(basis) => show({ basis })}
        />
      )}
      <Choice
        label={totalLabel}
        ids={TOTALS}
        names={TOTAL_NAMES}
        hints={BUDGET_TOTAL_MEANINGS}
        chosen={shown.total}
        onChoose={(total) => show({ total })}
      />
      {byPeriod && <Rows shown={shown} show={show} budgets={budgets} baseline={baseline} />}
      <div className={css['done']}>{children}</div>
    </div>
  )
}

/** What rows are, and which budget they are held against. */
const Rows = ({ shown, show, budgets, baseline }: Pick<ToolbarProps, 'shown' | 'show' | 'budgets' | 'baseline'>) => (
  <>
    <NativeSelect
      size="xs"
      aria-label={groupLabel}
      value={shown.group}
      data={GROUPS.map((value) => ({ value, label: groupNames[value] }))}
      onChange={({ currentTarget: { value } }) =>
        show({ group: GROUPS.find((group) => group === value) ?? 'program', row: undefined, period: undefined })
      }
    />
    {budgets.length > 0 && (
      <NativeSelect
        size="xs"
        aria-label={againstLabel}
        className={css['against']}
        value={baseline?.id ?? AGAINST_NONE}
        data={[
          ...budgets.map((one) => ({ value: one.id, label: budgetName(one) })),
          { value: AGAINST_NONE, label: againstNone },
        ]}
        onChange={({ currentTarget: { value } }) => show({ against: value })}
      />
    )}
  </>
)
