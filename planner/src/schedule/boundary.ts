import { type Day, dayOf, endAfter } from '../day.ts'
import type { Activity } from '../plan/activities.ts'

/** The day a constraint names, as the boundary that is computed with: a milestone lies after its day. */
export const boundaryOf = ({ kind }: Pick<Activity, 'kind'>, date: string): Day =>
  kind === 'milestone' ? endAfter(dayOf(date)) : dayOf(date)
