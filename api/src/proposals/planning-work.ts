import type {
  Agreed,
  ChangeOptions,
  Fault,
  ForecastOptions,
  ForecastProgress,
  LevelOptions,
  LevellingProgress,
  PromiseAnswer,
  PromiseOptions,
  PromiseQuestion,
  ScenarioOptions,
  ScenarioProgress,
} from '@stagger/planner'
import type { Basis } from '../plans/plan-bases.ts'

/** How to search: the part of the planner's options that is data and can cross to another thread. */
export type LevelData = Pick<LevelOptions, 'seed' | 'schedules' | 'leastGainDays'>
export type ScenarioData = Pick<ScenarioOptions, 'seed' | 'schedules' | 'forecast'>
export type ForecastData = Pick<ForecastOptions, 'seed' | 'iterations' | 'kernel' | 'sampling' | 'actuals'>
export type PromiseData = Pick<PromiseOptions, 'seed' | 'iterations' | 'mostFixes' | 'actuals'>
export type ChangeData = Pick<ChangeOptions, 'seed' | 'schedules' | 'causes' | 'actuals'>

/** How far a computation is. */
export type SearchProgress = LevellingProgress | ScenarioProgress | ForecastProgress | PromiseAnswer

/** What a planning thread can be asked. */
export type Work = Basis &
  (
    | { readonly kind: 'level'; readonly options: LevelData }
    | { readonly kind: 'scenarios'; readonly options: ScenarioData }
    | { readonly kind: 'why'; readonly activityId: string }
    | { readonly kind: 'forecast'; readonly options: ForecastData }
    | { readonly kind: 'change'; readonly agreed: Agreed; readonly options: ChangeData }
    | { readonly kind: 'promise'; readonly question: PromiseQuestion; readonly options: PromiseData }
  )

/** A piece of work for a thread. `stop` holds one 32-bit number: anything but 0 asks to end with the best so far. */
export type Order = { readonly work: Work; readonly stop: SharedArrayBuffer }

/** What a thread says: how far it is, any number of times, and then one of the others, once. */
export type Word =
  | { readonly kind: 'progress'; readonly soFar: SearchProgress }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly faults: readonly [Fault, ...Fault[]] }
  | { readonly kind: 'failed'; readonly error: unknown }
