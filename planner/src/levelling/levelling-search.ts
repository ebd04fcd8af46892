import { MOST_TASKS } from '../exact/solve-exactly.ts'
import type { Problem } from '../schedule/problem.ts'
import { Breeding } from './breeding.ts'
import { type Dice, diceFrom } from './dice.ts'
import { EligibleOrder } from './eligible-order.ts'
import { Evaluation } from './evaluation.ts'
import { type ExactStep, findFeasible, improveAround, improveExactly } from './exact-steps.ts'
import { emptyIndividual, type Individual } from './individual.ts'
import { Population } from './population.ts'
import { type PriorityRule, priorityRules } from './priority-rules.ts'
import type { Found, SearchOptions } from './search-options.ts'
import { squeezedWindow } from './squeezed-window.ts'
import { UsableModes } from './usable-modes.ts'

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
/** After this many children without a better best, per individual, a share of them is followed by a squeezed window. */
const QUIET_AFTER = 5
const SQUEEZES = 0.03
/** Tasks of a squeezed window; conflicts allowed for it; schedules that its tables are charged as. */
const FEWEST_SQUEEZED = 15
const MOST_SQUEEZED = 40
const SQUEEZE_CONFLICTS = 60
const SCHEDULES_A_WINDOW = 15
/** Tasks of a problem that counts as small. */
const SMALL = 64
/** Tasks of a window that is solved exactly. */
const WINDOW = 30

/**
 * Searches for dates that break nothing and cost little: priority rules with noise, then a genetic algorithm on activity
 * lists by start (Hartmann 1998) with double justification (Valls, Ballestin & Quintanilla 2005) and peak crossover
 * (the same, 2008), in which a child replaces the worse of its parents, so that the individuals stay different. The exact
 * method looks for dates that break nothing where the search finds none, proves small problems, and improves windows of
 * the best schedule when the search goes quiet.
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
  private readonly population: Population
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
    this.population = new Population(this.dice)
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
      this.population.add(x)
      if (!this.goesOn()) return
    }
  }

  private noisy(rule: PriorityRule, isNoisy: boolean): Float64Array {
    const noise = isNoisy ? MOST_NOISE * this.dice.unit() : 0
    return rule.map((key) => key + noise * this.dice.unit())
  }

  private breed(): void {
    const { population, breeding, dice } = this
    let child = emptyIndividual(this.p)
    let sinceBetter = 0
    while (this.goesOn()) {
      const before = this.best.cost
      const [father, mother] = population.parents()
      const isShuffle = dice.unit() < SHUFFLES
      if (isShuffle) breeding.shuffle(population.at(father), child)
      else breeding.cross(population.at(father), population.at(mother), child)
      breeding.mutate(child)
      this.evaluation.decodeAndJustify(child)
      child = population.offer(child, father, isShuffle ? father : mother)
      if (sinceBetter > QUIET_AFTER * population.size && dice.unit() < SQUEEZES) this.squeeze()
      sinceBetter = this.best.cost < before ? 0 : sinceBetter + 1
      if (sinceBetter < STALLED_AFTER * population.size) continue
      sinceBetter = 0
      this.unstall()
    }
  }

  /** A small problem is often solved at once, and then nothing is left to search; else later, with twice the conflicts. */
  private prove(): void {
    if (this.p.count > SMALL || this.best.brokenDays > 0 || !this.goesOn()) return
    this.take(improveExactly(this.p, this.best, this.limits(this.proofConflicts)))
    this.proofConflicts *= 2
  }

  private repair(conflicts: number): void {
    if (this.p.count > MOST_TASKS || this.best.brokenDays === 0 || !this.goesOn()) return
    this.take(findFeasible(this.p, this.best, this.limits(conflicts)))
  }

  private unstall(): void {
    if (this.p.count > MOST_TASKS) return
    if (this.best.brokenDays > 0) return this.repair(FEASIBLE_CONFLICTS)
    if (this.p.count <= SMALL) return this.prove()
    this.take(improveAround(this.p, this.best, this.window(), this.limits(WINDOW_CONFLICTS)))
  }

  /** Asks whether a window of the best schedule fits into less time. */
  private squeeze(): void {
    const { p, best, dice } = this
    if (p.count < FEWEST_SQUEEZED || p.count > MOST_TASKS || best.brokenDays > 0 || !this.goesOn()) return
    const shifted = this.evaluation.shiftedRight(best)
    const from = best.dates.start[dice.below(p.count)]!
    const size = FEWEST_SQUEEZED + dice.below(MOST_SQUEEZED - FEWEST_SQUEEZED + 1)
    this.charged += SCHEDULES_A_WINDOW
    const window = squeezedWindow(p, best.mode, { early: best.dates, ...shifted }, from, size)
    if (!window) return
    const step = improveAround(p, { ...best, dates: window.dates }, window.free, this.limits(SQUEEZE_CONFLICTS))
    this.charged += step.conflicts * SCHEDULES_A_CONFLICT
    if (!step.found) return
    const x = emptyIndividual(p)
    x.order.set(step.found.order)
    x.mode.set(step.found.mode)
    this.evaluation.decodeAndJustify(x)
    this.population.replaceWorst(x)
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
      this.population.replaceWorst(x)
    }
    if (!proven) return
    this.proven = proven
    this.isOver = true
  }
}
