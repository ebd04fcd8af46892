import type { Dice } from './dice.ts'
import { copyInto, type Individual, isAsGood, isBetter } from './individual.ts'

/** The individuals that are bred from, one after the other: a child takes the place of a parent, or of nobody. */
export class Population {
  private readonly individuals: Individual[] = []
  private readonly dice: Dice

  constructor(dice: Dice) {
    this.dice = dice
  }

  get size(): number {
    return this.individuals.length
  }

  add(x: Individual): void {
    this.individuals.push(x)
  }

  at(position: number): Individual {
    return this.individuals[position]!
  }

  /** The positions of two different individuals, each the better of two; of one and itself when there is only one. */
  parents(): readonly [number, number] {
    const father = this.tournament()
    const mother = this.tournament()
    return father === mother ? [father, (father + 1) % this.size] : [father, mother]
  }

  private tournament(): number {
    const a = this.dice.below(this.size)
    const b = this.dice.below(this.size)
    return isAsGood(this.at(a), this.at(b)) ? a : b
  }

  /**
   * Puts a child in the place of the worse of its parents unless it is worse still or known already. Returns whichever
   * has no place: a record to write the next child into.
   */
  offer(child: Individual, father: number, mother: number): Individual {
    const worse = isAsGood(this.at(father), this.at(mother)) ? mother : father
    const replaced = this.at(worse)
    if (!isAsGood(child, replaced) || this.isKnown(child)) return child
    this.individuals[worse] = child
    return replaced
  }

  /** Writes `x` over the worst individual. */
  replaceWorst(x: Individual): void {
    copyInto(
      x,
      this.individuals.reduce((worst, one) => (isBetter(worst, one) ? one : worst)),
    )
  }

  private isKnown(child: Individual): boolean {
    const { cost, dates, mode } = child
    return this.individuals.some((x) => x.cost === cost && areSame(x.dates.start, dates.start) && areSame(x.mode, mode))
  }
}

/** Asked of every child, so a plain loop. */
function areSame(one: Int32Array, other: Int32Array): boolean {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false
  return true
}
