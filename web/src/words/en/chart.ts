import { faultSentence, violationSentence } from '@stagger/planner/messages'
import type { Fault, IsoDate, Violation } from '@stagger/planner'
import type { LinkType } from '../../chart-geometry/links.ts'
import type { Zoom } from '../../chart-geometry/time-scale.ts'
import { longDate } from '../../format.ts'
import type { LagFault } from '../../plan-view/lag.ts'
import { list, plural } from './numbers.ts'
import { signed } from '../../format.ts'

// Everything the chart of the Timeline says while something is done to it, in English.

// ── Moving and stretching

const noun = (days: number): string => `${signed(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`

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
  if (length) return `${name}: ${length.takes}, ${longDate(landsOn)} to ${longDate(length.lastDay)} (${noun(days)})`
  return days === 0 ? `${name} stays on ${longDate(landsOn)}` : `${name}: ${longDate(landsOn)} (${noun(days)})`
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
    facts.others > 0 && facts.days !== 0 ? `moves ${plural(facts.others, 'other activity', 'other activities')}` : ''
  const stop = facts.stoppedBy ? `stopped: ${facts.stoppedBy}` : ''
  return [landing(facts), others, stop, breaks(facts.broken)].filter((part) => part !== '').join(' · ')
}

/** One rule is said with its source; of several only the names. */
function breaks(broken: readonly BrokenRule[]): string {
  const [first] = broken
  if (!first) return ''
  const rules = [...new Set(broken.map(({ rule }) => rule))]
  return rules.length > 1 ? `breaks ${list(rules)}` : `breaks ${ruleStop(first)}`
}

/** A rule with what it asks and where that is written. */
export const ruleStop = ({ rule, says, source }: BrokenRule): string =>
  `${rule}, ${says.replace(/\.$/, '')}${source ? ` (${source})` : ''}`

/** What a rule asks, and by how much it would be missed. */
export const ruleSays = (violation: Violation, nameOf: (id: string) => string): string =>
  violationSentence(violation, nameOf)

/** What holds an activity back, with its small print. */
export const heldBy = (reason: string, detail: string): string => (detail === '' ? reason : `${reason} (${detail})`)

export const moved = (name: string, date: IsoDate, days: number): string =>
  `${name} moved to ${longDate(date)}, ${noun(days)}.`
export const resized = (name: string, takes: string, lastDay: IsoDate): string =>
  `${name} takes ${takes} now, until ${longDate(lastDay)}.`
export const moveCancelled = 'Cancelled. Nothing has changed.'

// ── Links

const LINK_TYPES: Readonly<Record<LinkType, string>> = {
  FS: 'Finish to start',
  SS: 'Start to start',
  FF: 'Finish to finish',
  SF: 'Start to finish',
}
/** The kinds of link, with what each is called. */
export const linkTypeNames = Object.entries(LINK_TYPES) as readonly (readonly [LinkType, string])[]

export const linkForm = {
  type: 'Type',
  lag: 'Lag',
  lagHint: '3d, 2w, 90ed or 1mo; −2d to overlap',
  gap: 'Longest gap',
  gapHint: 'as long as you like; or 30d, 90ed',
  make: 'Link',
  change: 'Change',
  remove: 'Remove link',
  cancel: 'Cancel',
  find: 'Link to…',
  findHint: 'Type a part of a name',
  swap: 'Turn around',
  none: 'No activity is called that.',
} as const

/** What waits for what. */
export const linkTitle = (from: string, to: string): string => `${from} → ${to}`
export const linksOf = (name: string): string => `Links of ${name}`
export const waitsFor = 'Waits for'
export const followedBy = 'Is waited for by'

/** One link of a list: the other activity, the type, the lag, and the longest gap where there is one. */
export const linkLine = (other: string, type: LinkType, lag: string, gap = ''): string =>
  `${other} · ${type}${lag === '' ? '' : lag.startsWith('-') ? ` ${lag}` : ` +${lag}`}${gap === '' ? '' : `, at most ${gap}`}`

const LAG_FAULTS: Readonly<Record<LagFault, string>> = {
  'lag-unreadable': 'Type 3d, 2w, 90ed (elapsed days) or 1mo; nothing for none.',
  'lag-too-long': 'That is more than ten years.',
}
export const lagFault = (code: LagFault): string => LAG_FAULTS[code]
/** The same of the longest gap. */
export const gapFault = (code: LagFault | 'gap-shorter'): string => GAP_FAULTS[code]
const GAP_FAULTS: Readonly<Record<LagFault | 'gap-shorter', string>> = {
  ...LAG_FAULTS,
  'lag-unreadable': 'Type 30d, 2w, 90ed (elapsed days) or 1mo; nothing for no limit.',
  'gap-shorter': 'That is shorter than the lag: nothing would fit between.',
}

/** What a link would move, or does. */
export const linkMoves = (n: number, isLater: boolean): string =>
  n === 0
    ? 'No date changes.'
    : `${plural(n, 'activity moves', 'activities move')}${isLater ? ', none earlier' : ''}; nothing has changed yet.`

/** Why a change of links is refused; the things of the plan by name. */
export function linkRefusal(fault: Pick<Fault, 'code' | 'facts'>, nameOf: (id: string) => string): string {
  const { activities } = fault.facts
  if (!Array.isArray(activities)) return faultSentence(fault)
  return faultSentence({ ...fault, facts: { ...fault.facts, activities: activities.map(nameOf) } })
}

/** Where it is written what a standard asks. */
export const sourcesText = (titles: readonly string[]): string => `Source: ${list(titles)}.`

export const linkDrag = (from: string, side: 'start' | 'end'): string =>
  `From the ${side} of ${from}: drop on the activity to link it with`
export const linkDragOnto = (from: string, to: string, type: LinkType): string =>
  `${linkTitle(from, to)}, ${LINK_TYPES[type].toLowerCase()}`
export const linkCancelled = 'No link was made.'
export const linkMade = (from: string, to: string): string => `${to} waits for ${from} now.`
export const linkChanged = (from: string, to: string): string => `The link from ${from} to ${to} is changed.`
export const linkRemoved = (from: string, to: string): string => `${to} no longer waits for ${from}.`

// ── The toolbar

export const chartToolbar = {
  title: 'Chart',
  unfold: 'Expand all',
  fold: 'Collapse',
  baseline: 'Baseline',
  noBaseline: 'none',
} as const
export const toggleNames = {
  uncertainty: 'Uncertainty',
  critical: 'Critical path',
  links: 'Links',
  capacity: 'Capacity',
} as const
export const zoomsTitle = 'Zoom'
export const zoomNames: Readonly<Record<Zoom, string>> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  fit: 'Fit',
}
/** How else to get there. */
export const zoomHint = (name: string, isFit: boolean): string =>
  isFit ? `${name} (0)` : `${name} (+ and − step, Ctrl and the wheel too)`

// ── Marks

const STATUSES = { broken: 'a rule is broken', done: 'done', pinned: 'pinned to its day' } as const
/** What a mark is, with what its sign says. */
export const withStatus = (text: string, status: keyof typeof STATUSES | undefined): string =>
  status ? `${text}, ${STATUSES[status]}` : text
export const baselineTitle = (name: string, span: string): string => `${name}: ${span}`
