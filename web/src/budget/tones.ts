import type { Series } from '../budget-view/series.ts'
import type { Group } from '../budget-view/budget-search.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'

/** The class that gives a series its colour: a program's own hue, else one of six in order. */
export function toneOf(view: PlanView, group: Group, { id }: Pick<Series, 'id'>, at: number): string {
  const program = group === 'program' && id !== undefined ? view.program(id) : undefined
  return program ? `hue-${program.kind}` : (css[`tone${at + 1}`] ?? '')
}
