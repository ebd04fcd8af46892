import type { Plan } from '@stagger/planner'
import { saveFile } from './save-file.ts'

/** Saves the plan as the document that the command line and the API read: JSON, indented. */
export const savePlan = (plan: Plan): void =>
  saveFile(`${plan.id}.plan.json`, `${JSON.stringify(plan, null, 2)}\n`, 'application/json')
