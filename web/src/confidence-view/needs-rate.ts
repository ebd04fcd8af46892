import type { Plan } from '@stagger/planner'

const LISTS = ['costItems', 'people', 'activities', 'risks', 'budgets'] as const
const PLACE = /^\/([A-Za-z]+)\/(\d+)(?:\/|$)/

/** What stands at a place of the plan such as `/costItems/6/amount`, as people call it; undefined for what has no name. */
export function nameAt(plan: Plan, path: string): string | undefined {
  const [, asked, at] = PLACE.exec(path) ?? []
  const list = LISTS.find((one) => one === asked)
  return list && plan[list]?.[Number(at)]?.name
}
