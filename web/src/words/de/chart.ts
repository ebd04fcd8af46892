import { faultSentence, violationSentence } from '@stagger/planner/messages'
import type { Fault, IsoDate, Violation } from '@stagger/planner'
import type { LinkType } from '../../chart-geometry/links.ts'
import type { Zoom } from '../../chart-geometry/time-scale.ts'
import { longDate } from '../../format.ts'
import type { LagFault } from '../../plan-view/lag.ts'
import { list, plural } from './numbers.ts'
import { signed } from '../../format.ts'

// Everything the chart of the Timeline says while something is done to it, in German.

// ── Moving and stretching

const noun = (days: number): string => `${signed(days)} ${Math.abs(days) === 1 ? 'Tag' : 'Tage'}`

/** The day difference beside a ghost. */
export const ghostDays = (days: number): string => `${signed(days)}d`

/** A rule that would be broken: what it asks, and who says so. */
export type BrokenRule = { readonly rule: string; readonly says: string; readonly source: string | undefined }

type Gesture = {
  readonly name: string
  readonly landsOn: IsoDate
  readonly days: number
  /** How long it takes and until when, where that is what changes. */
  readonly length?: { readonly takes: string; readonly lastDay: IsoDate }
}

/** Where dropping here would put it. */
function landing({ name, landsOn, days, length }: Gesture): string {
  if (length) return `${name}: ${length.takes}, ${longDate(landsOn)} bis ${longDate(length.lastDay)} (${noun(days)})`
  return days === 0 ? `${name} bleibt am ${longDate(landsOn)}` : `${name}: ${longDate(landsOn)} (${noun(days)})`
}

/** What dropping here would do. */
export function proposalSentence(
  facts: Gesture & {
    readonly others: number
    readonly stoppedBy?: string
    readonly broken: readonly BrokenRule[]
  },
): string {
  const others =
    facts.others > 0 && facts.days !== 0
      ? `verschiebt ${plural(facts.others, 'anderen Vorgang', 'andere Vorgänge')}`
      : ''
  const stop = facts.stoppedBy ? `angehalten: ${facts.stoppedBy}` : ''
  return [landing(facts), others, stop, breaks(facts.broken)].filter((part) => part !== '').join(' · ')
}

/** One rule is said with its source; of several only the names. */
function breaks(broken: readonly BrokenRule[]): string {
  const [first] = broken
  if (!first) return ''
  const rules = [...new Set(broken.map(({ rule }) => rule))]
  return rules.length > 1 ? `verletzt ${list(rules)}` : `verletzt ${ruleStop(first)}`
}

/** A rule with what it asks and where that is written. */
export const ruleStop = ({ rule, says, source }: BrokenRule): string =>
  `${rule} – ${says.replace(/\.$/, '')}${source ? ` (${source})` : ''}`

/** What a rule asks, and by how much it would be missed. */
export const ruleSays = (violation: Violation, nameOf: (id: string) => string): string =>
  violationSentence(violation, nameOf)

/** What holds an activity back, with its small print. */
export const heldBy = (reason: string, detail: string): string => (detail === '' ? reason : `${reason} (${detail})`)

export const moved = (name: string, date: IsoDate, days: number): string =>
  `„${name}“ ist auf den ${longDate(date)} verschoben, ${noun(days)}.`
export const resized = (name: string, takes: string, lastDay: IsoDate): string =>
  `„${name}“ dauert jetzt ${takes}, bis ${longDate(lastDay)}.`
export const moveCancelled = 'Abgebrochen. Nichts hat sich geändert.'

// ── Links

const LINK_TYPES: Readonly<Record<LinkType, string>> = {
  FS: 'Ende-Anfang',
  SS: 'Anfang-Anfang',
  FF: 'Ende-Ende',
  SF: 'Anfang-Ende',
}
/** The kinds of link, with what each is called. */
export const linkTypeNames = Object.entries(LINK_TYPES) as readonly (readonly [LinkType, string])[]

export const linkForm = {
  type: 'Art',
  lag: 'Abstand',
  lagHint: '3d, 2w, 90ed oder 1mo; −2d überlappt',
  gap: 'Höchstens',
  gapHint: 'beliebig lang; oder 30d, 90ed',
  make: 'Verknüpfen',
  change: 'Ändern',
  remove: 'Verknüpfung entfernen',
  cancel: 'Abbrechen',
  find: 'Verknüpfen mit…',
  findHint: 'Teil eines Namens eingeben',
  swap: 'Umdrehen',
  none: 'Kein Vorgang heißt so.',
} as const

