import { split } from '../money/minor-units.ts'
import type { Person, Role } from '../plan/people.ts'
import type { Plan } from '../plan/plan.ts'
import type { Money } from '../plan/values.ts'
import { basisOf, type PriceBasis } from '../money/price.ts'

/** What an hour costs, and what that rests on. */
export type HourlyRate = Money & { readonly basis: PriceBasis }

/** Rates of people by id, and of roles by name: the mean of their people's where all have one in the same currency. */
export class RatesOfPeople {
  readonly #people: ReadonlyMap<string, Person>
  readonly #roles: ReadonlyMap<string, HourlyRate | undefined>

  constructor({ people }: Pick<Plan, 'people'>) {
    this.#people = new Map(people.map((person) => [person.id, person]))
    const roles = [...new Set(people.map(({ role }) => role))]
    this.#roles = new Map(roles.map((role) => [role, meanRate(people.filter((person) => person.role === role))]))
  }

  person(id: string): Person | undefined {
    return this.#people.get(id)
  }

  /** The role of a person, or the role of that name where somebody has it. */
  roleOf(kind: 'person' | 'role', id: string): Role | undefined {
    if (kind === 'person') return this.#people.get(id)?.role
    return [...this.#people.values()].find(({ role }) => role === id)?.role
  }

  /** The rate of a person, or of a role; undefined where nobody has said one. */
  of(kind: 'person' | 'role', id: string): HourlyRate | undefined {
    if (kind === 'role') return this.#roles.get(id)
    const person = this.#people.get(id)
    return person && rateOf(person)
  }
}

const rateOf = ({ hourlyRate }: Person): HourlyRate | undefined =>
  hourlyRate && { minor: hourlyRate.minor, currency: hourlyRate.currency, basis: basisOf(hourlyRate.source) }

/** To the whole minor unit, upwards: the first of equal parts. */
function meanRate(people: readonly Person[]): HourlyRate | undefined {
  const rates = people.flatMap((person) => rateOf(person) ?? [])
  const [first] = rates
  if (!first || rates.length < people.length || rates.some(({ currency }) => currency !== first.currency))
    return undefined
  const sum = rates.reduce((minor, rate) => minor + rate.minor, 0)
  const [mean = 0] = split(
    sum,
    rates.map(() => 1),
  )
  return { ...first, minor: mean }
}
