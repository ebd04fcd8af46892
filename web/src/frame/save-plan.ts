import type { Plan } from '@stagger/planner'

/** Saves the plan as the document that the command line and the API read: JSON, indented. */
export function savePlan(plan: Plan): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(plan, null, 2)}\n`], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${plan.id}.plan.json`
  link.click()
  URL.revokeObjectURL(url)
}
