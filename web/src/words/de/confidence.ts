import {
  type AmountForecast,
  type IsoDate,
  type Money,
  type Program,
  type ReportForecast,
  type TotalKind,
  type VariableName,
} from '@stagger/planner'
import { TOTAL_NAMES } from '@stagger/planner/messages'
import { billedMoney, fullMoney, longDate, shortMoney, withDays } from '../../format.ts'
import { chanceText } from './chance.ts'
import { reportShortName } from './everywhere.ts'
import { plural } from './numbers.ts'
import { locale } from '../../locale.ts'

// Everything the Confidence page says, in German.

const count = (n: number): string => new Intl.NumberFormat(locale).format(n)

// ── The heading

export const simulating = 'Simuliert wird, wie der Plan verlaufen kann'
export const cannotSimulate = 'Der Plan konnte nicht simuliert werden'
const noReport = 'Noch ist kein Bericht geplant'

/** The answer: what is 80 % sure. */
export function confidenceHeadline(
  reports: readonly { readonly program: Program; readonly p80: IsoDate }[],
  cost: Money | undefined,
): string {
  const dates = reports.map(({ program, p80 }) => `${reportShortName(program)} bis ${longDate(p80)} (P80)`)
  const all = [...dates, ...(cost ? [`${shortMoney(cost)} (P80)`] : [])]
  return all.length > 0 ? all.join(', ') : noReport
}

/** What 80 % costs against the plan, a clause for each report. */
export const laterThanPlanned = (program: Program, days: number): string =>
  days === 0
    ? `${reportShortName(program)} wie geplant`
    : `${reportShortName(program)} ${plural(Math.abs(days), 'Tag', 'Tage')} ${days > 0 ? 'nach' : 'vor'} dem geplanten Termin`
export const overPlanned = (money: Money): string =>
  money.minor === 0
    ? 'Kosten wie geplant'
    : `${shortMoney({ ...money, minor: Math.abs(money.minor) })} ${money.minor > 0 ? 'über' : 'unter'} den geplanten Kosten`
export const whatP80Is = 'P80: 8 von 10 simulierten Durchgängen halten dieses Datum oder diesen Betrag ein'

// ── How far it is

export const iterationsText = (done: number, of: number | undefined): string =>
  of === undefined || done >= of
    ? plural(done, 'Durchgang', 'Durchgänge')
    : `${count(done)} von ${count(of)} Durchgängen`
export const seedText = (seed: number): string => `Startwert ${seed}`
export const seedHint = 'Gleicher Plan, gleicher Tag und gleicher Startwert ergeben überall dieselben Zahlen'
export const refining = 'wird verfeinert…'
export const outOfDate = 'Der Plan hat sich geändert: Diese Zahlen gelten für den früheren Plan.'
export const cutShort = 'vor dem letzten Durchgang beendet'
export const simulateAgain = 'Erneut simulieren'
export const stopRefining = 'Anhalten'

// ── A report

export const percentileName = (percentile: number): string => `P${percentile}`
export const percentileText = (percentile: number, on: string): string => `P${percentile} ${on}`
export const plannedLabel = (chance: number): string => `geplant: ${chanceText(chance)}`
export const tileNames = { planned: 'Geplant', chance: 'Eingehalten' } as const
export function promiseLine(customer: string, by: IsoDate, chance: number): string {
  const runs =
    chance === 0 ? 'keinem Durchgang' : chance === 1 ? 'jedem Durchgang' : `${chanceText(chance)} der Durchgänge`
  return `${customer}: zugesagt zum ${longDate(by)}, in ${runs} eingehalten`
}
export const notTheReport = (customer: string): string => `${customer}: zugesagt ist etwas anderes als dieser Bericht`
export const promisesTitle = 'Zusagen'
export const chartLabel = (program: Program, { p10, p50, p80, p90, plannedOn, chanceOfPlan }: ReportForecast): string =>
  `${reportShortName(program)}: P10 ${longDate(p10)}, P50 ${longDate(p50)}, P80 ${longDate(p80)}, P90 ${longDate(p90)}; geplant ${longDate(plannedOn)}, zu ${chanceText(chanceOfPlan)} sicher`
export const allPercentiles = 'Alle Perzentile'
export const percentileColumns = { percentile: 'Sicherheit', date: 'Liegt vor bis', amount: 'Höchstens' } as const

/** Why it comes later than the plan says, against the critical path with likely durations. */
export function mergeBiasText({ plannedOn, mergeBias: { meanDays, p50Days } }: ReportForecast): string {
  const days = Math.round(meanDays)
  const path = `Der kritische Pfad mit wahrscheinlichen Dauern endet am ${longDate(plannedOn)}.`
  if (days <= 0 && p50Days <= 0)
    return `${path} Das ist nicht früher als in der Simulation: Die Hälfte der Durchgänge ist ${p50Days === 0 ? 'bis dahin' : `mindestens ${plural(-p50Days, 'Tag', 'Tage')} vorher`} fertig.`
  return `${path} Im Mittel liegt das Ende ${laterText(days)}, im Median ${laterText(p50Days)}: Wo Pfade zusammenlaufen, zählt der späteste, Schätzungen streuen eher nach oben, und Risiken kosten nur Zeit.`
}
const laterText = (days: number): string =>
  days === 0 ? 'am selben Tag' : `${plural(Math.abs(days), 'Tag', 'Tage')} ${days > 0 ? 'später' : 'früher'}`

// ── The cost

