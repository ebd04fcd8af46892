import type { Edit } from '@stagger/planner'
import { useTyped } from '../budget/use-typed.ts'
import type { TeamFault } from '../capacity-view/team-faults.ts'
import { addedToTeam, applied, teamFault } from '#words/people.ts'
import { type TeamFacts, useTeamChange } from './use-team-change.ts'

type Asked<Typed> = {
  readonly facts: TeamFacts
  /** What is shown before anything is typed. */
  readonly first: Typed
  readonly isNew: boolean
  /** The edit that what is typed means, the field that is wrong, or `same` where nothing is different. */
  readonly edit: (typed: Typed) => Edit | TeamFault | 'same'
}

/** What is typed into a form of the team, its refusals, and what it would do. */
export function useMemberForm<Typed extends { readonly name: string }>({ facts, first, isNew, edit }: Asked<Typed>) {
  const { typed, type, refuse, faultOf } = useTyped<Typed, string>(first)
  const proposing = useTeamChange(facts)
  const onLook = () => {
    const asked = edit(typed)
    if (asked === 'same') return proposing.lookAtNothing()
    if (!('code' in asked)) return proposing.look(asked)
    proposing.forget()
    return refuse({ field: asked.field, text: teamFault(asked.code) })
  }
  return {
    typed,
    type: (change: Partial<Typed>) => {
      type(change)
      proposing.forget()
    },
    faultOf,
    proposing,
    onLook,
    onApply: () => proposing.apply(isNew ? addedToTeam(typed.name.trim()) : applied(typed.name.trim())),
  }
}
