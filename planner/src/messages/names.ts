import type { IsoDate } from '../day.ts'
import type { Reason } from '../schedule/reason.ts'

// How sentences of every language are told what things are called.

/** How a thing is called to people: an activity, a control, by its id. */
export type NameOf = (id: string) => string

/** How the things of a plan are called, and how a day is written: YYYY-MM-DD where nothing is said. */
export type ReasonNames = {
  readonly activity: NameOf
  readonly person: NameOf
  readonly firm: NameOf
  readonly day?: (on: IsoDate) => string
}

/** Somebody or something whose time can be short. */
export type Scarce = Extract<Reason, { kind: 'capacity' }>['resource']

/** How the things of a plan are called: activities, people, firms, programs, and whom a commitment was made to. */
export type WhyNames = ReasonNames & {
  readonly program: NameOf
  /** By the commitment's id. */
  readonly customer: NameOf
  readonly control: NameOf
}

/** How the things that a change touches are called, by id. */
export type ChangeNames = ReasonNames & {
  readonly program: NameOf
  readonly phase: NameOf
  readonly control: NameOf
  readonly customer: NameOf
}

/** How the things that vary are called, by id. */
export type ForecastNames = {
  readonly activity: NameOf
  readonly item: NameOf
  readonly risk: NameOf
  readonly program: NameOf
}

/** How the things that a diary speaks of are called, by id. */
export type DiaryNames = {
  readonly phase: NameOf
  readonly milestone: NameOf
  readonly control: NameOf
  readonly person: NameOf
}
