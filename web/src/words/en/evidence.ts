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

// Everything the Evidence page says, in English: a function per sentence.

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const hoursText = (hours: number): string => Math.round(hours).toLocaleString(locale)

// ── The heading

/** How the evidence of both programs stands, in one sentence. */
export function evidenceHeadline({ counts, next }: RegisterSummary): string {
  const asked = askedOf(counts)
  if (asked === 0) return 'No control has a date on which evidence is due yet'
  const lost = counts.missed > 0 ? `, ${counts.missed} can no longer be made up` : ''
  return `${counts.collected + counts.late} of ${plural(asked, 'occurrence')} collected${lost}${nextText(next)}`
}

function nextText(next: NextDue | undefined): string {
  if (!next) return ', nothing is due'
  const more = next.more > 0 ? ` and ${next.more} more` : ''
  return `, next due ${longDate(lastOf(next.end))}: ${next.name}${more}`
}

export const sharedPulls = ({ shared, all }: RegisterSummary['pulls']): string =>
  `${shared} of ${plural(all, 'pull')} serve both programs`

/** What one register saves. */
export const hoursSentence = ({ a, b, saved, overhead, total }: WireRegister['hours']): string =>
  `${hoursText(a)} h SOC 2 + ${hoursText(b)} h HITRUST − ${hoursText(saved)} h saved + ${hoursText(overhead)} h mapping = ${hoursText(total)} h`
export const hoursSource = 'planning values, not verified'
export const lateCount = (n: number): string => `${n} recorded late`

// ── The heat map

export const evidenceTitle = 'Evidence'
export const registerColumns = {
  name: 'Control',
  owner: 'Owner',
  cadence: 'Cadence',
  have: 'Have',
  late: 'Late',
  missed: 'Missed',
} as const

export const areaName = (area: string): string => (area === 'own' ? 'Your own controls' : capital(area))
export const noOwner = 'Nobody yet'
export const nobodyShort = '—'

