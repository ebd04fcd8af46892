import type { Activity } from '../plan/activities.ts'
import type { KnownRole } from '../plan/people.ts'
import type { Phase, PhaseKind } from '../plan/programs.ts'
import type { Estimate, Lag } from '../plan/values.ts'

export type Role = KnownRole

/** Which share of a program's hours an activity draws on; management's share is apart, whatever it takes part in. */
export type EffortBucket = 'gap' | 'design' | 'implementation' | 'operate' | 'audit' | 'executive'
export type Effort = { readonly bucket: EffortBucket; readonly roles: readonly Role[] }

/** An activity as a playbook tells it: its id without the program's, its people as roles. */
export type ActivityDraft = Pick<Activity, 'id' | 'kind' | 'name' | 'calendarId' | 'constraints'> & {
  readonly step?: Activity['step']
  readonly estimate?: Estimate
  readonly firmId?: string
  readonly effort?: Effort
}

/** A phase with what fills it. */
export type PhaseDraft = Pick<Phase, 'kind' | 'name' | 'advance'> & { readonly activities: readonly ActivityDraft[] }

/** A precedence between activities of one program, by their short ids. */
export type LinkDraft = {
  readonly from: string
  readonly to: string
  readonly type: 'FS' | 'SS' | 'FF' | 'SF'
  readonly min: Lag
  readonly max?: Lag
}

/** A program as its playbook tells it. */
export type ProgramDraft = { readonly phases: readonly PhaseDraft[]; readonly links: readonly LinkDraft[] }

type More = Partial<Pick<ActivityDraft, 'step' | 'firmId' | 'effort' | 'constraints'>>

/** The calendars of every plan that a playbook makes: the team's, and the business days of firms and of HITRUST. */
export const TEAM_CALENDAR = 'team'
export const BUSINESS_CALENDAR = 'business'

/** Work of the team, of a firm, or of both together. */
export const work = (id: string, name: string, estimate: Estimate, more: More = {}): ActivityDraft => ({
  id,
  kind: 'work',
  name,
  estimate,
  calendarId: TEAM_CALENDAR,
  constraints: {},
  ...more,
})

/** Somebody outside, or time itself, takes this long. */
export const wait = (id: string, name: string, estimate: Estimate, more: More = {}): ActivityDraft => ({
  ...work(id, name, estimate, more),
  kind: 'wait',
  calendarId: BUSINESS_CALENDAR,
})

/** A span fixed in calendar time. */
export const observation = (id: string, name: string, estimate: Estimate, more: More = {}): ActivityDraft => ({
  ...work(id, name, estimate, more),
  kind: 'window',
})

/** A moment. */
export const milestone = (id: string, name: string, more: More = {}): ActivityDraft => ({
  id,
  kind: 'milestone',
  name,
  calendarId: TEAM_CALENDAR,
  constraints: {},
  ...more,
})

/** A phase; one that nothing fills is left out of the program. */
export const phase = (
  kind: PhaseKind,
  name: string,
  advance: Phase['advance'],
  activities: readonly (readonly ActivityDraft[] | ActivityDraft)[],
): PhaseDraft => ({ kind, name, advance, activities: activities.flat() })

/** Its second argument when the first holds, else nothing. */
export const when = <T>(holds: boolean, ...items: readonly T[]): readonly T[] => (holds ? items : [])

/** No time at all between two things. */
export const AT_ONCE: Lag = { value: 0, unit: 'ed' }

/** The successors start when every predecessor has finished. */
export const after = (
  from: string | readonly string[],
  to: string | readonly string[],
  min: Lag = AT_ONCE,
): LinkDraft[] => pairs(from, to).map((ends) => ({ ...ends, type: 'FS', min }))

/** The successors start when, or a lag after, the predecessor starts. */
export const alongside = (from: string, to: string | readonly string[], min: Lag = AT_ONCE): LinkDraft[] =>
  pairs(from, to).map((ends) => ({ ...ends, type: 'SS', min }))

/** The predecessors finish before the successor does. */
export const finishedBy = (from: string | readonly string[], to: string): LinkDraft[] =>
  pairs(from, to).map((ends) => ({ ...ends, type: 'FF', min: AT_ONCE }))

const pairs = (from: string | readonly string[], to: string | readonly string[]) =>
  [from].flat().flatMap((one) => [to].flat().map((other) => ({ from: one, to: other })))
