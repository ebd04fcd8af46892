import type { z } from 'zod'
import { PLAN_NAMES, type PlanNames } from '../messages/en/plan-names.ts'
import type { Plan } from '../plan/plan.ts'
import { refusedBySchema } from '../schema-faults.ts'
import { Beginning, startOf } from './answers.ts'
import { planFrame } from './plan-frame.ts'

/** A plan without a program yet. Throws a `PlanningError` with every answer that cannot be read. */
export function emptyPlan(input: z.input<typeof Beginning>, today: string, names: PlanNames = PLAN_NAMES): Plan {
  const answers = Beginning.safeParse(input)
  if (!answers.success) throw refusedBySchema(answers.error)
  return planFrame(answers.data, startOf(answers.data, today), names)
}