/** What waits for what. */
export const linkTitle = (from: string, to: string): string => `${from} → ${to}`
export const linksOf = (name: string): string => `Verknüpfungen: ${name}`
export const waitsFor = 'Wartet auf'
export const followedBy = 'Darauf warten'

/** One link of a list: the other activity, the type, the lag, and the longest gap where there is one. */
export const linkLine = (other: string, type: LinkType, lag: string, gap = ''): string =>
  `${other} · ${type}${lag === '' ? '' : lag.startsWith('-') ? ` ${lag}` : ` +${lag}`}${gap === '' ? '' : `, höchstens ${gap}`}`

const LAG_FAULTS: Readonly<Record<LagFault, string>> = {
  'lag-unreadable': 'Geben Sie 3d, 2w, 90ed (Kalendertage) oder 1mo ein; ohne Abstand lassen Sie das Feld leer.',
  'lag-too-long': 'Das sind mehr als zehn Jahre.',
}
export const lagFault = (code: LagFault): string => LAG_FAULTS[code]
/** The same of the longest gap. */
export const gapFault = (code: LagFault | 'gap-shorter'): string => GAP_FAULTS[code]
const GAP_FAULTS: Readonly<Record<LagFault | 'gap-shorter', string>> = {
  ...LAG_FAULTS,
  'lag-unreadable': 'Geben Sie 30d, 2w, 90ed (Kalendertage) oder 1mo ein; ohne Grenze lassen Sie das Feld leer.',
  'gap-shorter': 'Das ist kürzer als der Abstand: Dazwischen passt nichts.',
}

/** What a link would move, or does. */
export const linkMoves = (n: number, isLater: boolean): string =>
  n === 0
    ? 'Kein Termin ändert sich.'
    : `${plural(n, 'Vorgang verschiebt', 'Vorgänge verschieben')} sich${isLater ? `, ${n === 1 ? 'nicht' : 'keiner'} nach vorn` : ''}; noch ist nichts geändert.`

/** Why a change of links is refused; the things of the plan by name. */
export function linkRefusal(fault: Pick<Fault, 'code' | 'facts'>, nameOf: (id: string) => string): string {
  const { activities } = fault.facts
  if (!Array.isArray(activities)) return faultSentence(fault)
  return faultSentence({ ...fault, facts: { ...fault.facts, activities: activities.map(nameOf) } })
}

/** Where it is written what a standard asks. */
export const sourcesText = (titles: readonly string[]): string => `Quelle: ${list(titles)}.`

export const linkDrag = (from: string, side: 'start' | 'end'): string =>
  `${side === 'start' ? 'Beginn' : 'Ende'} von „${from}“: auf dem Vorgang loslassen, der verknüpft werden soll`
export const linkDragOnto = (from: string, to: string, type: LinkType): string =>
  `${linkTitle(from, to)}, ${LINK_TYPES[type]}`
export const linkCancelled = 'Keine Verknüpfung angelegt.'
export const linkMade = (from: string, to: string): string => `„${to}“ wartet jetzt auf „${from}“.`
export const linkChanged = (from: string, to: string): string => `Die Verknüpfung „${from}“ → „${to}“ ist geändert.`
export const linkRemoved = (from: string, to: string): string => `„${to}“ wartet nicht mehr auf „${from}“.`

// ── The toolbar

export const chartToolbar = {
  title: 'Diagramm',
  unfold: 'Alles aufklappen',
  fold: 'Zuklappen',
  baseline: 'Basisplan',
  noBaseline: 'keiner',
} as const
export const toggleNames = {
  uncertainty: 'Unsicherheit',
  critical: 'Kritischer Pfad',
  links: 'Verknüpfungen',
  capacity: 'Kapazität',
} as const
export const zoomsTitle = 'Maßstab'
export const zoomNames: Readonly<Record<Zoom, string>> = {
  day: 'Tag',
  week: 'Woche',
  month: 'Monat',
  quarter: 'Quartal',
  year: 'Jahr',
  fit: 'Einpassen',
}
/** How else to get there. */
export const zoomHint = (name: string, isFit: boolean): string =>
  isFit ? `${name} (0)` : `${name} (+ und − für eine Stufe, auch Strg und Mausrad)`

// ── Marks

const STATUSES = { broken: 'eine Regel ist verletzt', done: 'erledigt', pinned: 'auf seinen Tag festgelegt' } as const
/** What a mark is, with what its sign says. */
export const withStatus = (text: string, status: keyof typeof STATUSES | undefined): string =>
  status ? `${text}, ${STATUSES[status]}` : text
export const baselineTitle = (name: string, span: string): string => `${name}: ${span}`
