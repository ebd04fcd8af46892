import type { Edit } from '@stagger/planner'
import { useState } from 'react'
import type { TeamFault } from '../capacity-view/team-faults.ts'
import { addedToTeam, applied, teamFault } from '#words/people.ts'
import { type TeamFacts, useTeamChange } from './use-team-change.ts'

type Asked<Typed> = {
  readonly facts: TeamFacts
  /** What is shown before anything is typed. */
  readonly first: Typed
  readonly isNew: boolean
  /** The edit that what is typed means, every field that is wrong, or `same` where nothing is different. */
  readonly edit: (typed: Typed) => Edit | readonly TeamFault[] | 'same'
}

/** What is typed into a form of the team, its refusals, and what it would do. */
export function useMemberForm<Typed extends { readonly name: string }>({ facts, first, isNew, edit }: Asked<Typed>) {
  const [typed, setTyped] = useState(first)
  const [told, tell] = useState<readonly string[]>([])
  const proposing = useTeamChange(facts)
  const faults = told.length === 0 ? [] : faultsIn(edit(typed))
  const onLook = () => {
    const asked = edit(typed)
    if (asked === 'same') return proposing.lookAtNothing()
    tell(faultsIn(asked).map(({ field }) => field))
    return 'kind' in asked ? proposing.look(asked) : proposing.forget()
  }
  return {
    typed,
    type: (change: Partial<Typed>) => {
      setTyped((old) => ({ ...old, ...change }))
      proposing.forget()
    },
    /** What is wrong with a field that was told to be wrong, until it is right; of others nothing is said before they are asked about. */
    faultOf: (wanted: string): string | undefined => {
      const fault = told.includes(wanted) ? faults.find(({ field }) => field === wanted) : undefined
      return fault && teamFault(fault.code)
    },
    proposing,
    onLook,
    onApply: () => proposing.apply(isNew ? addedToTeam(typed.name.trim()) : applied(typed.name.trim())),
  }
}

const faultsIn = (asked: Edit | readonly TeamFault[] | 'same'): readonly TeamFault[] =>
  asked === 'same' || 'kind' in asked ? [] : asked
