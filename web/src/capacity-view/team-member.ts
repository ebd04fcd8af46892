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

function membersOf(plan: Plan, kind: TeamKind): readonly { readonly id: string }[] {
  switch (kind) {
    case 'person':
      return plan.people
    case 'firm':
      return plan.firms
    case 'calendar':
      return plan.calendars
  }
}
