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

/** The least and the greatest lag of a link; without a greatest one what follows may come as late as it likes. */
export type Lags = { readonly min: Lag; readonly max?: Lag | undefined }

/** Reads the longest gap of a link as a lag is read; nothing is none, and `0` is no gap at all. */
export const parseLongestGap = (text: string): Lag | undefined | LagFault =>
  text.trim() === '' ? undefined : parseLag(text)

/** The shortest way to type the longest gap; nothing for none. */
export const longestGapTyped = (max: Lag | undefined): string => (max ? lagTyped(max) || '0' : '')

/** On one clock a longest gap that is shorter than the lag leaves no day; over two clocks only the planner can say. */
export const gapFaultOf = ({ min, max }: Lags): 'gap-shorter' | undefined =>
  max && max.unit === min.unit && max.value < min.value ? 'gap-shorter' : undefined
