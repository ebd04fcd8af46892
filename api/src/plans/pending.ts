import { type IsoDate, type Plan, type Progress, PlanningError } from '@stagger/planner'
import { z } from 'zod'

export const Answers = z.looseObject({})
export type Answers = z.infer<typeof Answers>
export const planFromAnswers = (_answers: Answers, _today: IsoDate): Plan => {
  throw new PlanningError([{ code: 'answers-invalid', path: '', facts: {} }])
}
export const examplePlan = (_today: IsoDate): { plan: Plan; progress: Progress[] } | undefined => undefined
