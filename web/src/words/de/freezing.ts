import type { IsoDate, NamedBudget } from '@stagger/planner'
import { longDate } from '../../format.ts'

// What the Budget page says about budgets with a name, in German.

export const freeze = 'Als Basisplan einfrieren'
export const freezeTitle = 'Diese Prognose als Budget einfrieren'
export const freezeHint =
  'Hält diese Prognose samt Personalkosten fest, nach Zahlung und periodengerecht. Von da an zeigt die Seite, wie weit der Plan davon abweicht. Der Verlauf vermerkt, wer sie wann eingefroren hat; rückgängig machen lässt es sich auch.'
export const freezeFields = { name: 'Name', kind: 'Art' } as const
export const freezeKinds: Readonly<Record<NamedBudget['kind'], string>> = {
  'annual-plan': 'Jahresplan',
  reforecast: 'Hochrechnung',
}
export const freezeIt = 'Einfrieren'
export const nameMissing = 'Geben Sie dem Budget einen Namen.'
export const frozenName = (on: IsoDate): string => `Budget vom ${longDate(on)}`
export const frozen = (name: string): string => `„${name}“ ist eingefroren`

export const againstLabel = 'Vergleichen mit'
export const againstNone = 'Ohne Vergleich'
export const budgetName = ({ name, kind, frozenOn }: NamedBudget): string =>
  `${name}: ${freezeKinds[kind]}, ${longDate(frozenOn)}`

/** Which budget the plan is held against, and who froze it when. */
export const againstText = (
  { name, kind, frozenOn }: Pick<NamedBudget, 'name' | 'kind' | 'frozenOn'>,
  actor: string | undefined,
): string =>
  `Basisplan: ${name}, ${freezeKinds[kind]}, eingefroren am ${longDate(frozenOn)}${actor === undefined ? '' : ` von ${actor}`}.`
