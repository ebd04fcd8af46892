import { notSharedSentence, OCCURRENCE_STATE_NAMES, periodName, registerFaultSentence } from '@stagger/planner/messages'
import {
  type Control,
  type IsoDate,
  type Mapping,
  type OccurrenceState,
  type WireOccurrence,
  type WirePull,
  type WireRegister,
  type WireSpan,
  type WireWindow,
} from '@stagger/planner'
import type { AskedChange } from '../../evidence-view/control-edits.ts'
import { askedOf, type Counts, type NextDue, type RegisterSummary } from '../../evidence-view/register-rows.ts'
import { dayAndMonth, longDate, monthAndYear } from '../../format.ts'
import { daysText, lastOf } from './due-days.ts'
import { plural } from './numbers.ts'
import { locale } from '../../locale.ts'

// Everything the Evidence page says, in German: a function per sentence.

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const hoursText = (hours: number): string => Math.round(hours).toLocaleString(locale)

// ── The heading

/** How the evidence of both programs stands, in one sentence. */
export function evidenceHeadline({ counts, next }: RegisterSummary): string {
  const asked = askedOf(counts)
  if (asked === 0) return 'Noch ist für keine Kontrolle ein Nachweis fällig'
  const lost = counts.missed > 0 ? `, ${counts.missed} nicht mehr nachholbar` : ''
  const have = `${counts.collected + counts.late} von ${plural(asked, 'Durchführung', 'Durchführungen')} erfasst`
  return `${have}${lost}${nextText(next)}`
}

function nextText(next: NextDue | undefined): string {
  if (!next) return ', nichts ist fällig'
  const more = next.more > 0 ? ` und ${next.more} weitere` : ''
  return `, als Nächstes fällig am ${longDate(lastOf(next.end))}: ${next.name}${more}`
}

export const sharedPulls = ({ shared, all }: RegisterSummary['pulls']): string =>
  `${shared} von ${plural(all, 'Abruf', 'Abrufen')} ${shared === 1 ? 'dient' : 'dienen'} beiden Programmen`

/** What one register saves. */
export const hoursSentence = ({ a, b, saved, overhead, total }: WireRegister['hours']): string =>
  `${hoursText(a)} h SOC 2 + ${hoursText(b)} h HITRUST − ${hoursText(saved)} h gespart + ${hoursText(overhead)} h Zuordnung = ${hoursText(total)} h`
export const hoursSource = 'Planungswerte, ungeprüft'
export const lateCount = (n: number): string => `${n} verspätet erfasst`

// ── The heat map

export const evidenceTitle = 'Nachweise'
export const registerColumns = {
  name: 'Kontrolle',
  owner: 'Wer',
  cadence: 'Turnus',
  have: 'Erfasst',
  late: 'Spät',
  missed: 'Verpasst',
} as const

const AREAS: Readonly<Record<string, string>> = {
  own: 'Eigene Kontrollen',
  access: 'Zugriff',
  backup: 'Datensicherung',
  change: 'Änderungen',
  configuration: 'Konfiguration',
  continuity: 'Betriebsfortführung',
  data: 'Daten',
  encryption: 'Verschlüsselung',
  endpoint: 'Endgeräte',
  governance: 'Governance',
  incident: 'Vorfälle',
  logging: 'Protokollierung',
  media: 'Datenträger',
  network: 'Netzwerk',
  people: 'Personal',
  physical: 'Physische Sicherheit',
  privacy: 'Datenschutz',
  processing: 'Verarbeitung',
  risk: 'Risiko',
  training: 'Schulung',
  vendor: 'Anbieter',
  vulnerability: 'Schwachstellen',
}
/** An area that the product knows by its German name, another as it comes. */
export const areaName = (area: string): string => AREAS[area] ?? capital(area)
export const noOwner = 'Noch niemand'
export const nobodyShort = '—'

const CADENCES: Readonly<Record<Control['cadence'], string>> = {
  continuous: 'Laufend',
  daily: 'Täglich',
  weekly: 'Wöchentlich',
  monthly: 'Monatlich',
  quarterly: 'Je Quartal',
  yearly: 'Jährlich',
  'per-event': 'Je Ereignis',
}
export const cadenceName = (cadence: Control['cadence']): string => CADENCES[cadence]

export const haveText = (counts: Counts): string =>
  askedOf(counts) === 0 ? '' : `${counts.collected + counts.late}/${askedOf(counts)}`

