import type {
  Fault,
  IsoDate,
  LevelOptions,
  LevellingProgress,
  Plan,
  Progress,
  ScenarioOptions,
  ScenarioProgress,
} from '@stagger/planner'

/** A plan as it stands on a day: what every computation starts from. */
export type Basis = {
  readonly plan: Plan
  readonly progress: readonly Progress[]
  readonly statusDate: IsoDate
}

/** How to search: the part of the planner's options that is data and can cross to another thread. */
export type LevelData = Pick<LevelOptions, 'seed' | 'schedules' | 'leastGainDays'>
export type ScenarioData = Pick<ScenarioOptions, 'seed' | 'schedules'>

/** How far a search is. */
export type SearchProgress = LevellingProgress | ScenarioProgress

/** What a planning thread can be asked. */
export type Work = Basis &
  (
    | { readonly kind: 'level'; readonly options: LevelData }
    | { readonly kind: 'scenarios'; readonly options: ScenarioData }
    | { readonly kind: 'why'; readonly activityId: string }
  )

/** A piece of work for a thread. `stop` holds one 32-bit number: anything but 0 asks to end with the best so far. */
export type Order = { readonly work: Work; readonly stop: SharedArrayBuffer }

/** What a thread says: how far it is, any number of times, and then one of the others, once. */
export type Word =
  | { readonly kind: 'progress'; readonly soFar: SearchProgress }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly faults: readonly [Fault, ...Fault[]] }
  | { readonly kind: 'failed'; readonly error: unknown }
