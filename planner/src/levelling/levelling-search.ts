import type { Dates, Problem } from '../schedule/problem.ts'
import { Breeding } from './breeding.ts'
import { type Dice, diceFrom } from './dice.ts'
import { EligibleOrder } from './eligible-order.ts'
import { Evaluation } from './evaluation.ts'
import { type ExactStep, findFeasible, improveAround, improveExactly } from './exact-steps.ts'
import { copyInto, emptyIndividual, type Individual, isAsGood, isBetter } from './individual.ts'
import { type PriorityRule, priorityRules } from './priority-rules.ts'
import { UsableModes } from './usable-modes.ts'

export type SearchOptions = {
  /** The same seed and the same budget give the same answer, as long as `keepGoing` is. */
  readonly seed: number
  /** The budget: schedules, forward or backward. What the exact method does is charged in schedules too. */
  readonly schedules: number
  /** Asked now and then; false ends the search with the best found so far. */
  readonly keepGoing?: () => boolean
  /** Told of each schedule that is better than all before it. */
  readonly onBetter?: (found: Found) => void
  /** Something to begin with: the search never ends worse than it decodes to. */
  readonly from?: { readonly order: Int32Array; readonly mode: Int32Array; readonly floors: Int32Array }
  /** A proven lower bound on the cost: reaching it ends the search. */
  readonly above?: number
}

/** A schedule, and the order, modes and floors from which the serial scheme decodes it. */
export type Found = {
  readonly order: Int32Array
  readonly mode: Int32Array
  readonly floors: Int32Array
  readonly dates: Dates
  readonly cost: number
  /** Days by which limits are missed; 0 for a schedule that keeps all of them. */
  readonly brokenDays: number
  /** Schedules built when this one was found; of a result, in all. */
  readonly schedules: number
  /** Of a result: nothing costs less, or nothing keeps every limit. */
  readonly proven?: 'optimal' | 'infeasible'
}

/** Individuals bred at a time: fewer of them agree too early on large problems, more improve too slowly on small ones. */
const FEWEST_INDIVIDUALS = 40
const MOST_INDIVIDUALS = 100
/** The share of children that are their father with a stretch shuffled. */
const SHUFFLES = 0.3
/** The most noise put on a priority rule, as a share of its range: the first of each rule get none. */
const MOST_NOISE = 0.3
/** Schedules between two questions whether to go on. */
const BETWEEN_QUESTIONS = 50
/** Schedules that a conflict of the exact method is charged as. */
const SCHEDULES_A_CONFLICT = 2
/** The search stalls after this many children without a better best, per individual; it may then be asked exactly. */
const STALLED_AFTER = 20
/** Conflicts allowed for a first proof of a small problem, for dates that break nothing, and for a window. */
const PROOF_CONFLICTS = 600
const FEASIBLE_CONFLICTS = 4000
const WINDOW_CONFLICTS = 200
/** Tasks of a problem that counts as small, and of one too large for the exact method. */
const SMALL = 64
const TOO_LARGE = 400
/** Tasks of a window that is solved exactly. */
const WINDOW = 30

/**
 * Searches for dates that break nothing and cost little: priority rules with noise, then a genetic algorithm on activity
 * lists by start (Hartmann 1998) with double justification (Valls, Ballestin & Quintanilla 2005) and peak crossover
 * (the same, 2008), in which a child replaces the worse of its parents, so that the individuals stay different. The exact
 * method looks for dates that break nothing where the search finds none, proves small problems, and improves windows of
 * the best schedule when the search stalls.
 */
export function searchLevelling(p: Problem, options: SearchOptions): Found {
  return new LevellingSearch(p, options).run()
}

class LevellingSearch {
  private readonly p: Problem
  private readonly options: SearchOptions
  private readonly dice: Dice
  private readonly evaluation: Evaluation
  private readonly modes: UsableModes
  private readonly breeding: Breeding
  private readonly individuals: Individual[] = []
  private readonly rules: readonly PriorityRule[]
  private charged = 0
  private nextQuestion = 0
  private isOver = false
  private proofConflicts = PROOF_CONFLICTS
  private proven: Found['proven']

  constructor(p: Problem, options: SearchOptions) {
    this.p = p
    this.options = options
    this.dice = diceFrom(options.seed)
    this.evaluation = new Evaluation(p, (best) => options.onBetter?.(this.found(best)))
    this.modes = new UsableModes(p)
    this.breeding = new Breeding(p, this.modes, this.dice)
    this.rules = priorityRules(p, options.from?.mode ?? p.firstMode.slice(0, p.count))
  }

  run(): Found {
    this.construct()
    this.prove()
    this.repair(FEASIBLE_CONFLICTS)
    this.breed()
    const found = this.found(this.best)
    const { above = Number.NEGATIVE_INFINITY } = this.options
    const proven = found.brokenDays === 0 && found.cost <= above ? 'optimal' : this.proven
    return { ...found, ...(proven && { proven }) }
  }

  private get best(): Individual {
    return this.evaluation.best
  }

  private get spent(): number {
    return this.evaluation.schedules + this.charged
  }

  private found({ order, mode, floors, dates, cost, brokenDays }: Individual): Found {
    return {
      order: order.slice(),
      mode: mode.slice(),
      floors: floors.slice(),
      dates: { start: dates.start.slice(), finish: dates.finish.slice() },
      cost,
      brokenDays,
      schedules: this.spent,
    }
  }

  private goesOn(): boolean {
    const { schedules, keepGoing, above = Number.NEGATIVE_INFINITY } = this.options
    if (this.isOver || this.spent >= schedules) return false
    if (this.best.brokenDays === 0 && this.best.cost <= above) return false
    if (this.spent < this.nextQuestion) return true
    this.nextQuestion = this.spent + BETWEEN_QUESTIONS
    this.isOver = keepGoing?.() === false
    return !this.isOver
  }

