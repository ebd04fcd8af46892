import { hoursText } from '../../capacity-view/hours-said.ts'
import type { IsoDate, LevellingProgress, LevellingProposal, Overload, ReportMove } from '@stagger/planner'
import { dayOf, isoOf, lastDay } from '@stagger/planner'
import type { ShortOf } from './drawer.ts'
import { refusal } from './everywhere.ts'
import { type CapacityRow, type CapacitySummary, type CapacityWeek, isOver } from '../../plan-view/capacity-rows.ts'
import { dayAndMonth, longDate } from '../../format.ts'
import { plural, list } from './numbers.ts'
import { locale } from '../../locale.ts'

// Everything the Capacity page says, in German: a function per sentence.

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const percentText = (percent: number): string => `${percent.toLocaleString(locale)}\u00a0%`

/** A row's name: a person's, or everybody's of a role. */
export const rowName = ({ kind, name }: Pick<CapacityRow, 'kind' | 'name'>): string =>
  kind === 'role' ? capital(name) : name

/** Who it is, with the verb. */
const whoIs = ({ kind, name }: ShortOf): string => (kind === 'role' ? `Die ${name} sind` : `${name} ist`)

// ── The heading

type Worst = NonNullable<CapacitySummary['worst']>

/** Who is asked for the most, and how many weeks are too much from now on: as many as the map marks. */
export function capacityHeadline({ worst, over }: CapacitySummary, overloads: readonly Days[]): string {
  const [first] = overloads
  if (!worst) return 'Ab dieser Woche ist niemand eingeplant'
  if (isOver(worst.week)) return `${askedSentence(worst)}${weeksOver(over)}`
  if (!first) return 'Niemand ist überlastet'
  const more = overloads.length > 1 ? `; ${overloads.length - 1} weitere` : ''
  return `Keine Woche ist überlastet, einzelne Tage aber schon: ${overloadSentence(first)}${more}`
}

const weeksOver = (over: CapacitySummary['over']): string =>
  over.length === 1
    ? ', als einzige Woche über 100 %'
    : `; ${plural(over.length, 'Woche', 'Wochen')} bei ${ofHowMany(over)} über 100 %`

/** How often too much is asked, and of how many: `3 Überlastungen bei 2 Personen und 1 Rolle`. */
export const overloadsText = (overloads: readonly Pick<Days, 'of'>[]): string =>
  `${plural(overloads.length, 'Überlastung', 'Überlastungen')} bei ${ofHowMany(overloads)}`

/** What the map of weeks does not mark. */
export const singleDays = (overloads: readonly Pick<Days, 'of'>[]): string =>
  `an einzelnen Tagen anderer Wochen: ${overloadsText(overloads)}`

function ofHowMany(overloads: readonly { readonly of: Pick<ShortOf, 'kind' | 'name'> }[]): string {
  const of = (kind: ShortOf['kind']) =>
    new Set(overloads.flatMap((one) => (one.of.kind === kind ? one.of.name : []))).size
  const who = [
    of('person') > 0 ? plural(of('person'), 'Person', 'Personen') : '',
    of('role') > 0 ? plural(of('role'), 'Rolle', 'Rollen') : '',
    of('firm') > 0 ? plural(of('firm'), 'Firma', 'Firmen') : '',
  ]
  return list(who.filter((part) => part !== ''))
}

function askedSentence({ name, kind, week }: Worst): string {
  const who = `${whoIs({ kind, name })} in der Woche vom ${dayAndMonth(week.weekOf)}`
  return Number.isFinite(week.percent)
    ? `${who} zu ${percentText(week.percent)} ausgelastet`
    : `${who} mit ${hoursText(week.hours)} eingeplant, bei ${hoursText(0)} Kapazität`
}

export const fullest = ({ name, kind, week }: Worst): string =>
  `Spitzenlast: ${rowName({ kind, name })}, ${loadText(week)} in der Woche vom ${dayAndMonth(week.weekOf)}`
export const pastOver = (n: number): string =>
  `${plural(n, 'überlastete Woche', 'überlastete Wochen')} in der Vergangenheit`
export const levelledBy = 'Kapazitätsabgleich angenommen'

// ── Days on which too much is asked

/** An overload with the name of who is asked. */
export type Days = Pick<Overload, 'start' | 'end' | 'askedHours' | 'capacityHours'> & {
  readonly of: ShortOf
  /** The hours are those of a whole week. */
  readonly isWeek?: boolean
}

const lastOf = (end: IsoDate): IsoDate => isoOf(lastDay(dayOf(end)))

const daysText = (start: IsoDate, end: IsoDate): string =>
  start === lastOf(end) ? `am ${dayAndMonth(start)}` : `vom ${dayAndMonth(start)} bis ${dayAndMonth(lastOf(end))}`

