import type { Lag } from '@stagger/planner'
import { durationText, parseDuration } from './duration.ts'

/** Why a typed lag is not taken; the message catalogue has the sentence. */
export type LagFault = 'lag-unreadable' | 'lag-too-long'

export const NO_LAG: Lag = { value: 0, unit: 'wd' }

/** Reads `3d`, `+90ed`, `-2w`, `1mo`; nothing, or `0`, is none. */
export function parseLag(text: string): Lag | LagFault {
  const typed = text.trim().replace('−', '-')
  if (typed === '' || typed === '0') return NO_LAG
  const length = parseDuration(typed.replace(/^[+-]\s*/, ''))
  if (length === 'duration-zero') return NO_LAG
  if (typeof length === 'string') return length === 'duration-too-long' ? 'lag-too-long' : 'lag-unreadable'
  return { value: typed.startsWith('-') ? -length.value : length.value, unit: length.unit }
}

/** The shortest way to type `lag`; nothing for none. */
export function lagTyped({ value, unit }: Lag): string {
  if (value === 0) return ''
  return `${value < 0 ? '-' : ''}${durationText({ value: Math.abs(value), unit })}`
}