const CADENCES: Readonly<Record<Control['cadence'], string>> = {
  continuous: 'Continuous',
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  yearly: 'Yearly',
  'per-event': 'Per event',
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
    asked === 0 ? 'no due dates' : `${counts.collected + counts.late} of ${asked} collected`,
    counts.late > 0 ? lateCount(counts.late) : '',
    counts.missed > 0 ? `${counts.missed} can no longer be made up` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

export const stateName = (state: OccurrenceState): string => capital(OCCURRENCE_STATE_NAMES[state])
export const filterNames = {
  program: 'Program',
  allPrograms: 'Both programs',
  window: 'Window',
  allWindows: 'All windows',
  state: 'State',
  allStates: 'All states',
  shared: 'Shared only',
  search: 'Name, criterion or domain',
  clear: 'Show all',
} as const
export const nothingMatches = 'No control matches.'
export const registerEmpty =
  'This plan has no controls yet. Controls come with the answers the plan is made from, or with edits.'
export const legendTitle = 'What the cells mean'
export const sampledTitle = (name: string): string => `${name}: no due dates; sampled over the window`
export const windowTitle = (program: string, window: WireSpan): string => `${program}: ${daysText(window)}`
/** The same in a narrow choice: the days first. */
export const windowName = (program: string, window: WireSpan): string => `${daysText(window)} · ${program}`
export const fieldworkTitle = (program: string, fieldwork: WireSpan): string =>
  `${program}, fieldwork: ${daysText(fieldwork)}`

/** A cell in words. */
export const cellTitle = (name: string, program: string, cadence: Control['cadence'], one: WireOccurrence): string =>
  `${name}, ${program}, ${occurrenceName(cadence, one)}: ${standingText(one)}`

// ── The details of a control

/** Which of its occurrences it is. */
export function occurrenceName(cadence: Control['cadence'], { period }: WireOccurrence): string {
  if (cadence === 'monthly') return monthAndYear(period.start)
  if (cadence === 'weekly') return `week of ${dayAndMonth(period.start)}`
  return cadence === 'quarterly' ? periodName({ cadence, period }).replace(/^the /, '') : daysText(period)
}

/** How an occurrence stands, with the days that matter. */
export function standingText({ state, within, effectiveOn, have, need }: WireOccurrence): string {
  const of = need > 1 ? `, ${have} of ${need}` : ''
  if (effectiveOn) return `${OCCURRENCE_STATE_NAMES[state]}, ${longDate(effectiveOn)}${of}`
  if (state === 'missed') return `${OCCURRENCE_STATE_NAMES[state]}, was due ${longDate(lastOf(within.end))}${of}`
  return `${OCCURRENCE_STATE_NAMES[state]} by ${longDate(lastOf(within.end))}${of}`
}

export const daysThatCount = (within: WireSpan): string => `Days that count: ${daysText(within)}.`

/** The rule behind the days that count. */
export function occurrenceRule(control: Control, { kind }: Pick<WireWindow, 'kind'>, one: WireOccurrence): string {
  if (kind === 'hitrust' && control.evidence === 'point-in-time')
    return 'A state is seen once, inside fieldwork. Rule W07.'
  if (control.cadence === 'daily') return `A sample of ${plural(one.need, 'working day')} of the window.`
  if (control.cadence === 'yearly') return 'Once a year, as the firm reads the year; see the settings of the program.'
  const whole = one.period.start === one.within.start && one.period.end === one.within.end
  if (whole) return 'Any day of the period counts.'
  const where = kind === 'soc2' ? 'the observation window' : 'the days HITRUST may sample. Rule W08, not verified'
  return `Only the days of the period that lie in ${where}.`
}

/** Whether one pull does for both programs, and if not why. */
export function sharedSentence(pull: WirePull | undefined): string {
  if (!pull) return ''
  if (pull.why) return `Serves this program only. ${notSharedSentence(pull.why)}`
  return `One pull on a day of ${daysText(pull.within)} serves both programs.`
}

export const controlDrawer = {
  owner: 'Owner',
  cadence: 'Cadence',
  record: 'Record evidence',
  happenedOn: 'It happened on',
  recordIt: 'Record evidence',
  made: 'Made of',
  serves: 'Serves',
  servesNothing: 'Nobody has mapped it. It proves nothing until it is.',
  occurrences: 'Occurrences',
  noOccurrences: 'No due dates: what it does is sampled over the window.',
  addTarget: 'Criterion or domain',
  addType: 'How much it serves',
  add: 'Add',
  apply: 'Change',
  cancel: 'Leave it',
  warnings: 'Warnings',
} as const

/** What evidence is pulled from. */
export const pulledFrom = (systems: readonly string[]): string =>
  `Pulled from: ${systems.map((system) => system.replaceAll('-', ' ')).join(', ')}`

export const recordNeedsDate = 'Say on which day it happened.'
export const recorded = (name: string, on: IsoDate): string => `Recorded: ${name}, ${longDate(on)}.`
export const liveSince = (date: IsoDate): string => `live since ${longDate(date)}`
/** HITRUST counts from there: the control was changed. */
export const restartedOn = (date: IsoDate): string => `for HITRUST its days count from ${longDate(date)}`
export const broughtBy = 'brought live by'

const MAPPING_TYPES: Readonly<Record<Mapping['mapping'], string>> = {
  full: 'full',
  partial: 'partial',
  supports: 'supports',
}
export const mappingTypeName = (type: Mapping['mapping']): string => MAPPING_TYPES[type]

const BASES: Readonly<Record<Mapping['basis'], string>> = {
  'evidence-table': 'evidence table',
  'our-reading': 'our reading',
  yours: 'yours',
}
const CONFIDENCES: Readonly<Record<Mapping['confidence'], string>> = {
  'two-plus': 'two or more sources',
  one: 'one source',
  derived: 'derived',
  unverified: 'not verified',
}
export const pedigree = ({ basis, confidence }: Mapping): string => `${BASES[basis]}, ${CONFIDENCES[confidence]}`

export const mappingTypeOf = (target: string): string => `How much it serves ${target}`
export const removeMapping = (target: string): string => `Remove ${target}`
export const mappingAdded = (target: string): string => `${target} added.`
export const mappingRemoved = (target: string): string => `${target} removed.`
export const alreadyMapped = (target: string): string => `It serves ${target} already. Change its type above.`
export const targetUnknown = (code: 'criterion-unknown' | 'domain-unknown', typed: string): string =>
  registerFaultSentence({ code, facts: { criterion: typed, domain: typed } })
export const targetMissing = 'Type a criterion, such as CC6.1, or the name of a domain.'

/** What another cadence would ask: how many more or fewer, of whom, and what of it is over. */
export function cadenceChange(
  cadence: Control['cadence'],
  { byProgram, missedBefore, missedAfter }: AskedChange,
  nameOf: (programId: string) => string,
): string {
  const parts = byProgram
    .filter(({ before, after }) => before !== after)
    .map(
      ({ programId, before, after }) => `${difference(after - before)} for ${nameOf(programId)} (${before} → ${after})`,
    )
  const lost = missedAfter - missedBefore
  const over = lost > 0 ? ` ${plural(lost, 'of them is', 'of them are')} over and can no longer be made up.` : ''
  return `${cadenceName(cadence)} asks ${parts.length > 0 ? parts.join(', ') : 'as many occurrences as before'}.${over}`
}

const difference = (n: number): string =>
  n > 0 ? plural(n, 'more occurrence') : plural(-n, 'occurrence fewer', 'occurrences fewer')
