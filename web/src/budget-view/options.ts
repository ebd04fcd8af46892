import { CostCategory, CostItem } from '@stagger/planner'
import { budgetCategoryName } from '@stagger/planner/messages'
import { recognitionName } from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** One of a list to choose from. */
export type Option = { readonly value: string; readonly label: string }

/** Activities of the plan with their programs. */
export const activityOptions = ({ plan, program }: PlanView): readonly Option[] =>
  plan.activities.map(({ id, name, programId }) => ({
    value: id,
    label: `${name} (${program(programId)?.name ?? programId})`,
  }))

export const CATEGORY_OPTIONS: readonly Option[] = CostCategory.options.map((value) => ({
  value,
  label: budgetCategoryName(value),
}))

/** How an item's cost is spread as accrual. */
export const RECOGNITION_OPTIONS: readonly Option[] = CostItem.shape.recognition.options.map((value) => ({
  value,
  label: recognitionName(value),
}))

/** What a form offers before anybody chooses: the first activity, and the day. */
export const elsewhere = ({ plan, today }: Pick<PlanView, 'plan' | 'today'>) => ({
  activityId: plan.activities[0]?.id ?? '',
  on: today,
})
