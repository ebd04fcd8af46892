import { dayOf, type IsoDate, plusDays } from '@stagger/planner'
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

/** A week's column as stacked pieces, bottom up in the order of `programIds`, with what is above 100 % last. */
export function loadPieces(
  week: WeekLoad,
  programIds: readonly string[],
  scale: TimeScale,
  height: number,
): readonly LoadPiece[] {
  const monday = dayOf(week.weekOf)
  const x = xOf(scale, monday)
  const width = Math.max(1, xOf(scale, plusDays(monday, 7)) - x - (scale.pxPerDay >= 0.6 ? 1 : 0))
  const pxPerShare = height / MOST
  const share = loadShare(week)
  const hours = Object.values(week.byProgram).reduce((sum, value) => sum + value, 0)
  const pieces: LoadPiece[] = []
  let top = height
  for (const programId of programIds) {
    const part = hours > 0 ? ((week.byProgram[programId] ?? 0) / hours) * Math.min(1, share) * pxPerShare : 0
    if (part <= 0) continue
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
