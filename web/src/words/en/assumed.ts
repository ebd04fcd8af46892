import type { Fact } from '@stagger/planner'
import { longDate } from '../../format.ts'
import type { AssumptionGroup, Measure } from '../../start-view/assumptions.ts'
import type { InsteadFault } from '../../start-view/instead.ts'
import { notWholeFault } from './lengths.ts'
import { plural } from './numbers.ts'
import { locale } from '../../locale.ts'

// The list of everything that was assumed, in English.

export const assumedTitle = (n: number): string => `Everything assumed (${n.toLocaleString(locale)})`
export const assumedText =
  'Each number with its source. Type another one and it is yours; what a standard rules is not ours to change. All of it can be edited later, too.'
const GROUPS: Readonly<Record<AssumptionGroup, string>> = {
  durations: 'Durations',
  fees: 'Fees',
  hours: 'Hours of the team',
  rates: 'Cost of an hour',
  risks: 'Risks, how likely',
  rules: 'Rules of the standards',
}
export const groupTitle = (group: AssumptionGroup, n: number, yours: number): string =>
  `${GROUPS[group]} (${n.toLocaleString(locale)}${yours > 0 ? `, ${yours.toLocaleString(locale)} of them yours` : ''})`
export const assumedColumns = {
  subject: 'For',
  value: 'Assumed',
  range: 'From, to',
  source: 'Source',
  confidence: 'How sure',
  checked: 'Checked',
} as const
export const insteadOf = (subject: string): string => `Instead for ${subject}`
export const noSource = 'no source: our own guess'
export const checkedOn = ({ checkedOn: on }: Pick<Fact, 'checkedOn'>): string => longDate(on)

const UNITS: Readonly<Record<string, (n: number) => string>> = {
  day: (n) => plural(n, 'day'),
  'working-day': (n) => plural(n, 'working day'),
  week: (n) => plural(n, 'week'),
  month: (n) => plural(n, 'month'),
  hour: (n) => plural(n, 'hour'),
  count: (n) => n.toLocaleString(locale),
  ratio: (n) => n.toLocaleString(locale),
  usd: (n) => `${n.toLocaleString(locale)} USD`,
  percent: (n) => `${n.toLocaleString(locale)}%`,
}
/** A number with what it counts. */
export const measured = (text: string, measure: Measure): string => {
  if (measure.kind === 'duration') return text
  if (measure.kind === 'money') return `${Number(text).toLocaleString(locale)} ${measure.currency}`
  return UNITS[measure.unit]?.(Number(text)) ?? text
}
/** What is typed is in this. */
export const measureHint = (measure: Measure): string => {
  if (measure.kind === 'duration') return '3w, 10d, 90ed, 6mo'
  if (measure.kind === 'money') return measure.currency
  return measure.unit === 'percent' ? '%' : 'h'
}

const FAULTS: Readonly<Record<Exclude<InsteadFault, 'duration-not-whole'>, string>> = {
  'duration-unreadable': 'Write a length such as 3w, 10d, 90ed or 6mo.',
  'duration-too-long': 'That is longer than ten years.',
  'duration-zero': 'Something that takes no time is a milestone.',
  'window-in-months': 'A window lasts whole months, such as 6mo.',
  'amount-unreadable': 'Write an amount in digits, such as 38500.',
  'hours-unreadable': 'Write whole hours, such as 40.',
  'percent-unreadable': 'Write a percentage from 0 to 100.',
}
/** Why `typed` is not taken. */
export const insteadFault = (code: InsteadFault, typed: string): string =>
  code === 'duration-not-whole' ? notWholeFault(typed) : FAULTS[code]
