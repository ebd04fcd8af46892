import type { Fact } from '@stagger/planner'
import { longDate } from '../../format.ts'
import type { AssumptionGroup, Measure } from '../../start-view/assumptions.ts'
import type { InsteadFault } from '../../start-view/instead.ts'
import { notWholeFault } from './lengths.ts'
import { plural } from './numbers.ts'
import { locale } from '../../locale.ts'

// The list of everything that was assumed, in German.

export const assumedTitle = (n: number): string => `Alle Annahmen (${n.toLocaleString(locale)})`
export const assumedText =
  'Jede Zahl mit ihrer Quelle. Geben Sie eine andere ein, dann gilt Ihre; was ein Standard vorschreibt, lässt sich nicht ändern. Alles andere können Sie auch später noch ändern.'
const GROUPS: Readonly<Record<AssumptionGroup, string>> = {
  durations: 'Dauern',
  fees: 'Honorare und Gebühren',
  hours: 'Stunden des Teams',
  rates: 'Stundensätze',
  risks: 'Risiken: Wahrscheinlichkeit',
  rules: 'Regeln der Standards',
}
export const groupTitle = (group: AssumptionGroup, n: number, yours: number): string =>
  `${GROUPS[group]} (${n.toLocaleString(locale)}${yours > 0 ? `, davon ${yours.toLocaleString(locale)} von Ihnen` : ''})`
export const assumedColumns = {
  subject: 'Für',
  value: 'Annahme',
  range: 'Von, bis',
  source: 'Quelle',
  confidence: 'Wie sicher',
  checked: 'Geprüft am',
} as const
export const insteadOf = (subject: string): string => `Eigener Wert: ${subject}`
export const noSource = 'keine Quelle: unsere eigene Schätzung'
export const checkedOn = ({ checkedOn: on }: Pick<Fact, 'checkedOn'>): string => longDate(on)

const UNITS: Readonly<Record<string, (n: number) => string>> = {
  day: (n) => plural(n, 'Tag', 'Tage'),
  'working-day': (n) => plural(n, 'Arbeitstag', 'Arbeitstage'),
  week: (n) => plural(n, 'Woche', 'Wochen'),
  month: (n) => plural(n, 'Monat', 'Monate'),
  hour: (n) => plural(n, 'Stunde', 'Stunden'),
  count: (n) => n.toLocaleString(locale),
  ratio: (n) => n.toLocaleString(locale),
  usd: (n) => `${n.toLocaleString(locale)} USD`,
  percent: (n) => `${n.toLocaleString(locale)}\u00a0%`,
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
  'duration-unreadable': 'Geben Sie eine Dauer ein, etwa 3w, 10d, 90ed oder 6mo.',
  'duration-too-long': 'Das ist länger als zehn Jahre.',
  'duration-zero': 'Was keine Zeit braucht, ist ein Meilenstein.',
  'window-in-months': 'Ein Beobachtungszeitraum dauert ganze Monate, etwa 6mo.',
  'amount-unreadable': 'Geben Sie einen Betrag in Ziffern ein, etwa 38500.',
  'hours-unreadable': 'Geben Sie ganze Stunden ein, etwa 40.',
  'percent-unreadable': 'Geben Sie einen Prozentsatz von 0 bis 100 ein.',
}
/** Why `typed` is not taken. */
export const insteadFault = (code: InsteadFault, typed: string): string =>
  code === 'duration-not-whole' ? notWholeFault(typed) : FAULTS[code]
