import {
  type BasisShare,
  type BudgetBasis,
  type BudgetRow,
  type BudgetSpan,
  dayOf,
  type Fault,
  type FiscalPeriod,
  fiscalPeriodName,
  type IsoDate,
  isoOf,
  lastDay,
  type Money,
  type VariancePart,
} from '@stagger/planner'
import {
  budgetCategoryName,
  budgetItemName,
  faultSentence,
  PRICE_BASIS_NAMES,
  VARIANCE_PART_NAMES,
} from '@stagger/planner/messages'
import type { Group } from '../../budget-view/budget-search.ts'
import type { Sureness } from '../../budget-view/sureness.ts'
import type { BudgetColumn } from '../../budget-view/columns.ts'
import { symbolOf } from '../../budget-view/table-amounts.ts'
import { billedMoney, fullMoney, longDate, percent, shortMoney, withDays } from '../../format.ts'
import { chanceText } from './chance.ts'
import { spanText } from './everywhere.ts'
import { list, plural } from './numbers.ts'

// Everything the Budget page says, in German.

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0')

// ── The heading

export const cannotBudget = 'Das Budget kann nicht berechnet werden'
export const ledgerUnread = 'Die Ausgaben konnten nicht gelesen werden: Nichts wird als ausgegeben gezählt.'
export const nothingBudgeted = 'Noch kostet nichts im Plan Geld'
export const emptyText =
  'Hier sehen Sie, was die Programme kosten, wann und wie sicher das ist. Geben Sie zuerst einem Vorgang Kosten.'

/** The answer: what it costs until when, and what to hold back for it. */
export function budgetHeadline(forecast: Money, lastYear: number | undefined, reserve: number | undefined): string {
  if (lastYear === undefined) return nothingBudgeted
  const cost = `Prognose ${shortMoney(forecast)} bis Ende ${fiscalYearName(lastYear)}`
  if (reserve === undefined) return cost
  return reserve === 0
    ? `${cost}, ohne Reserve zu 80\u00a0% sicher`
    : `${cost}, mit ${shortMoney({ ...forecast, minor: reserve })} Reserve zu 80\u00a0% sicher`
}

/** How far from the baseline, and which reason has most to do with it. */
export function againstBaseline(name: string, over: Money, mostly: VariancePart | undefined): string {
  if (over.minor === 0) return `wie in „${name}“`
  const sum = `${shortMoney({ ...over, minor: Math.abs(over.minor) })} ${over.minor > 0 ? 'über' : 'unter'} „${name}“`
  return mostly ? `${sum}, Hauptgrund: ${VARIANCE_PART_NAMES[mostly]}` : sum
}
export const committedText = (money: Money): string => `${shortMoney(money)} gebunden`
export const spentText = (money: Money): string => `${shortMoney(money)} ausgegeben`
export const nextLargeText = (money: Money, on: IsoDate): string =>
  `nächste große Zahlung ${shortMoney(money)} am ${longDate(on)}`
export const reserveComing = 'Sicherheit wird berechnet…'
/** How far the reserve is to be relied on; nothing where it is. */
export const surenessText = (sureness: Sureness): string => SURENESS[sureness] ?? ''
const SURENESS: Partial<Record<Sureness, string>> = {
  coming: reserveComing,
  stale: 'die Reserve gilt noch für den früheren Plan, eine neue wird berechnet',
  refining: 'Reserve wird verfeinert…',
  'cut-short': 'Simulation angehalten, die Reserve ist nur grob bestimmt',
}

// ── Switches

export const spanLabel = 'Perioden'
export const spanNames: Readonly<Record<BudgetSpan, string>> = {
  quarter: 'Quartal',
  month: 'Monat',
  year: 'Jahr',
}
export const basisLabel = 'Zählweise'
export const basisNames: Readonly<Record<BudgetBasis, string>> = { cash: 'Nach Zahlung', accrual: 'Periodengerecht' }
export const basisHints: Readonly<Record<BudgetBasis, string>> = {
  cash: 'Am Tag der Zahlung',
  accrual: 'An den Tagen der Nutzung',
}
export const totalLabel = 'Kosten, die zählen'
export const groupLabel = 'Zeilen'
export const groupNames: Readonly<Record<Group, string>> = {
  program: 'Nach Programm',
  category: 'Nach Kategorie',
  vendor: 'Nach Anbieter',
}

// ── Periods and rows

export const yearLabel = 'Geschäftsjahr'
export const fiscalYearName = (year: number): string => `FY${twoDigits(year)}`
export const allYears = 'Alle Jahre'

/** What stands over a period is in no other words than in the files that are downloaded. */
export const periodName = (period: FiscalPeriod): string => fiscalPeriodName(period)

/** What a row is about. */
export function rowName(row: BudgetRow, programName: (id: string) => string): string {
  const { level, id } = row
  switch (level) {
    case 'total':
      return totalRow
    case 'program':
      return id === '' ? noProgram : programName(id)
    case 'category':
      return budgetCategoryName(id)
    case 'vendor':
      return id === '' ? noVendor : id
    case 'cost-centre':
      return id
    case 'item':
      return budgetItemName(row)
  }
}
const noVendor = 'Kein Anbieter genannt'
const noProgram = 'Kein Programm'
const totalRow = 'Gesamt'
export const otherSeries = 'Übrige'

// ── The table

