import { DAYS_A_WEEK, dayOf, type IsoDate, plusDays } from '@stagger/planner'
import { type Rect, type TimeScale, xOf } from './time-scale.ts'

/** A week of one person: hours there are, and hours each program wants. */
export type WeekLoad = {
  readonly weekOf: IsoDate
  readonly capacityHours: number
  readonly byProgram: Readonly<Record<string, number>>
}

/** A piece of a week's column: one program's share, or (`over`) what lies above the capacity. */
export type LoadPiece = {
  readonly key: string
  readonly programId: string
  readonly over: boolean
  readonly rect: Rect
}

/** The tallest column drawn, as a share of capacity; what is higher is cut there and told in the number. */
const MOST = 1.5

/** Height of the 100 % line below the top of a strip of `height` px. */
export const fullLine = (height: number): number => height - height / MOST

/** Load over capacity; hours without any capacity count as twice too many. */
export function loadShare(week: WeekLoad): number {
  const hours = Object.values(week.byProgram).reduce((sum, value) => sum + value, 0)
  if (hours === 0) return 0
  return week.capacityHours > 0 ? hours / week.capacityHours : 2
}

/** The px of the chart that a week's column takes. */
export function weekPlace({ weekOf }: Pick<WeekLoad, 'weekOf'>, scale: TimeScale): { x: number; width: number } {
  const monday = dayOf(weekOf)
  const x = xOf(scale, monday)
  return { x, width: Math.max(1, xOf(scale, plusDays(monday, DAYS_A_WEEK)) - x - (scale.pxPerDay >= 0.6 ? 1 : 0)) }
}

/** A week's column as stacked pieces, bottom up in the order of `places`, with what is above 100 % last. */
export function loadPieces(
  week: WeekLoad,
  places: ReadonlyMap<string, number>,
  scale: TimeScale,
  height: number,
): readonly LoadPiece[] {
  const { x, width } = weekPlace(week, scale)
  const pxPerShare = height / MOST
  const share = loadShare(week)
  // A week has hours of few of the programs: only those are looked at.
  const asked = Object.entries(week.byProgram).filter(([, value]) => value > 0)
  const hours = asked.reduce((sum, [, value]) => sum + value, 0)
  asked.sort(([a], [b]) => (places.get(a) ?? places.size) - (places.get(b) ?? places.size))
  const pieces: LoadPiece[] = []
  let top = height
  for (const [programId, value] of asked) {
    const part = (value / hours) * Math.min(1, share) * pxPerShare
    top -= part
    pieces.push({
      key: `${week.weekOf} ${programId}`,
      programId,
      over: false,
      rect: { x, y: top, width, height: part },
    })
  }
  if (share > 1) {
    const part = (Math.min(MOST, share) - 1) * pxPerShare
    pieces.push({
      key: `${week.weekOf} over`,
      programId: '',
      over: true,
      rect: { x, y: top - part, width, height: part },
    })
  }
  return pieces
}