/** A row as one sentence, for who hears it. */
export function registerRowSentence(name: string, counts: Counts, owner = '', cadence = ''): string {
  const asked = askedOf(counts)
  const parts = [
    name,
    owner,
    cadence,
    asked === 0 ? 'keine Fälligkeiten' : `${counts.collected + counts.late} von ${asked} erfasst`,
    counts.late > 0 ? lateCount(counts.late) : '',
    counts.missed > 0 ? `${counts.missed} nicht mehr nachholbar` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

export const stateName = (state: OccurrenceState): string => capital(OCCURRENCE_STATE_NAMES[state])
export const filterNames = {
  program: 'Programm',
  allPrograms: 'Beide Programme',
  window: 'Zeitraum',
  allWindows: 'Alle Zeiträume',
  state: 'Status',
  allStates: 'Jeder Status',
  shared: 'Nur gemeinsame',
  search: 'Name, Kriterium oder Domäne',
  clear: 'Alle zeigen',
} as const
export const nothingMatches = 'Keine Kontrolle passt.'
export const registerEmpty =
  'Dieser Plan hat noch keine Kontrollen. Sie kommen mit den Antworten, aus denen der Plan entsteht, oder durch Änderungen.'
export const legendTitle = 'Bedeutung der Zellen'
export const sampledTitle = (name: string): string => `${name}: keine Fälligkeiten; Stichprobe über den Zeitraum`
export const windowTitle = (program: string, window: WireSpan): string => `${program}: ${daysText(window)}`
/** The same in a narrow choice: the days first. */
export const windowName = (program: string, window: WireSpan): string => `${daysText(window)} · ${program}`
export const fieldworkTitle = (program: string, fieldwork: WireSpan): string =>
  `${program}, Prüfungshandlungen: ${daysText(fieldwork)}`

/** A cell in words. */
export const cellTitle = (name: string, program: string, cadence: Control['cadence'], one: WireOccurrence): string =>
  `${name}, ${program}, ${occurrenceName(cadence, one)}: ${standingText(one)}`

// ── The details of a control

/** Which of its occurrences it is. */
export function occurrenceName(cadence: Control['cadence'], { period }: WireOccurrence): string {
  if (cadence === 'monthly') return monthAndYear(period.start)
  if (cadence === 'weekly') return `Woche vom ${dayAndMonth(period.start)}`
  return cadence === 'quarterly' ? periodName({ cadence, period }) : daysText(period)
}

/** How an occurrence stands, with the days that matter. */
export function standingText({ state, within, effectiveOn, have, need }: WireOccurrence): string {
  const of = need > 1 ? `, ${have} von ${need}` : ''
  if (effectiveOn) return `${OCCURRENCE_STATE_NAMES[state]}, ${longDate(effectiveOn)}${of}`
  if (state === 'missed') return `${OCCURRENCE_STATE_NAMES[state]}, war fällig am ${longDate(lastOf(within.end))}${of}`
  return `${OCCURRENCE_STATE_NAMES[state]} bis ${longDate(lastOf(within.end))}${of}`
}

export const daysThatCount = (within: WireSpan): string => `Tage, die zählen: ${daysText(within)}.`

/** The rule behind the days that count. */
export function occurrenceRule(control: Control, { kind }: Pick<WireWindow, 'kind'>, one: WireOccurrence): string {
  if (kind === 'hitrust' && control.evidence === 'point-in-time')
    return 'Ein Zustand wird einmal festgestellt, während der Prüfungshandlungen. Regel W07.'
  if (control.cadence === 'daily')
    return `Eine Stichprobe von ${plural(one.need, 'Arbeitstag', 'Arbeitstagen')} des Zeitraums.`
  if (control.cadence === 'yearly')
    return 'Einmal im Jahr, so wie die Firma das Jahr versteht; siehe die Einstellungen des Programms.'
  const whole = one.period.start === one.within.start && one.period.end === one.within.end
  if (whole) return 'Jeder Tag der Periode zählt.'
  return kind === 'soc2'
    ? 'Von der Periode zählen nur die Tage im Beobachtungszeitraum.'
    : 'Von der Periode zählen nur die Tage, aus denen HITRUST Stichproben ziehen darf. Regel W08, ungeprüft.'
}

/** Whether one pull does for both programs, and if not why. */
export function sharedSentence(pull: WirePull | undefined): string {
  if (!pull) return ''
  if (pull.why) return `Dient nur diesem Programm. ${notSharedSentence(pull.why)}`
  return `Ein Abruf dient beiden Programmen, wenn er in diese Tage fällt: ${daysText(pull.within)}.`
}

export const controlDrawer = {
  owner: 'Verantwortlich',
  cadence: 'Turnus',
  record: 'Nachweis erfassen',
  happenedOn: 'Durchgeführt am',
  recordIt: 'Nachweis erfassen',
  made: 'Bestandteile',
  serves: 'Zuordnungen',
  servesNothing: 'Noch keine. Bis dahin belegt die Kontrolle nichts.',
  occurrences: 'Durchführungen',
  noOccurrences: 'Keine Fälligkeiten: Geprüft wird eine Stichprobe über den Zeitraum.',
  addTarget: 'Kriterium oder Domäne',
  addType: 'Art der Zuordnung',
  add: 'Hinzufügen',
  apply: 'Ändern',
  cancel: 'So lassen',
  warnings: 'Warnungen',
} as const

/** What evidence is pulled from. */
export const pulledFrom = (systems: readonly string[]): string =>
  `Abruf aus: ${systems.map((system) => system.replaceAll('-', ' ')).join(', ')}`

export const recordNeedsDate = 'Geben Sie den Tag der Durchführung an.'
export const recorded = (name: string, on: IsoDate): string => `Erfasst: ${name}, ${longDate(on)}.`
export const liveSince = (date: IsoDate): string => `in Betrieb seit ${longDate(date)}`
/** HITRUST counts from there: the control was changed. */
export const restartedOn = (date: IsoDate): string => `für HITRUST zählt die Reifezeit ab ${longDate(date)}`
export const broughtBy = 'in Betrieb durch'

const MAPPING_TYPES: Readonly<Record<Mapping['mapping'], string>> = {
  full: 'vollständig',
  partial: 'teilweise',
  supports: 'unterstützend',
}
export const mappingTypeName = (type: Mapping['mapping']): string => MAPPING_TYPES[type]

const BASES: Readonly<Record<Mapping['basis'], string>> = {
  'evidence-table': 'Nachweistabelle',
  'our-reading': 'unsere Auslegung',
  yours: 'von Ihnen',
}
const CONFIDENCES: Readonly<Record<Mapping['confidence'], string>> = {
  'two-plus': 'zwei oder mehr Quellen',
  one: 'eine Quelle',
  derived: 'abgeleitet',
  unverified: 'ungeprüft',
}
export const pedigree = ({ basis, confidence }: Mapping): string => `${BASES[basis]}, ${CONFIDENCES[confidence]}`

export const mappingTypeOf = (target: string): string => `Art der Zuordnung: ${target}`
export const removeMapping = (target: string): string => `${target} entfernen`
export const mappingAdded = (target: string): string => `${target} hinzugefügt.`
export const mappingRemoved = (target: string): string => `${target} entfernt.`
export const alreadyMapped = (target: string): string =>
  `„${target}“ ist schon zugeordnet. Ändern Sie oben die Art der Zuordnung.`
export const targetUnknown = (code: 'criterion-unknown' | 'domain-unknown', typed: string): string =>
  registerFaultSentence({ code, facts: { criterion: typed, domain: typed } })
export const targetMissing = 'Geben Sie ein Kriterium ein, etwa CC6.1, oder den Namen einer Domäne.'

/** What another cadence would ask: how many more or fewer, of whom, and what of it is over. */
export function cadenceChange(
  cadence: Control['cadence'],
  { byProgram, missedBefore, missedAfter }: AskedChange,
  nameOf: (programId: string) => string,
): string {
  const parts = byProgram
    .filter(({ before, after }) => before !== after)
    .map(
      ({ programId, before, after }) => `${difference(after - before)} für ${nameOf(programId)} (${before} → ${after})`,
    )
  const lost = missedAfter - missedBefore
  const over = lost > 0 ? ` ${plural(lost, 'davon ist', 'davon sind')} vorbei und nicht mehr nachholbar.` : ''
  const asks = parts.length > 0 ? parts.join(', ') : 'so viele Durchführungen wie bisher'
  return `Der Turnus „${cadenceName(cadence)}“ verlangt ${asks}.${over}`
}

const difference = (n: number): string =>
  n > 0
    ? plural(n, 'Durchführung mehr', 'Durchführungen mehr')
    : plural(-n, 'Durchführung weniger', 'Durchführungen weniger')
