import { NativeSelect } from '@mantine/core'
import type { NamedBudget } from '@stagger/planner'
import { BUDGET_TOTAL_MEANINGS, TOTAL_NAMES } from '@stagger/planner/messages'
import type { ReactNode } from 'react'
import { AGAINST_NONE } from '../budget-view/budget-of.ts'
import { GROUPS } from '../budget-view/budget-search.ts'
import {
  basisHints,
  basisLabel,
  basisNames,
  groupLabel,
  groupNames,
  spanLabel,
  spanNames,
  totalLabel,
} from '../messages-budget.ts'
import { againstLabel, againstNone, budgetName } from '../messages-freezing.ts'
import css from './budget.module.css'
import { Choice } from './choice.tsx'
import type { BudgetShown, ShowBudget } from './use-budget-shown.ts'

type ToolbarProps = {
  readonly shown: BudgetShown
  readonly show: ShowBudget
  readonly budgets: readonly NamedBudget[]
  readonly baseline: NamedBudget | undefined
  /** What is done with the budget rather than shown of it. */
  readonly children: ReactNode
}

const SPANS = ['quarter', 'month', 'year'] as const
const BASES = ['cash', 'accrual'] as const
const TOTALS = ['external', 'incremental', 'loaded'] as const

/** How the budget is told. */
export const BudgetToolbar = ({ shown, show, budgets, baseline, children }: ToolbarProps) => (
  <div className={css['toolbar']} role="toolbar" aria-label="Budget">
    <Choice
      label={spanLabel}
      ids={SPANS}
      names={spanNames}
      chosen={shown.by}
      onChoose={(by) => show({ by, period: undefined })}
    />
    <Choice
      label={basisLabel}
      ids={BASES}
      names={basisNames}
      hints={basisHints}
      chosen={shown.basis}
      onChoose={(basis) => show({ basis })}
    />
    <Choice
      label={totalLabel}
      ids={TOTALS}
      names={TOTAL_NAMES}
      hints={BUDGET_TOTAL_MEANINGS}
      chosen={shown.total}
      onChoose={(total) => show({ total })}
    />
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
    <span className={css['spring']} />
    {children}
  </div>
)
