import type { Dates, Problem } from '../schedule/problem.ts'
import { copyInto, emptyIndividual, type Individual, isAsGood, isBetter, weigh } from './individual.ts'
import { RightJustification } from './right-justification.ts'
import { SerialScheme } from './serial-scheme.ts'
import { TimeOrder } from './time-order.ts'

/** Decodes individuals, improves them by double justification, counts schedules and remembers the best. */
export class Evaluation {
  readonly best: Individual
  schedules = 0
  /** Called with the best each time it got better. */
  private readonly onBetter: (best: Individual) => void
  private readonly p: Problem
  private readonly scheme: SerialScheme
  private readonly times: TimeOrder
  private readonly justification: RightJustification
  private readonly justified: Individual

  constructor(p: Problem, onBetter: (best: Individual) => void) {
    this.p = p
    this.onBetter = onBetter
    this.scheme = new SerialScheme(p)
    this.times = new TimeOrder(p)
    this.justification = new RightJustification(p, this.times)
    this.justified = emptyIndividual(p)
    this.best = emptyIndividual(p)
  }

  /** Decodes the order of `x`, nothing more. */
  decode(x: Individual): void {
    const outcome = this.scheme.decode(x.order, x.mode, x.floors, x.dates)
    this.schedules++
    weigh(this.p, x, outcome)
    this.inherit(x)
  }

  /** Decodes the order of `x` and keeps what double justification makes of it, unless that is worse: three schedules. */
  decodeAndJustify(x: Individual): void {
    this.decode(x)
    const { justified } = this
    copyInto(x, justified)
    justified.floors.fill(0)
    this.justification.reorder(justified.order, justified.mode, justified.dates)
    this.schedules++
    this.decode(justified)
    if (isAsGood(justified, x)) copyInto(justified, x)
  }

  /** What `x` becomes when everything is shifted as late as it can be, and the tasks by their starts there. */
  shiftedRight({ byStart, mode, dates }: Individual): { readonly late: Dates; readonly byLate: Int32Array } {
    const byLate = byStart.slice()
    this.justification.reorder(byLate, mode, dates)
    this.schedules++
    return { late: this.justification.late, byLate }
  }

  private inherit(x: Individual): void {
    x.byStart.set(x.order)
    this.times.byStart(x.byStart, x.dates.start)
    if (!isBetter(x, this.best)) return
    copyInto(x, this.best)
    this.onBetter(this.best)
  }
}
