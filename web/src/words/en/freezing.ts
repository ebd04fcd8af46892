import type { IsoDate, NamedBudget } from '@stagger/planner'
import { longDate } from '../../format.ts'

// What the Budget page says about budgets with a name, in English.

export const freeze = 'Freeze as baseline'
export const freezeTitle = 'Freeze this forecast as a budget'
export const freezeHint =
  'It keeps this forecast, labour included, as cash and as accrual. From then on the page tells how far the plan is from it. The history notes who froze it and when; undo takes it back.'
export const freezeFields = { name: 'Name', kind: 'Kind' } as const
export const freezeKinds: Readonly<Record<NamedBudget['kind'], string>> = {
  'annual-plan': 'Annual plan',
  reforecast: 'Reforecast',
}
export const freezeIt = 'Freeze'
export const nameMissing = 'Write what this budget is called.'
export const frozenName = (on: IsoDate): string => `Budget of ${longDate(on)}`
export const frozen = (name: string): string => `${name} is frozen`

export const againstLabel = 'Against'
export const againstNone = 'Against no budget'
export const budgetName = ({ name, kind, frozenOn }: NamedBudget): string =>
  `${name}: ${freezeKinds[kind].toLowerCase()}, ${longDate(frozenOn)}`

/** Which budget the plan is held against, and who froze it when. */
export const againstText = (
  { name, kind, frozenOn }: Pick<NamedBudget, 'name' | 'kind' | 'frozenOn'>,
  actor: string | undefined,
): string =>
  `Baseline: ${name}, ${freezeKinds[kind].toLowerCase()}, frozen on ${longDate(frozenOn)}${actor === undefined ? '' : ` by ${actor}`}.`
