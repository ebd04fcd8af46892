import { dayOf, type Edit, endAfter, type IsoDate } from '@stagger/planner'
import type { PlanView } from '../plan-view/plan-view.ts'
import { proposeEnd } from '../plan-view/resize.ts'
import type { LiveProgram } from './live-programs.ts'

/** An open window whose end the auditor agreed to on another day than the plan has: both days inclusive. */
export type AgreedEnd = {
  readonly phaseId: string
  readonly closesOn: IsoDate
  readonly agreedEndOn: IsoDate
}

/** The ends of a program's open windows that the plan does not have yet. */
export const agreedEnds = (view: PlanView, { program, run }: LiveProgram): readonly AgreedEnd[] =>
  run.subjects.flatMap(({ kind, state, subjectId: phaseId, facts: { agreedEndOn } }) => {
    if (kind !== 'window' || state !== 'open' || typeof agreedEndOn !== 'string') return []
    const closesOn = view.scheduled(windowOf(view, program.id, phaseId)?.id ?? '')?.lastDay
    return closesOn === undefined || closesOn === agreedEndOn ? [] : [{ phaseId, closesOn, agreedEndOn }]
  })

const windowOf = (view: PlanView, programId: string, phaseId: string) =>
  view.inPhase(programId, phaseId).find(({ kind }) => kind === 'window')

/**
 * The edit that ends the window of a phase on `lastDay`: months, as dragging its end counts them, and days where no
 * number of months ends there. Undefined where the plan has no such window.
 */
export function endWindowOn(view: PlanView, programId: string, phaseId: string, lastDay: IsoDate): Edit | undefined {
  const window = windowOf(view, programId, phaseId)
  const now = window && view.scheduled(window.id)
  if (!now) return undefined
  const end = endAfter(dayOf(lastDay))
  const { edit, length } = proposeEnd(view, window.id, end)
  if (length?.lastDay === lastDay) return edit
  const days = end - dayOf(now.start)
  const estimate = { low: days, likely: days, high: days, unit: 'ed', source: 'yours' } as const
  return { kind: 'setEstimate', activityId: window.id, estimate }
}
