import type { Dated } from './dated.ts'
import { FINISHED } from './problem.ts'

/**
 * Whether dates leave out that people have only so much time: work that is not finished asks somebody for hours, and no
 * levelling is accepted, so that nobody's other work ever makes it wait.
 */
export const leavesPeopleOut = ({ compiled: { problem, mode }, decoded }: Dated): boolean =>
  decoded === undefined &&
  problem.held.some((held, i) => {
    const way = mode[i] ?? 0
    return held !== FINISHED && (problem.firstDemand[way] ?? 0) < (problem.firstDemand[way + 1] ?? 0)
  })
