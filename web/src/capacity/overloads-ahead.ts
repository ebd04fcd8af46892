import type { Overload } from '@stagger/planner'
import type { ShortOf } from '../messages.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { shortOf } from '../reason-text.ts'

/** An overload with the name of who is asked. */
export type NamedOverload = Overload & { readonly of: ShortOf }

/** Overloads by the names of who is asked. */
export const named = (view: PlanView, overloads: readonly Overload[]): readonly NamedOverload[] =>
  overloads.map((overload) => ({ ...overload, of: shortOf(view, overload.resource) }))

/** Everything that is too much on some day from today on: what is past cannot be helped. */
export const overloadsAhead = (view: PlanView): readonly NamedOverload[] =>
  named(
    view,
    view.overloads().filter(({ end }) => end > view.today),
  )
