import { solveExactly } from '../exact/solve-exactly.ts'
import { SerialScheme } from '../levelling/serial-scheme.ts'
import { earliestDates } from '../schedule/network.ts'
import { type Dates, FREE, type Problem } from '../schedule/problem.ts'
import { somethingFitsNowhere } from './fits-nowhere.ts'
import type { PartialProblem } from './switched-off.ts'

/** Whether everything that is asked can hold at once; `unknown` when the budget ran out first. */
export type Verdict = 'holds' | 'collides' | 'unknown'

/**
 * Whether dates keep every fact, people left out: the earliest dates, if they are within every limit; `undefined` when no
 * dates do. The earliest dates decide it, because every arc only ever pushes later.
 */
export function datesWithin({ problem: p, mode, pins }: PartialProblem): Dates | undefined {
  const passed = earliestDates(p, mode)
  if (passed.kind !== 'dates') return undefined
  const { start, finish } = passed.dates
  for (let i = 0; i < p.count; i++) {
    const [from, to] = [start[i] ?? 0, finish[i] ?? 0]
    if (p.held[i] !== FREE) continue
    if (to > (p.ceiling[i] ?? 0) || !isInSlot(p, i, from, to)) return undefined
    if (from !== (pins.get(i) ?? from)) return undefined
  }
  return passed.dates
}

/** Whether a task lies inside one of its slots; where it has none, anywhere. */
function isInSlot({ firstSlot, slotStart, slotEnd }: Problem, i: number, start: number, finish: number): boolean {
  const [first, end] = [firstSlot[i] ?? 0, firstSlot[i + 1] ?? 0]
  for (let k = first; k < end; k++) if ((slotStart[k] ?? 0) <= start && finish <= (slotEnd[k] ?? 0)) return true
  return first === end
}

/**
 * Whether the facts can hold with what people have, given dates that hold without them: a demand that nobody could meet
 * even if nothing else were asked decides it, then a schedule made task by task, then the exact method. `spend` is told
 * how many conflicts that took.
 */
export function peopleSuffice(
  { problem: p, mode }: PartialProblem,
  earliest: Dates,
  conflicts: number,
  spend: (conflicts: number) => void,
): Verdict {
  if (p.resource.length === 0) return 'holds'
  if (somethingFitsNowhere(p, mode, earliest)) return 'collides'
  const dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
  if (new SerialScheme(p).decode(p.arcs.order, mode, new Int32Array(p.count), dates).feasible) return 'holds'
  if (conflicts <= 0) return 'unknown'
  const result = solveExactly(p, { conflicts, mode, firstOnly: true })
  spend(result.conflicts)
  return result.status === 'infeasible' ? 'collides' : result.status === 'unknown' ? 'unknown' : 'holds'
}
