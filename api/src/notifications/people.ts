import { type Plan, reminderRules, zoneOf } from '@stagger/planner'

/** Somebody whom a plan reminds. */
export type Addressee = {
  readonly id: string
  readonly name: string
  readonly email: string | undefined
  /** What the plan is written in, which they are taken to read. */
  readonly language: Plan['language']
  /** By whose clock the digest is sent, and when. */
  readonly clock: { readonly timeZone: string; readonly digestAt: string }
}

/** The person of a plan; undefined when the plan has nobody of that id any more. */
export function addresseeIn(plan: Plan, personId: string): Addressee | undefined {
  const person = plan.people.find(({ id }) => id === personId)
  if (!person) return undefined
  const clock = { timeZone: zoneOf(plan, personId), digestAt: reminderRules(plan).digestAt }
  return { id: person.id, name: person.name, email: person.email, language: plan.language, clock }
}

/**
 * How a person is known over all plans of the organization, so that one digest speaks of all of them: by the e-mail
 * address, else by id and name together. Ids are a plan's own, and two plans may both have an `ann`: Ann Lee and Ann Wu
 * are two people, an Ann Lee of the same id in both is one.
 */
export const personKey = ({ id, name, email }: Addressee): string =>
  email?.toLowerCase() ?? `${id}/${name.trim().toLowerCase()}`
