import { DAILY, ELAPSED, EVEN, type Problem } from '../schedule/problem.ts'

/**
 * Modes whose demands ask the same of the same number of days wherever they start: elapsed work of tasks that may start
 * on any day, for resources that work every day. Their starts are found without asking the calendar. `isSteady[mode]`: 1
 * for such a mode; `rate[d]`: thousandths a day, and `offset[d]`: where the resource's days begin in a profile.
 */
export type SteadyModes = { readonly isSteady: Uint8Array; readonly rate: Int32Array; readonly offset: Int32Array }

export function steadyModesOf(p: Problem, isCrowded: Uint8Array): SteadyModes {
  const isSteady = new Uint8Array(p.duration.length)
  const rate = new Int32Array(p.resource.length)
  const offset = Int32Array.from(p.resource, (r) => r * p.horizon)
  for (let i = 0; i < p.count; i++)
    for (let mode = p.firstMode[i]!; mode < p.firstMode[i + 1]!; mode++) {
      if (isCrowded[mode] === 1 || !runsOnAnyDay(p, i) || !demandsAreSteady(p, mode)) continue
      isSteady[mode] = 1
      // What is rounded down to nothing fits beside a held overload too; only the general way knows that.
      for (let d = p.firstDemand[mode]!; d < p.firstDemand[mode + 1]!; d++)
        rate[d] = p.spread[d] === DAILY ? p.total[d]! : Math.floor(p.total[d]! / p.duration[mode]!)
      const demands = rate.subarray(p.firstDemand[mode], p.firstDemand[mode + 1])
      if (demands.includes(0)) isSteady[mode] = 0
    }
  return { isSteady, rate, offset }
}

function runsOnAnyDay(p: Problem, i: number): boolean {
  const anyDay = p.startsWorked[i] === 0 || p.axes[p.axis[i]!]!.everyDay
  return anyDay && p.unit[i] === ELAPSED && p.keptEnd[i]! < 0 && p.alignMonths[i] === 0 && hasNoSlots(p, i)
}

const hasNoSlots = (p: Problem, i: number): boolean => p.firstSlot[i] === p.firstSlot[i + 1]

function demandsAreSteady(p: Problem, mode: number): boolean {
  for (let d = p.firstDemand[mode]!; d < p.firstDemand[mode + 1]!; d++) {
    if (p.duration[mode] === 0 || !p.axes[p.demandAxis[d]!]!.everyDay) return false
    if (p.spread[d] !== EVEN && p.spread[d] !== DAILY) return false
  }
  return true
}

/** 1 for modes that ask the same resource more than once: such demands do not fit one by one, only together. */
export function crowdedModesOf(p: Problem): Uint8Array {
  const isCrowded = new Uint8Array(p.duration.length)
  for (let mode = 0; mode < isCrowded.length; mode++) {
    const asked = p.resource.subarray(p.firstDemand[mode], p.firstDemand[mode + 1])
    if (new Set(asked).size < asked.length) isCrowded[mode] = 1
  }
  return isCrowded
}