export const tableTitle = 'Budget nach Perioden'
export const columnNames = {
  name: { program: 'Programm und Kategorie', category: 'Kategorie', vendor: 'Anbieter' },
  forecast: 'Prognose',
  budgeted: 'Basisplan',
  variance: 'Abweichung',
  committed: 'Gebunden',
  actual: 'Ist',
  reserve: 'Reserve',
} as const
/** What stands over a column. */
export const columnName = (column: BudgetColumn): string =>
  column.kind === 'period'
    ? periodName(column.period)
    : column.kind === 'year'
      ? fiscalYearName(column.fiscalYear)
      : columnNames[column.sum]
/** The days of a column's period, which its name does not say where books run in weeks. */
export const columnDays = (column: BudgetColumn): string | undefined =>
  column.kind === 'period' ? spanText(column.period.start, isoOf(lastDay(dayOf(column.period.end)))) : undefined
export const totalInThousands = (currency: string): string => `Gesamt, Tsd. ${symbolOf(currency)}`

/** A number of the table, all of it, for who points at it or listens. */
export const amountSentence = (row: string, column: string, money: Money): string =>
  `${row}, ${column}: ${billedMoney(money)}`

// ── The note under it

export const basisNote = (shares: readonly BasisShare[]): string =>
  shares.length === 0
    ? ''
    : `Grundlage: ${shares.map(({ basis, share }) => `${percent(share)} ${PRICE_BASIS_NAMES[basis]}`).join(', ')}.`
/** `isOfCash`: whether the sums on screen are those that the reserve was found with. */
export const reserveNote = (isOfCash: boolean): string =>
  isOfCash
    ? RESERVE_MEANS
    : `${RESERVE_MEANS} Die P80-Werte gelten nach Zahlung; periodengerecht gelten andere Wechselkurse und damit eine andere Summe.`
const RESERVE_MEANS =
  'Die Reserve ist P80 minus Prognose, für alles zusammen einmal gehalten und so verteilt, dass die Anteile sich addieren; die P80-Werte von Teilen ergeben zusammen nicht das P80 des Ganzen.'
export const closedNote = (through: IsoDate): string => `Abgeschlossen bis ${longDate(through)}.`
export const clickNote = 'Ein Klick auf eine Zahl zeigt ihre Positionen.'
export const unpricedNote = (hours: number): string =>
  `${plural(Math.round(hours), 'Stunde ohne Stundensatz ist', 'Stunden ohne Stundensatz sind')} in keinem Betrag enthalten.`
export const thousandsNote = 'Tausender sind gerundet und ergeben nicht immer die Summe; Kopie und Dateien sind genau.'
export const copyTable = 'Tabelle kopieren'
export const tableCopied = 'Die Tabelle ist kopiert: Fügen Sie sie in eine Tabellenkalkulation ein'
export const cannotCopy = 'Die Tabelle konnte nicht kopiert werden. Laden Sie sie stattdessen als CSV herunter.'
export const downloadCsv = 'CSV'
export const downloadXlsx = 'XLSX'
export const csvHint = 'Als CSV herunterladen, jede Position und Periode'
export const xlsxHint = 'Als Arbeitsmappe herunterladen'

// ── The charts

export const barsTitle = 'Kosten nach Perioden'
export const solidMeans = 'kräftig: ausgegeben oder gebunden'
export const paleMeans = 'blass: Prognose'
export const whiskerMeans = 'Anteil an der Reserve bis P80'
export const baselineMeans = 'Basisplan'
export const barsLabel = (periods: number, total: string): string =>
  `Gestapelte Säulen für ${plural(periods, 'Periode', 'Perioden')}, zusammen ${total}; die Zahlen stehen in der Tabelle darunter`
export const columnTitle = (period: string, sum: Money, reserve: number | undefined, baseline: number | undefined) =>
  [
    `${period}: ${fullMoney(sum)}`,
    reserve ? `Anteil an der Reserve ${fullMoney({ ...sum, minor: reserve })}` : '',
    baseline ? `Basisplan ${fullMoney({ ...sum, minor: baseline })}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
export const curveTitle = 'Wie sicher: Gesamtkosten'
export const curveLabel = (p50: string, p80: string, p90: string): string =>
  `Die Gesamtkosten betragen höchstens ${p50} in der Hälfte der Durchgänge (P50), ${p80} in 8 von 10 (P80), ${p90} in 9 von 10 (P90)`
export const baselineLabel = (money: string, share: number): string => `Basisplan ${money}: ${chanceText(share)}`
export const forecastLabel = (money: string, share: number): string => `Prognose ${money}: ${chanceText(share)}`

// ── The drawer

export const tiles = {
  period: 'In dieser Periode',
  forecast: 'Prognose',
  planned: 'Geplant',
  baseline: 'Basisplan',
  committed: 'Gebunden',
  actual: 'Ist',
  p80: 'P80',
  reserve: 'Reserve',
} as const
export const itemsTitle = 'Positionen'
export const noItems = 'Nichts davon liegt in dieser Periode.'
export const sharedWithText = (names: readonly string[]): string => `Anteil dieses Programms; auch für ${list(names)}`
export const hoursText = (hours: number): string => plural(Math.round(hours), 'Stunde', 'Stunden')
export const allItems = 'Alle Perioden'

/** Why there is no budget. */
export const budgetFault = (fault: Fault): string => withDays(faultSentence(fault))
