import type { Compiled } from './compile.ts'
import {
  type FloatTowards,
  floatTowardsEnd,
  type FloatTowardsReport,
  floatsTowardsReports,
  freeFloats,
} from './float.ts'
import type { ExtraArcs } from './network.ts'
import type { Dates, Problem } from './problem.ts'
import type { LevellingLimits } from './reasons.ts'

/**
 * Float of each task towards every report that it leads to, of all towards the end of the plan, and free float; each of
 * the three computed when it is first asked for.
 */
export class Floats {
  readonly #compiled: Compiled
  readonly #dates: Dates
  readonly #waiting: ExtraArcs | undefined
  #reports: readonly (readonly FloatTowardsReport[])[] | undefined
  #plan: FloatTowards | undefined
  #free: Int32Array | undefined

  constructor(compiled: Compiled, dates: Dates, limits: LevellingLimits | undefined) {
    this.#compiled = compiled
    this.#dates = dates
    this.#waiting = limits && waitingArcs(limits.shortages.waiting(), byStart(compiled.problem, dates))
  }

  towardsReports(i: number): readonly FloatTowardsReport[] {
    const { index, problem, mode } = this.#compiled
    const inHand = () =>
      index.plan.programs.map(({ id, reportInHandId }) => [id, index.position(reportInHandId)] as const)
    this.#reports ??= floatsTowardsReports(problem, mode, this.#dates, inHand(), this.#waiting)
    return this.#reports[i]!
  }

  get towardsEnd(): FloatTowards {
    const { problem, mode } = this.#compiled
    const end = () => this.#dates.finish.reduce((latest, day) => Math.max(latest, day), 0)
    return (this.#plan ??= floatTowardsEnd(problem, mode, this.#dates, end(), this.#waiting))
  }

  free(i: number): number {
    const { problem, mode } = this.#compiled
    const none = (task: number) => this.towardsEnd.days[task]!
    this.#free ??= freeFloats(problem, mode, this.#dates, none, this.#waiting)
    return this.#free[i]!
  }
}

function waitingArcs(after: ExtraArcs['after'], order: Int32Array): ExtraArcs {
  const before: number[][] = Array.from(after, () => [])
  after.forEach((later, i) => later?.forEach((j) => before[j]!.push(i)))
  const place = new Int32Array(order.length)
  order.forEach((i, at) => {
    place[i] = at
  })
  return { after, before, order, place }
}

/** Tasks by start: the order in which who waits for whose people points forward too. */
const byStart = ({ arcs, count }: Problem, { start }: Dates): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => start[a]! - start[b]! || arcs.place[a]! - arcs.place[b]!,
  )
