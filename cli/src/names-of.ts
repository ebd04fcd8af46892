import type { Plan } from '@stagger/planner'
import type { WhyNames } from '@stagger/planner/messages'

/** What the things of a plan are called, by id; an id that names nothing is its own name. */
export function namesOf({ activities, people, firms, programs, commitments, controls }: Plan): WhyNames {
  return {
    activity: called(activities),
    person: called(people),
    firm: called(firms),
    program: called(programs),
    control: called(controls),
    customer: called(commitments.map(({ id, customer }) => ({ id, name: customer }))),
  }
}

export function called(members: readonly { readonly id: string; readonly name: string }[]): (id: string) => string {
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}