export const costTitle = 'Was es kostet'
export const totalLabel = 'Kosten, die zählen'
export const noMoney = 'Keine Summe: Im Plan fehlt ein Wechselkurs.'
/** What is missing for a total, and what needs it where that has a name. */
export const missingText = (sentence: string, name: string | undefined): string =>
  name === undefined ? withDays(sentence) : `${name}: ${withDays(sentence)}`
export const unpricedHours = (hours: number): string =>
  `${plural(Math.round(hours), 'Stunde hat keinen Stundensatz und fehlt', 'Stunden haben keinen Stundensatz und fehlen')} in jeder Summe: Geben Sie den Personen einen Stundensatz.`
/** What is known beyond the plan, where the two differ. */
export const alreadyExpected = (more: Money): string =>
  `Rechnungen, erfasste Stunden und Wechselkurse ergeben schon jetzt ${shortMoney({ ...more, minor: Math.abs(more.minor) })} ${more.minor > 0 ? 'mehr' : 'weniger'} als geplant.`
export function reserveText(reserve: number, { p80, point }: AmountForecast, currency: string): string {
  const money = (minor: number) => fullMoney({ minor, currency })
  if (reserve === 0) return `Die Prognose von ${money(point)} ist ohne Reserve zu 80\u00a0% sicher.`
  return `Um zu 80\u00a0% sicher zu sein, braucht das Budget ${money(p80)}: die Prognose von ${money(point)} und ${money(reserve)} Reserve.`
}
export const notAdditive =
  'Die P80-Werte von Teilen ergeben zusammen nicht das P80 des Ganzen; eine Reserve wird einmal gehalten, für alles.'
export const costLabel = (p50: string, p80: string, plan: string): string =>
  `Gesamtkosten: P50 ${p50}, P80 ${p80}; geplant ${plan}`

// ── Both at once

export const jointTitle = 'Datum und Kosten zugleich'
export const jointIs = (total: TotalKind): string =>
  `Wie wahrscheinlich ein Bericht bis zu einem Datum vorliegt und zugleich die Summe („${TOTAL_NAMES[total]}“) in einem Betrag bleibt. Jedes für sich ist wahrscheinlicher als beides.`
export const jointFields = {
  report: 'Bericht',
  by: 'Liegt vor bis',
  within: 'Summe höchstens',
  noAmount: 'Ein Betrag in Ziffern, etwa 410000.',
  noDay: 'Ein Datum von 1990 bis 2099.',
} as const
export const costIsCertain = (money: Money): string =>
  `Die Kosten schwanken nicht: ${billedMoney(money)} in jedem Durchgang. Ungewiss ist nur das Datum.`
export const dateAnswer = (chance: number): string => `Mit ${chanceText(chance)} Wahrscheinlichkeit gilt das Datum`
export const jointAnswer = (chance: number): string => `Mit ${chanceText(chance)} Wahrscheinlichkeit gilt beides`
export const jointLabel = (program: Program): string =>
  `${reportShortName(program)}: Wahrscheinlichkeit, bis zu einem Datum vorzuliegen und zugleich in einem Betrag zu bleiben; die Zahlen stehen in der Tabelle darunter`
export const jointTable = 'Wahrscheinlichkeit für beides, nach Datum und Betrag'

// ── What drives it

export const driversTitle = 'Treiber'
export const driversOutcome = 'Wirkung auf'
export const costOutcome = 'Gesamtkosten'
export const driversIs =
  'Wie sich die Mitte des Ergebnisses verschiebt, wenn ein einzelner Treiber günstig ausfällt (ein Zehntel der Fälle ist besser) oder ungünstig (ein Zehntel ist schlechter).'
export const driverColumns = {
  name: 'Was schwankt',
  low: 'Günstig',
  bar: 'Gegenüber dem Median',
  high: 'Ungünstig',
  rank: 'Rangkorrelation',
} as const
export const noDrivers = 'Nichts, was schwankt, wirkt sich darauf aus.'
export const moreRows = (n: number): string => `${n} weitere zeigen`

/** How something random is called. */
export function variableText(name: VariableName, nameOf: (id: string) => string): string {
  switch (name.kind) {
    case 'duration':
      return `Dauer: ${nameOf(name.activityId)}`
    case 'effort':
      return `Stunden: ${nameOf(name.activityId)}`
    case 'cost':
      return `Preis: ${nameOf(name.itemId)}`
    case 'risk':
      return `Risiko: ${nameOf(name.riskId)}`
    case 'impact':
      return `Auswirkung: ${nameOf(name.riskId)}`
  }
}

// ── The longest path

export const criticalTitle = 'Auf dem längsten Pfad'
export const criticalIs =
  'Wie oft ein Vorgang auf dem längsten Pfad zu einem Bericht liegt: als Anteil der simulierten Durchgänge.'
export const activityColumn = 'Vorgang'
export const noCritical = 'Für keinen Bericht ist noch etwas zu tun.'

// ── What is missed

export const missedTitle = 'Verfehlte Grenzen'
export const missedIs = 'Was ein Durchgang tut, wenn er eine Grenze nicht einhalten kann, und was das kostet.'
export const noneMissed = 'Kein Durchgang verfehlt eine Buchung, eine Einreichung oder den Tag einer Kontrolle.'
export const waitsTitle = 'Wer auf wen wartet'
export const waitText = (activity: string, whose: string, share: number): string =>
  `„${activity}“ wartet auf ${whose}: in ${chanceText(share)} der Durchgänge`

// ── Nothing to simulate

export const emptyTitle = 'Wie sicher sind Termine und Kosten?'
export const emptyText =
  'Diese Seite simuliert den Plan viele Male und zeigt, wie wahrscheinlich jeder Bericht bis zu einem Datum vorliegt und was er kostet. In diesem Plan gibt es noch kein Programm.'
