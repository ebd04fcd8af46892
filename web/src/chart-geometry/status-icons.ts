import type { Rect } from './time-scale.ts'

/** Room left of a mark for a sign, px. */
const SIGN_AWAY = 13
const SIGN = 9
/** A bar narrower than this has no room for a sign inside it. */
export const LEAST_FOR_CHECK = 20

/** A triangle left of a mark: something about it is broken. */
export function warningPath({ x, y, height }: Rect): string {
  const [left, top] = [x - SIGN_AWAY, y + height / 2 - SIGN / 2]
  return `M${left + SIGN / 2},${top}l${SIGN / 2},${SIGN}h${-SIGN}z`
}

/** The stroke and the dot inside the triangle. */
export function warningStroke({ x, y, height }: Rect): string {
  const [middle, top] = [x - SIGN_AWAY + SIGN / 2, y + height / 2 - SIGN / 2]
  return `M${middle},${top + 3}v2.6M${middle},${top + 7}v0.6`
}

/** A tick at the right end of a bar that is done. */
export const checkPath = ({ x, y, width, height }: Rect): string => `M${x + width - 13},${y + height / 2}l3,3l5.5,-6`

/** A pin at the upper left corner of a mark that somebody holds on a day. */
export const pinPath = ({ x, y }: Rect): string => `M${x},${y + 5}v-8m-3,0a3,3 0 1 1 6,0a3,3 0 1 1 -6,0z`
