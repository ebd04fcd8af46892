import type { IsoDate, JointForecast } from '@stagger/planner'
import type { Rect } from '../chart-geometry/time-scale.ts'
import { pathOf } from './date-chart.ts'

/** Px of a date and of an amount. */
export type FieldScale = { readonly xOf: (on: IsoDate) => number; readonly yOf: (minor: number) => number }

/** A piece of the field between neighbouring points, and how likely its later and dearer corner is. */
export type FieldCell = { readonly key: string; readonly rect: Rect; readonly chance: number }

export const fieldCells = ({ dates, amounts, chance }: JointForecast, { xOf, yOf }: FieldScale): readonly FieldCell[] =>
  dates.slice(1).flatMap((on, d) =>
    amounts.slice(1).map((minor, c) => {
      const [x, y] = [xOf(dates[d] ?? on), yOf(minor)]
      const rect = { x, y, width: xOf(on) - x, height: yOf(amounts[c] ?? minor) - y }
      return { key: `${on} ${minor}`, rect, chance: chance[d + 1]?.[c + 1] ?? 0 }
    }),
  )

/** The line along which the chance is `level`: for each date the least amount that reaches it. */
export function levelLine({ dates, amounts, chance }: JointForecast, level: number, { xOf, yOf }: FieldScale): string {
  const points = dates.flatMap((on, d) => {
    const row = chance[d] ?? []
    const at = row.findIndex((share) => share >= level)
    if (at === -1) return []
    const [below = 0, here = level] = [row[at - 1], row[at]]
    const [from = amounts[0] ?? 0, to = 0] = [amounts[at - 1], amounts[at]]
    const part = here > below ? (level - below) / (here - below) : 1
    return [{ x: xOf(on), y: yOf(from + (to - from) * part) }]
  })
  return pathOf(points)
}
