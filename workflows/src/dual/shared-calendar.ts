import { wakeInstantOn } from '@stagger/planner/local-dates'
import type { SharedPerson, SharedPull } from '@stagger/planner/dual-orders'
import { getExternalWorkflowHandle } from '@temporalio/workflow'
import { actOnDates, type DatedAct } from '../dated-acts.ts'
import { programWorkflowId } from '../workflow-ids.ts'
import { type DualNotice, dualNoticed } from './dual-messages.ts'
import { type Dual, isCoordinated, joinedIn } from './dual-state.ts'

/**
 * Keeps what the programs share: tells each once that a pull was made which serves it, and one of them of a person whom
 * several ask for, on the day on which that begins. Everything that falls on one instant is one message to a program.
 */
export const keepSharedCalendar = (dual: Dual): Promise<void> =>
  actOnDates(
    () => next(dual),
    () => !isCoordinated(dual),
  )

function next(dual: Dual): DatedAct | undefined {
  if (madePulls(dual).length > 0) return { at: Date.now(), act: () => tellWhatIsDue(dual) }
  const [first] = peopleAhead(dual)
  return first && { at: startOf(dual, first), act: () => tellWhatIsDue(dual) }
}

const startOf = ({ orders }: Dual, { from }: SharedPerson): number => Date.parse(wakeInstantOn(from, orders))

const keyOf = ({ controlId, dueOn }: SharedPull): string => `${controlId}/${dueOn}`
const nameOf = ({ personId, why }: SharedPerson): string => `${personId} ${why}`

const madePulls = ({ orders, facts }: Dual): readonly SharedPull[] =>
  orders.pulls.filter((pull) => pull.madeOn !== undefined && !facts.made.includes(keyOf(pull)))

/** Days that go on from those that were told of are no news, wherever a revision has them begin. */
const peopleAhead = ({ orders, facts }: Dual): readonly SharedPerson[] =>
  orders.people.filter((one) => one.from > (facts.people[nameOf(one)] ?? ''))

function tellWhatIsDue(dual: Dual): void {
  const { orders, facts } = dual
  const pulls = madePulls(dual)
  const people = peopleAhead(dual).filter((one) => startOf(dual, one) <= Date.now())
  // A pull that the orders speak of no more is long over.
  facts.made = [...orders.pulls.map(keyOf).filter((key) => facts.made.includes(key)), ...pulls.map(keyOf)]
  facts.people = { ...facts.people, ...Object.fromEntries(people.map((one) => [nameOf(one), one.through])) }
  for (const programId of joinedIn(dual)) {
    const notices = [
      ...pulls.flatMap((pull) => madeFor(programId, pull)),
      ...people.flatMap((one) => askedOf(dual, programId, one)),
    ]
    if (notices.length > 0) notice(dual, programId, notices)
  }
}

const madeFor = (programId: string, { requests, madeOn }: SharedPull): DualNotice[] =>
  requests.flatMap((one) =>
    one.programId === programId && madeOn ? [{ kind: 'pull-made', requestId: one.requestId, madeOn }] : [],
  )

/** Told once, so to the first of its programs that takes part. */
const askedOf = (dual: Dual, programId: string, person: SharedPerson): DualNotice[] =>
  person.programIds.find((id) => joinedIn(dual).includes(id)) === programId ? [{ kind: 'person', ...person }] : []

/** Not awaited, and a program that is gone hurts nobody. */
function notice({ orders }: Dual, programId: string, notices: readonly DualNotice[]): void {
  void getExternalWorkflowHandle(programWorkflowId(orders.planId, programId))
    .signal(dualNoticed, notices)
    .catch(() => undefined)
}
