import type { Firm, IsoDate, Money } from '@stagger/planner'
import type { Users } from '../../capacity-view/removals.ts'
import type { TeamFaultCode } from '../../capacity-view/team-faults.ts'
import type { TeamKind } from '../../capacity-view/team-member.ts'
import { billedMoney, fullMoney, longDate } from '../../format.ts'
import { spanText } from './everywhere.ts'
import { list, plural } from './numbers.ts'
import { signed } from '../../format.ts'

// What Capacity says where people, firms and calendars are edited, in English.

const FIRM_KINDS: Readonly<Record<Firm['kinds'][number], string>> = {
  cpa: 'CPA firm',
  assessor: 'HITRUST assessor',
  consultant: 'Consultant',
  hitrust: 'HITRUST',
  platform: 'GRC platform',
}
export const firmKindName = (kind: Firm['kinds'][number]): string => FIRM_KINDS[kind]

// ── The lists

export const viewLabel = 'What is shown'
export const viewNames = { load: 'Load', team: 'People and calendars' } as const
/** Whom the plan knows, as the first thing said of them. */
export const teamHeadline = (people: number, firms: number, calendars: number): string =>
  list([plural(people, 'person', 'people'), plural(firms, 'firm'), plural(calendars, 'calendar')])
export const teamHint = 'Open one to change it. You see what would move before anything changes.'

export const sectionNames: Readonly<Record<TeamKind, string>> = {
  person: 'People',
  firm: 'Firms',
  calendar: 'Calendars',
}
export const addNames: Readonly<Record<TeamKind, string>> = {
  person: 'Add a person',
  firm: 'Add a firm',
  calendar: 'Add a calendar',
}
export const noneYet: Readonly<Record<TeamKind, string>> = {
  person: 'Nobody yet. Without people no work is anybody’s, and there is no load to see.',
  firm: 'No firm yet.',
  calendar: 'No calendar yet.',
}
export const personColumns = {
  name: 'Name',
  role: 'Role',
  hours: 'Hours a day',
  calendar: 'Calendar',
  rate: 'Rate',
  leave: 'Leave ahead',
} as const
export const firmColumns = { name: 'Name', kinds: 'What for', calendar: 'Calendar', atOnce: 'At once' } as const
export const calendarColumns = {
  name: 'Name',
  week: 'Works',
  closures: 'Closed ahead',
  holidays: 'Holidays ahead',
} as const

export const rateText = (rate: Money): string => `${billedMoney(rate)} an hour`
export const noRate = 'none'
export const unlimited = 'no limit'
export const kindsText = (kinds: Firm['kinds']): string => kinds.map(firmKindName).join(', ')

/** Days off that are still to come: the next, and how many more; a dash for none. */
export function daysAhead(
  spans: readonly { readonly name: string; readonly first: IsoDate; readonly last: IsoDate }[],
): string {
  const [next, ...more] = spans
  if (!next) return '–'
  return `${next.name}, ${spanText(next.first, next.last)}${more.length > 0 ? `, and ${more.length} more` : ''}`
}

export const holidaysText = (n: number): string => (n === 0 ? '–' : String(n))

// ── The forms

export const formTitle = (kind: TeamKind, name: string | undefined): string => name ?? addNames[kind]
export const nameField = 'Name'
const ALREADY: Readonly<Record<TeamKind, (name: string) => string>> = {
  person: (name) =>
    `The plan already has a person called ${name}. If this is somebody else, add what tells them apart.`,
  firm: (name) => `The plan already has a firm called ${name}. If this is another, add what tells them apart.`,
  calendar: (name) => `The plan already has a calendar called ${name}. If this is another, add what tells them apart.`,
}
/** Said beside a name that another has; two may share one. */
export const nameIsThere = (kind: TeamKind, name: string): string => ALREADY[kind](name)
export const personFields = {
  role: 'Role',
  anotherRole: 'Another role…',
  ownRole: 'What the role is called',
  ownRoleHint: 'A role of your own, such as Legal. It is there to choose while somebody has it.',
  hours: 'Hours a day for this',
  calendar: 'Works by',
  rate: 'Rate an hour',
  currency: 'Currency',
  contractor: 'Contractor: paid for the hours of this work',
  email: 'E-mail for reminders',
  timeZone: 'Time zone',
  timeZoneHint: (zone: string): string => `Empty: ${zone}`,
  leave: 'Leave',
} as const
export const firmFields = {
  kinds: 'What for',
  calendar: 'Works by',
  atOnce: 'Activities at once',
  atOnceHint: 'Empty: no limit',
} as const
export const calendarFields = { week: 'Works on', closures: 'Closed', holidays: 'Holidays' } as const