  /** The first individuals: what there is to begin with, each rule as it is, then rules with noise. */
  private construct(): void {
    const size = Math.min(MOST_INDIVIDUALS, Math.max(FEWEST_INDIVIDUALS, this.p.count))
    const eligible = new EligibleOrder(this.p)
    for (let k = 0; k < size; k++) {
      const x = emptyIndividual(this.p)
      x.mode.set(this.options.from?.mode ?? this.p.firstMode.subarray(0, this.p.count))
      if (k > 0 || !this.options.from) this.modes.keepPossible(x.mode)
      if (k === 0 && this.options.from) {
        x.order.set(this.options.from.order)
        x.floors.set(this.options.from.floors)
        this.evaluation.decode(x)
      } else {
        const sampled = k >= this.rules.length
        if (sampled) this.modes.mutate(x.mode, this.dice.unit(), this.dice)
        eligible.write(this.noisy(this.rules[k % this.rules.length]!, sampled), x.order)
        this.evaluation.decodeAndJustify(x)
      }
      this.individuals.push(x)
      if (!this.goesOn()) return
    }
  }

  private noisy(rule: PriorityRule, isNoisy: boolean): Float64Array {
    const noise = isNoisy ? MOST_NOISE * this.dice.unit() : 0
    return rule.map((key) => key + noise * this.dice.unit())
  }

  private breed(): void {
    let child = emptyIndividual(this.p)
    let sinceBetter = 0
    while (this.goesOn()) {
      const before = this.best.cost
      const [father, mother] = this.parents()
      const isShuffle = this.dice.unit() < SHUFFLES
      if (isShuffle) this.breeding.shuffle(this.individuals[father]!, child)
      else this.breeding.cross(this.individuals[father]!, this.individuals[mother]!, child)
      this.breeding.mutate(child)
      this.evaluation.decodeAndJustify(child)
      sinceBetter = this.best.cost < before ? 0 : sinceBetter + 1
      const other = isShuffle ? father : mother
      const worse = isAsGood(this.individuals[father]!, this.individuals[other]!) ? other : father
      if (isAsGood(child, this.individuals[worse]!) && !this.isKnown(child)) {
        const replaced = this.individuals[worse]!
        this.individuals[worse] = child
        child = replaced
      }
      if (sinceBetter < STALLED_AFTER * this.individuals.length) continue
      sinceBetter = 0
      this.unstall()
    }
  }

  /** Two different individuals, each the better of two. */
  private parents(): readonly [number, number] {
    const father = this.tournament()
    const mother = this.tournament()
    return father === mother ? [father, (father + 1) % this.individuals.length] : [father, mother]
  }

  private tournament(): number {
    const a = this.dice.below(this.individuals.length)
    const b = this.dice.below(this.individuals.length)
    return isAsGood(this.individuals[a]!, this.individuals[b]!) ? a : b
  }

  private isKnown(child: Individual): boolean {
    const { start } = child.dates
    return this.individuals.some(
      (x) => x.cost === child.cost && x.dates.start.every((day, i) => day === start[i]) && sameModes(x, child),
    )
  }

  /** A small problem is often solved at once, and then nothing is left to search; else later, with twice the conflicts. */
  private prove(): void {
    if (this.p.count > SMALL || this.best.brokenDays > 0 || !this.goesOn()) return
    this.take(improveExactly(this.p, this.best, this.limits(this.proofConflicts)))
    this.proofConflicts *= 2
  }

  private repair(conflicts: number): void {
    if (this.p.count > TOO_LARGE || this.best.brokenDays === 0 || !this.goesOn()) return
    this.take(findFeasible(this.p, this.best, this.limits(conflicts)))
  }

  private unstall(): void {
    if (this.p.count > TOO_LARGE) return
    if (this.best.brokenDays > 0) return this.repair(FEASIBLE_CONFLICTS)
    if (this.p.count <= SMALL) return this.prove()
    this.take(improveAround(this.p, this.best, this.window(), this.limits(WINDOW_CONFLICTS)))
  }

  private limits(conflicts: number) {
    const left = Math.max(1, Math.ceil((this.options.schedules - this.spent) / SCHEDULES_A_CONFLICT))
    return {
      conflicts: Math.min(conflicts, left),
      keepGoing: () => this.options.keepGoing?.() !== false,
      above: this.options.above ?? Number.NEGATIVE_INFINITY,
    }
  }

  /** A stretch of the best schedule, by start, for the exact method to move. */
  private window(): Uint8Array {
    const { byStart } = this.best
    const free = new Uint8Array(byStart.length)
    const from = this.dice.below(Math.max(1, byStart.length - WINDOW + 1))
    for (const i of byStart.subarray(from, from + WINDOW)) free[i] = 1
    return free
  }

  /** Decodes what the exact method found, and puts it in place of the worst individual. */
  private take({ found, proven, conflicts }: ExactStep): void {
    this.charged += conflicts * SCHEDULES_A_CONFLICT
    if (found) {
      const x = emptyIndividual(this.p)
      x.order.set(found.order)
      x.mode.set(found.mode)
      x.floors.set(found.floors)
      this.evaluation.decode(x)
      const worst = this.individuals.reduce((worst, one) => (isBetter(worst, one) ? one : worst))
      copyInto(x, worst)
    }
    if (!proven) return
    this.proven = proven
    this.isOver = true
  }
}

const sameModes = (x: Individual, y: Individual): boolean => x.mode.every((mode, i) => mode === y.mode[i])
