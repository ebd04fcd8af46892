import {
  type DateColumns,
  type IsoDate,
  type Plan,
  type Progress,
  type Schedule,
  schedule,
  scheduleAsTold,
} from '@stagger/planner'

/** What a schedule is computed from. */
export type ToDate = { readonly plan: Plan; readonly progress: readonly Progress[]; readonly today: IsoDate }

const known = new WeakMap<Plan, { readonly progress: readonly Progress[]; readonly dates: Schedule }>()

/**
 * The schedule of a plan; asked twice about the same facts, the very same. `before`: a plan that it was edited from and
 * shares with it whatever the edit left alone: then only what changed is scheduled again. Throws a `PlanningError`.
 */
export function datesOf({ plan, progress, today }: ToDate, before?: Plan): Schedule {
  const isOf = (one: Plan | undefined) => {
    const found = one && known.get(one)
    return found && found.progress === progress && found.dates.statusDate === today ? found.dates : undefined
  }
  const own = isOf(plan)
  if (own) return own
  const dates = (before?.id === plan.id ? isOf(before)?.after(plan) : undefined) ?? schedule(plan, progress, today)
  known.set(plan, { progress, dates })
  return dates
}

/** Has the plan drawn with dates that the server found, so that it is on screen before it is scheduled here. */
export function takeToldDates({ plan, progress, today }: ToDate, told: DateColumns): void {
  if (!known.has(plan)) known.set(plan, { progress, dates: scheduleAsTold(plan, progress, today, told) })
}

/** Whether the plan is drawn with the dates that are computed here, which happens now; what was told otherwise is forgotten. */
export function areDatesOwn({ plan, progress, today }: ToDate, dates: Schedule): boolean {
  if (dates.isAsTold()) return true
  known.set(plan, { progress, dates: schedule(plan, progress, today) })
  return false
}