/** Somebody is asked for more on some days than they have: the worst of those days, or the week. */
export function overloadSentence({ of, start, end, askedHours, capacityHours, isWeek }: Days): string {
  if (of.kind === 'firm')
    return `${whoIs(of)} ${daysText(start, end)} ${Math.round(askedHours)}-mal gleichzeitig eingeplant, bei einer Kapazität von ${Math.round(capacityHours)}`
  const asked = isWeek
    ? `in der Woche vom ${dayAndMonth(start)} mit ${hoursText(askedHours)}`
    : `${daysText(start, end)} mit ${start === lastOf(end) ? hoursText(askedHours) : `bis zu ${hoursText(askedHours)} am Tag`}`
  return `${whoIs(of)} ${asked} eingeplant, bei ${hoursText(capacityHours)} Kapazität`
}

// ── The map

export const mapTitle = 'Personen nach Wochen'
export const peopleColumn = 'Wer'
export const peakColumn = 'Spitze'
export const legendTitle = 'Was die Zellen bedeuten'
export const legend = {
  full: 'volle Zelle: 100\u00a0%',
  over: 'über 100\u00a0%',
  away: 'keine Stunden: Abwesenheit, Betriebsruhe',
  past: 'überlastet, nicht mehr zu ändern',
} as const

/** A cell in words. */
export function weekSentence(name: string, week: CapacityWeek, programName: (id: string) => string): string {
  const shares = Object.entries(week.byProgram)
    .filter(([, hours]) => hours > 0)
    .map(([id, hours]) => `${programName(id)} ${hoursText(hours)}`)
  const asked =
    week.hours === 0
      ? 'nichts eingeplant'
      : Number.isFinite(week.percent)
        ? `${percentText(week.percent)}: ${list(shares)} von ${hoursText(week.capacityHours)}`
        : list(shares)
  const has = week.capacityHours === 0 ? 'keine Stunden in dieser Woche' : ''
  const over = week.percent > 100 ? 'überlastet' : ''
  return [`${name}, Woche vom ${longDate(week.weekOf)}`, asked, has, over].filter((part) => part !== '').join(', ')
}

export const zoomNames = { week: 'Wochen', fit: 'Einpassen' } as const
export const shownNames = { now: 'Jetzt', proposed: 'Vorschlag' } as const
export const shownLabel = 'Welche Termine'
export const toTodayName = 'Diese Woche'

// ── One week of one row

export const weekOfTitle = (weekOf: IsoDate): string => `Woche vom ${longDate(weekOf)}`
export const weekTiles = { asked: 'Eingeplant', has: 'Verfügbar', share: 'Auslastung' } as const
export const loadText = ({ hours, percent }: CapacityWeek): string =>
  Number.isFinite(percent) ? percentText(percent) : `${hoursText(hours)} von 0`
export const daysOffTitle = 'Freie Tage in dieser Woche'
export const asksTitle = 'Eingeplant für'
export const nothingAsked = 'In dieser Woche ist nichts eingeplant.'
export const inProposal = 'wie vorgeschlagen, noch ist nichts geändert'

// ── Levelling

export const levelButton = 'Abgleichen'
export const levelAgain = 'Erneut abgleichen'
export const giveUp = 'Abgleich aufheben'
export const givenUp =
  'Der Kapazitätsabgleich ist aufgehoben: Die Termine folgen wieder allein den Verknüpfungen und Regeln.'
export const levellingTitle = 'Kapazitätsabgleich'
export const accept = 'Annehmen'
export const discard = 'Verwerfen'
export const cancel = 'Abbrechen'
export const howFar = 'Fortschritt der Suche'
export const accepted = 'Kapazitätsabgleich angenommen. Das lässt sich rückgängig machen.'
export const gainLabel = 'Nichts verschieben für weniger als'
export const gainUnit = (days: number): string => (days === 1 ? 'Tag Gewinn' : 'Tage Gewinn')
export const levellingIs =
  'Der Kapazitätsabgleich sucht Termine, bei denen niemand überlastet ist und die Berichte so früh wie möglich vorliegen. Er macht nur einen Vorschlag; nichts ändert sich, bis Sie ihn annehmen.'
export const nothingToLevel =
  'Ab heute ist niemand überlastet. Der Kapazitätsabgleich kann trotzdem nach früheren Terminen für die Berichte suchen.'

/** How far the search has come. */
export function searchSentence(progress: LevellingProgress | undefined, name: (programId: string) => string): string {
  if (!progress) return 'Termine werden gesucht…'
  const reports = progress.reports.map(({ programId, on }) => `${name(programId)} am ${longDate(on)}`)
  const best = reports.length > 0 ? `; bisher am besten: ${list(reports)}` : ''
  return `${progress.schedules.toLocaleString(locale)} von ${progress.budget.toLocaleString(locale)} Terminplänen geprüft${best}`
}