export type DaysList = 'leave' | 'closures' | 'holidays'
export const daysFields = { name: 'What', first: 'First day', last: 'Last day', on: 'Day' } as const
export const addDays: Readonly<Record<DaysList, string>> = {
  leave: 'Add leave',
  closures: 'Add days',
  holidays: 'Add a holiday',
}
/** What days off are called before they are given a name. */
export const newDays: Readonly<Record<DaysList, string>> = { leave: 'Leave', closures: 'Closed', holidays: '' }
export const removeDays = (name: string): string => `Remove ${name.trim() || 'these days'}`
export const daysTitle = (list_: DaysList, n: number): string =>
  `${list_ === 'leave' ? personFields.leave : calendarFields[list_]}${n > 0 ? ` (${n})` : ''}`

const FAULTS: Readonly<Record<TeamFaultCode, string>> = {
  name: 'Write a name.',
  role: 'Write what the role is called, such as Legal.',
  hours: 'Write hours from 0 to 24, such as 4 or 6.5.',
  rate: 'Write an amount in digits, such as 95 or 95.50, or nothing.',
  currency: 'Write the three letters of a currency, such as USD.',
  'time-zone': 'Write a time zone as the IANA database names it, such as America/Chicago.',
  email: 'Write an e-mail address, or nothing.',
  kinds: 'Choose what the firm is for.',
  'at-once': 'Write a whole number from 1 to 1000, or nothing.',
  week: 'Choose at least one day.',
  'days-name': 'Write what these days are.',
  day: 'Write a real date from 1990 to 2099.',
  order: 'The last day has to be the first or come after it.',
  heir: 'Choose who takes over: work or controls are theirs.',
  'time-recorded':
    'Hours are recorded for them, so they stay in the plan. Give them 0 hours a day, and their work to others on the Timeline.',
}
export const teamFault = (code: TeamFaultCode): string => FAULTS[code]

// ── Removing

export const removeTitle = (name: string): string => `Remove ${name}`
export const heirField = 'Their work and controls go to'
export const nobodyTakes = 'Nobody'
export const lookRemoval = 'Show what it means'
const MOST_NAMES = 3
/** How many there are, with the first names: “1 person (Ana)”, “12 firms (A, B, C and 9 more)”. */
function counted(names: readonly string[], one: string, many?: string): string {
  if (names.length === 0) return ''
  const more = names.length - MOST_NAMES
  const first = list([...names.slice(0, MOST_NAMES), more > 0 ? `${more} more` : ''])
  return `${plural(names.length, one, many)} (${first})`
}
/** Why a firm or a calendar has to stay. */
export function stillUsed(kind: 'firm' | 'calendar', { people, firms, activities }: Users): string {
  const who = list([
    counted(people, 'person', 'people'),
    counted(firms, 'firm'),
    counted(activities, 'activity', 'activities'),
  ])
  return kind === 'firm'
    ? `It cannot be removed: it does ${who}.`
    : `It cannot be removed: it is the calendar of ${who}.`
}

// ── What a change would do

export const look = 'Show what moves'
export const apply = 'Apply'
export const removeIt = 'Remove'
export const discard = 'Cancel'
export const proposedTitle = 'What it would do'
export const notYet = 'Nothing has changed yet.'
export const nothingMoves = 'No date moves.'
export const peopleDoNotBind =
  'No levelling is accepted: dates follow links, rules and calendars alone. Somebody’s hours and leave move none until you level.'
export const noChange = 'Nothing is different from what the plan has.'
export const movesText = (n: number): string => plural(n, 'activity moves', 'activities move')
const daysLater = (days: number): string => `${plural(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`
export const reportMoves = (name: string, before: IsoDate, after: IsoDate, days: number): string =>
  `${name}: ${longDate(before)} → ${longDate(after)}, ${daysLater(days)}`
export const moveColumns = { activity: 'Activity', before: 'Ends now', after: 'Would end', days: 'Days' } as const
export const movesTitle = 'Activities that would move'
export const daysText = signed
export const moreMoves = (n: number): string => `and ${plural(n, 'more activity', 'more activities')}`
export const overloadsChange = (before: number, after: number): string =>
  before === after
    ? `Overloads ahead: ${before}, as many as now`
    : `Overloads ahead: ${before} → ${after}${after > before ? ', so level afterwards' : ''}`
export const costChange = (before: Money, after: Money): string => {
  const more = after.minor - before.minor
  if (more === 0) return `Cost with all hours: ${fullMoney(before)}, unchanged`
  const change = fullMoney({ minor: Math.abs(more), currency: after.currency })
  return `Cost with all hours: ${fullMoney(before)} → ${fullMoney(after)}, ${change} ${more > 0 ? 'more' : 'less'}`
}
export const costUnknown = 'What it costs cannot be told: an exchange rate is missing. Budget says which.'
export const brokenTitle = 'It would break'
export const applied = (name: string): string => `${name} is changed. Undo takes it back.`
export const addedToTeam = (name: string): string => `${name} is added. Undo takes it back.`
export const removedFromTeam = (name: string): string => `${name} is removed. Undo takes it back.`
export const removalName = (name: string): string => `Remove ${name}`
