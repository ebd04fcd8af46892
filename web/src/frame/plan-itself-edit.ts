import type { Edit, Plan, SingleEdit } from '@stagger/planner'
import { FIRST_LANGUAGE, type Language } from '@stagger/planner/languages'
import { oneGesture } from '../plan-view/edits-proposal.ts'

/** What is asked of the plan itself. */
export type PlanItself = { readonly name: string; readonly language: Language }

export const planItself = ({ name, language = FIRST_LANGUAGE }: Pick<Plan, 'name' | 'language'>): PlanItself => ({
  name,
  language,
})

/** The edit that makes a plan called and written as is asked, one step of undo; undefined where it is so already. */
export function planItselfEdit(
  plan: Pick<Plan, 'name' | 'language'>,
  { name, language }: PlanItself,
): Edit | undefined {
  const now = planItself(plan)
  const edits: readonly SingleEdit[] = [
    ...(name === now.name ? [] : [{ kind: 'renamePlan' as const, name }]),
    ...(language === now.language ? [] : [{ kind: 'setLanguage' as const, language }]),
  ]
  return edits.length === 0 ? undefined : oneGesture(name, edits)
}
