import type { IsoDate } from '@stagger/planner'

export const starMeans = (statusDate: IsoDate): string =>
  `Stichtag ${statusDate}. Ein Stern: Nichts anderes ist bei Umsatz, einem Bericht, Auslastung, Kosten oder Abdeckung besser, ohne anderswo schlechter zu sein.`
export const headings = [
  '',
  'Szenario',
  'Ergibt',
  'Liegt vor',
  'Eingehaltene Zusagen',
  'Spitzenlast',
  'Kosten vor Erneuerungen',
  'Tage ohne Abdeckung',
]
export const keptOf = (kept: number, all: number): string => `${kept} von ${all}`
export const sureHeadings = ['Szenario', 'Ergibt', 'P50', 'P80', 'Alle Kosten, P50', 'P80', 'Gefährdeter Umsatz']
export const noRate = 'ohne Stundensatz'
export const nothingAtRisk = 'keiner'
export const feesOnly = 'nur Honorare'
export const unknownCost = 'unbekannt'
export const notForThisPlan = 'nicht für diesen Plan.'
export const noDates = 'Es fanden sich keine Termine, die mit der Zeit, die alle haben, jede Grenze einhalten.'
