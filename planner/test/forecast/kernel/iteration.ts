import { emptyBlockDates, type Kernel, plannedBlock } from '../../../src/forecast/kernel/kernel.ts'
import type { Dated } from '../../../src/schedule/dated.ts'
import { isoOf, plusDays } from '../../../src/day.ts'

/** One iteration in which some activities, by id, take so long; all others take what the plan gives them. */
export function iteration(kernel: Kernel, { compiled }: Dated, lengths: Readonly<Record<string, number>>) {
  const block = plannedBlock(kernel, 1)
  for (const [id, length] of Object.entries(lengths)) block.duration[compiled.index.position(id)] = length
  const dates = emptyBlockDates(kernel, 1)
  kernel.run(block, dates)
  const iso = (day: number | undefined) => isoOf(plusDays(compiled.problem.origin, day ?? Number.NaN))
  return {
    /** First day and exclusive end. */
    spanOf: (id: string) => {
      const i = compiled.index.position(id)
      return [iso(dates.start[i]), iso(dates.finish[i])] as const
    },
    redone: (id: string) => dates.redone[compiled.index.position(id)],
    redoneDays: dates.redoneDays[0],
    broken: dates.brokenRule[0],
    /** The activities that, a day later, make `target` later. */
    criticalFor: (target: string): readonly string[] => {
      const into = new Uint8Array(kernel.count)
      kernel.critical(block, dates, compiled.index.position(target), into)
      return compiled.index.plan.activities.flatMap(({ id }, i) => (into[i] === 1 ? [id] : []))
    },
  }
}
