import { rolePeople } from '@stagger/planner/messages'
import type { IsoDate, Lag, Phase, Severity } from '@stagger/planner'
import type { PhaseState, PhaseVerb } from '../../api/wire.ts'
import type { FinishPreview } from '../../plan-view/finish-phase.ts'
import type { KnownSource } from '../../plan-view/sources-of.ts'
import { plural } from './numbers.ts'
import { dayAndMonth, fullMoney, longDate } from '../../format.ts'
import { reportShortName, spanText } from './everywhere.ts'

// Everything the drawer of the Timeline says, in English.

// ── Why this date

const LINK_TYPES = {
  FS: 'finish to start',
  SS: 'start to start',
  FF: 'finish to finish',
  SF: 'start to finish',
} as const
const linkTypeName = (type: keyof typeof LINK_TYPES): string => LINK_TYPES[type]

/** A lag as people say it; nothing for none. */
export function lagText({ value, unit }: Lag): string {
  if (value === 0) return ''
  const words = { wd: 'working day', ed: 'elapsed day', mo: 'month' } as const
  return `${value > 0 ? '+' : '−'}${plural(Math.abs(value), words[unit])}`
}

/** Who has nothing left to give: people of a role and firms are not one person. */
export type ShortOf = { readonly kind: 'person' | 'role' | 'firm'; readonly name: string }

/** Everybody of a role. */
export const roleName = (role: string): string => rolePeople(role)

/** The small line under it. */
export const linkDetail = (type: keyof typeof LINK_TYPES, lag: Lag): string =>
  ['Link: ' + linkTypeName(type), lagText(lag)].filter((part) => part !== '').join(', ')
export const ruleDetail = (rule: string, severity: Severity | undefined, source: string | undefined): string =>
  [`Rule ${rule}`, severity && severityName(severity), source].filter((part) => part).join(' · ')
export const whyEmpty = 'The schedule gives no reason for this date.'

const SEVERITIES: Readonly<Record<Severity, string>> = {
  forbids: 'cannot be done',
  costs: 'costs if broken',
  warns: 'good to know',
}
const severityName = (severity: Severity): string => SEVERITIES[severity]

// ── The drawer

export const close = 'Close details'
export const whyThisDateTitle = 'Why this date'
export const findingsTitle = 'Rules'
export const runTitle = 'Run'
export const estimateText = (low: string, likely: string, high: string): string => `${low} / ${likely} / ${high}`
export const tileNames = {
  start: 'Start',
  finish: 'Finish',
  day: 'Day',
  estimate: 'Low / likely / high',
  takes: 'Takes',
  cost: 'Cost',
} as const

/** Why it takes another time than what is likely. */
export const takesNote = 'the levelling does it in another way'

const CONFIDENCES: Readonly<Record<string, string>> = {
  'two-plus': 'two or more sources agree',
  one: 'one source',
  derived: 'derived from sources',
  unverified: 'not verified',
}

/** Where a number comes from: the person, or what it was read in and how sure that is. */
export function sourceText(known: KnownSource | undefined): string {
  if (!known) return 'yours'
  const [first = '', ...rest] = known.titles
  const read = rest.length > 0 ? `${first} and ${rest.length} more` : first
  return [read, CONFIDENCES[known.confidence] ?? ''].filter((part) => part !== '').join(' · ')
}

export const costRange = (low: number, high: number, currency: string): string =>
  `${fullMoney({ minor: low, currency })} – ${fullMoney({ minor: high, currency })}`

const VERBS: Readonly<Record<PhaseVerb, string>> = {
  start: 'Start phase',
  finish: 'Finish phase',
  reopen: 'Reopen phase',
}
export const phaseVerb = (verb: PhaseVerb): string => VERBS[verb]
const PHASE_STATES: Readonly<Record<PhaseState, string>> = {
  planned: 'Not started',
  open: 'Open',
  overdue: 'Open, overdue',
  done: 'Finished',
}
export const phaseState = (state: PhaseState): string => PHASE_STATES[state] ?? state
/** How a phase stands and what is planned for it, in the organization's own days. */
export function phaseSentence(state: PhaseState, advance: Phase['advance'], start: IsoDate, last: IsoDate): string {
  if (state === 'done') return phaseState(state)
  if (state === 'planned') return `${phaseState(state)} · planned ${spanText(start, last)}`
  return advance === 'clock'
    ? `${phaseState(state)}, ends by itself on ${longDate(last)}`
    : `${phaseState(state)}, planned until ${longDate(last)}`
}
/** What finishing a phase today would do. */
export function finishSentence({ activities, on, daysEarly, moves }: FinishPreview): string {
  const moved = moves.map(({ program, from, to }) => {
    const isOneYear = from.slice(0, 4) === to.slice(0, 4)
    return `${reportShortName(program)} moves from ${isOneYear ? dayAndMonth(from) : longDate(from)} to ${longDate(to)}`
  })
  const early = daysEarly > 0 ? `, ${plural(daysEarly, 'day')} before the plan says` : ''
  const finishes = `Finishes ${plural(activities, 'activity', 'activities')} as of ${dayAndMonth(on)}${early}`
  return `${[finishes, ...(moved.length > 0 ? moved : ['no report moves'])].join('; ')}.`
}
export const finishWayBack = 'It can be taken back until what follows it has begun.'
export const confirmFinish = 'Yes, finish it'
export const leaveIt = 'Leave it'
export const endsByItself = 'It ends by the clock; nobody has to report it.'
export const notRunning = 'This program is not running. Start the programs to work on its phases.'
