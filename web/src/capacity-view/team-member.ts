import type { Plan } from '@stagger/planner'

export const TEAM_KINDS = ['person', 'firm', 'calendar'] as const
export type TeamKind = (typeof TEAM_KINDS)[number]

/** Something of the team whose form is open; without an id one that is to be added. */
export type TeamMember = { readonly kind: TeamKind; readonly id: string | undefined }

const NEW = 'new'

/** How the address names it: `person/ana`, `firm/new`. */
export const memberKey = ({ kind, id }: TeamMember): string => `${kind}/${id ?? NEW}`

/** What the address names; undefined for what the plan has not got. */
export function memberOf(plan: Plan, key: string | undefined): TeamMember | undefined {
  const [name = '', ...rest] = (key ?? '').split('/')
  const kind = TEAM_KINDS.find((known) => known === name)
  const id = rest.join('/')
  if (!kind) return undefined
  if (id === NEW) return { kind, id: undefined }
  return membersOf(plan, kind).some((one) => one.id === id) ? { kind, id } : undefined
}

/** Everything of a kind that the plan has. */
export function membersOf(plan: Plan, kind: TeamKind): readonly { readonly id: string; readonly name: string }[] {
  switch (kind) {
    case 'person':
      return plan.people
    case 'firm':
      return plan.firms
    case 'calendar':
      return plan.calendars
  }
}

/** Whether the plan has another of the kind that people would read as the same name: two may share one, but rarely mean to. */
export const isNameOfAnother = (plan: Plan, kind: TeamKind, id: string, name: string): boolean =>
  membersOf(plan, kind).some((one) => one.id !== id && folded(one.name) === folded(name))

const folded = (name: string): string => name.trim().toLowerCase()

/** Whether an edit leaves its person, firm or calendar as it was; `was` undefined for one that is to be added. */
export const isSame = (was: object | undefined, now: object): boolean =>
  was !== undefined && written(was) === written(now)

const written = (member: object): string =>
  JSON.stringify(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
