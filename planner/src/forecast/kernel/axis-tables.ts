import type { DayAxis } from '../../schedule/day-axis.ts'
import type { Problem } from '../../schedule/problem.ts'

/** A worked day that is none of the axis: the end of what would lie on it is past every horizon. */
const NO_DAY = 2 ** 30

/**
 * The tables of all axes of a problem, one behind the other, those of axis `a` from `a * stride` on: how many worked days
 * lie before a day, and those days.
 */
export type AxisTables = { readonly stride: number; readonly before: Int32Array; readonly days: Int32Array }

export function axisTablesOf({ axes, horizon }: Problem): AxisTables {
  const stride = horizon + 1
  return {
    stride,
    before: behindEachOther(axes, stride, ({ before }) => before),
    days: behindEachOther(axes, stride, ({ days }) => days),
  }
}

/** One table of every axis, the shorter ones filled up with what is no day. */
function behindEachOther(axes: readonly DayAxis[], stride: number, tableOf: (axis: DayAxis) => Int32Array): Int32Array {
  const all = new Int32Array(axes.length * stride).fill(NO_DAY)
  axes.forEach((axis, k) => all.set(tableOf(axis), k * stride))
  return all
}