/** What a proposal is worth, as the first thing said of it. */
export function proposalHeadline({ verdict, moves, overloads, levelling }: LevellingProposal): string {
  const still =
    overloads.length > 0 ? `; ${plural(overloads.length, 'Überlastung bleibt', 'Überlastungen bleiben')}` : ''
  if (verdict === 'infeasible') return `Keine Termine halten alle Grenzen ein: Das ist bewiesen${still}`
  const found =
    verdict === 'not-found' ? 'Keine Termine gefunden, die alle Grenzen einhalten; dies kommt am nächsten' : ''
  const moved =
    moves.length > 0
      ? `${plural(moves.length, 'Vorgang verschiebt', 'Vorgänge verschieben')} sich`
      : verdict === 'feasible'
        ? nothingMoves(levelling.leastGainDays)
        : 'Nichts verschiebt sich'
  return [found, `${moved}${still}`].filter((part) => part !== '').join(': ')
}

const nothingMoves = (days: number): string =>
  days > 1
    ? `Nichts verschiebt sich: Kein Bericht würde ${plural(days, 'Tag', 'Tage')} gewinnen`
    : 'Nichts muss verschoben werden'

/** A report before and after, and how much earlier any levelling could bring it. */
export function reportSentence({ before, after, noEarlierThan }: ReportMove, name: string): string {
  const days = dayOf(after) - dayOf(before)
  const moved =
    days === 0
      ? `${name}: ${longDate(after)}, unverändert`
      : `${name}: ${longDate(before)} → ${longDate(after)}, ${plural(Math.abs(days), 'Tag', 'Tage')} ${days > 0 ? 'später' : 'früher'}`
  const room = dayOf(after) - dayOf(noEarlierThan)
  return `${moved} (${room <= 0 ? 'bewiesen: früher geht es nicht' : `höchstens ${plural(room, 'Tag', 'Tage')} nach dem frühestmöglichen Termin`})`
}

/** How good the whole is. */
export function qualitySentence({ verdict, isOptimal, atMostDaysFromOptimal, schedules }: LevellingProposal): string {
  const tried = `${plural(schedules, 'Terminplan', 'Terminpläne')} geprüft`
  if (verdict !== 'feasible') return `${tried}.`
  if (isOptimal) return `Bewiesen: Kein Abgleich ist besser. ${tried}.`
  return `Höchstens ${plural(atMostDaysFromOptimal, 'Tag', 'Tage')} vom Bestmöglichen entfernt. ${tried}.`
}

export const wasCut = 'Sie haben die Suche beendet; dies ist das beste Ergebnis bis dahin.'
export const proposalStale = 'Der Plan hat sich inzwischen geändert: Dieser Vorschlag gilt für den früheren Plan.'
export const computeAgain = 'Neu berechnen'
export const stillOver = 'Weiterhin überlastet'
export const cannotBeDone = 'Das kann niemand leisten'
export const impossibleSentence = (activity: string, of: ShortOf, asked: number, has: number): string =>
  `„${activity}“ braucht mindestens ${hoursText(asked)} am Tag (${of.kind === 'role' ? capital(of.name) : of.name}), bei höchstens ${hoursText(has)} Kapazität. Verlängern Sie den Vorgang, geben Sie ihm mehr Personen oder weniger Stunden.`
export const movesTitle = 'Vorgeschlagene Verschiebungen'
export const moveColumns = {
  activity: 'Vorgang',
  program: 'Programm',
  from: 'Von',
  to: 'Auf',
  days: 'Beginn, Tage',
  finish: 'Ende, Tage',
  why: 'Grund',
} as const

/** Another way to do it than the estimate's: how long it takes, who does what nobody was named for. */
export function otherWay(takes: string, insteadOf: string, people: readonly string[]): string {
  const long = takes === insteadOf ? '' : `dauert ${takes} statt ${insteadOf}`
  const by = people.length > 0 ? `erledigt von ${list(people)}` : ''
  return capital([long, by].filter((part) => part !== '').join('; '))
}

/** Why a search ended without an answer. */
export const searchFailed = (
  failure: { readonly kind: 'refused'; readonly code: string } | { readonly kind: 'broken'; readonly detail: string },
): string =>
  failure.kind === 'refused'
    ? refusal({ code: failure.code, detail: '' })
    : `Bei der Suche ist ein interner Fehler aufgetreten; der Plan hat sich nicht geändert. (${failure.detail})`

// ── Nothing to show

export const noPeopleTitle = 'In diesem Plan gibt es noch keine Personen'
export const noPeople =
  'Diese Seite zeigt Woche für Woche, wer überlastet ist. Fügen Sie Personen hinzu, oder beantworten Sie die sechs Fragen.'
export const noWorkTitle = 'Noch ist niemand eingeplant'
export const noWork =
  'Diese Seite zeigt Woche für Woche, wer überlastet ist. Sie füllt sich, sobald Vorgänge Stunden von Personen brauchen.'
export const toTimeline = 'Zeitplan öffnen'
