import { dayNumber } from '../../../src/day.ts'
import { SerialScheme } from '../../../src/levelling/serial-scheme.ts'
import { compile } from '../../../src/schedule/compile.ts'
import type { Dated } from '../../../src/schedule/dated.ts'
import type { Dates, Problem } from '../../../src/schedule/problem.ts'
import { given } from '../../given.ts'

/** Days after the origin of a random problem on which it is looked at. */
const STATUS = 45

const anyPlan = compile(given({ activities: { done: {} } }), [], '2027-01-04')

/** A problem that comes from no plan, dated by the serial scheme in an order. */
export function datedProblem(problem: Problem, order: Int32Array, mode: Int32Array, floors: Int32Array): Dated {
  const dates: Dates = { start: new Int32Array(problem.count), finish: new Int32Array(problem.count) }
  const { settled, pastHorizon } = new SerialScheme(problem).decode(order, mode, floors, dates)
  const origins = Array.from(problem.arcs.from, () => ({
    kind: 'link' as const,
    linkType: 'FS' as const,
    lag: { value: 0, unit: 'ed' as const },
  }))
  const compiled = { ...anyPlan, problem, mode, origins, statusDay: dayNumber(problem.origin + STATUS) }
  return { compiled, network: dates, dates, decoded: { dates, order, floors, settled, pastHorizon } }
}
