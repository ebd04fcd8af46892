import { hoursText } from '../../capacity-view/hours-said.ts'
import type { IsoDate, LevellingProgress, LevellingProposal, Overload, ReportMove } from '@stagger/planner'
import { dayOf, isoOf, lastDay } from '@stagger/planner'
import type { ShortOf } from './drawer.ts'
import { refusal } from './everywhere.ts'
import { type CapacityRow, type CapacitySummary, type CapacityWeek, isOver } from '../../plan-view/capacity-rows.ts'
import { dayAndMonth, longDate } from '../../format.ts'
import { plural, list } from './numbers.ts'
import { locale } from '../../locale.ts'

// Everything the Capacity page says, in English: a function per sentence.

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const percentText = (percent: number): string => `${percent.toLocaleString(locale)}%`

/** A row's name: a person's, or everybody's of a role. */
export const rowName = ({ kind, name }: Pick<CapacityRow, 'kind' | 'name'>): string =>
  kind === 'role' ? capital(name) : name

// ── The heading

type Worst = NonNullable<CapacitySummary['worst']>

/** Who is asked for the most, and how many weeks are too much from now on: as many as the map marks. */
export function capacityHeadline({ worst, over }: CapacitySummary, overloads: readonly Days[]): string {
  const [first] = overloads
  if (!worst) return 'Nothing is asked of anybody from this week on'
  if (isOver(worst.week)) return `${askedSentence(worst)}${weeksOver(over)}`
  if (!first) return 'Nobody is asked for more than they have'
  const more = overloads.length > 1 ? `, and ${overloads.length - 1} more` : ''
  return `No week is over capacity, but some days are: ${overloadSentence(first)}${more}`
}

const weeksOver = (over: CapacitySummary['over']): string =>
  over.length === 1
    ? ', the only week over 100%'
    : `; ${plural(over.length, 'week')} of ${ofHowMany(over)} are over 100%`

/** How often too much is asked, and of how many: `3 overloads of 2 people and 1 role`. */
export const overloadsText = (overloads: readonly Pick<Days, 'of'>[]): string =>
  `${plural(overloads.length, 'overload')} of ${ofHowMany(overloads)}`

/** What the map of weeks does not mark. */
export const singleDays = (overloads: readonly Pick<Days, 'of'>[]): string =>
  `too much on single days of other weeks: ${overloadsText(overloads)}`

function ofHowMany(overloads: readonly { readonly of: Pick<ShortOf, 'kind' | 'name'> }[]): string {
  const of = (kind: ShortOf['kind']) =>
    new Set(overloads.flatMap((one) => (one.of.kind === kind ? one.of.name : []))).size
  const who = [
    of('person') > 0 ? plural(of('person'), 'person', 'people') : '',
    of('role') > 0 ? plural(of('role'), 'role') : '',
    of('firm') > 0 ? plural(of('firm'), 'firm') : '',
  ]
  return list(who.filter((part) => part !== ''))
}

function askedSentence({ name, kind, week }: Worst): string {
  const who = kind === 'role' ? `The ${name} are` : `${name} is`
  const when = `in the week of ${dayAndMonth(week.weekOf)}`
  return Number.isFinite(week.percent)
    ? `${who} asked for ${percentText(week.percent)} ${when}`
    : `${who} asked for ${hoursText(week.hours)} ${when} and ${kind === 'role' ? 'have' : 'has'} none`
}

export const fullest = ({ name, kind, week }: Worst): string => `fullest: ${askedSentence({ name, kind, week })}`
export const pastOver = (n: number): string => `${plural(n, 'week')} over capacity in the past`
export const levelledBy = 'a levelling is accepted'

// ── Days on which too much is asked

/** An overload with the name of who is asked. */
export type Days = Pick<Overload, 'start' | 'end' | 'askedHours' | 'capacityHours'> & {
  readonly of: ShortOf
  /** The hours are those of a whole week. */
  readonly isWeek?: boolean
}

const lastOf = (end: IsoDate): IsoDate => isoOf(lastDay(dayOf(end)))

const daysText = (start: IsoDate, end: IsoDate): string =>
  start === lastOf(end) ? `on ${dayAndMonth(start)}` : `from ${dayAndMonth(start)} to ${dayAndMonth(lastOf(end))}`

/** Somebody is asked for more on some days than they have: the worst of those days, or the week. */
export function overloadSentence({ of: { kind, name }, start, end, askedHours, capacityHours, isWeek }: Days): string {
  if (kind === 'firm')
    return `${name} is asked for ${Math.round(askedHours)} at once ${daysText(start, end)} and has ${Math.round(capacityHours)}`
  const who = kind === 'role' ? `The ${name} are` : `${name} is`
  const has = capacityHours > 0 ? hoursText(capacityHours) : 'none'
  const asked = isWeek
    ? `${hoursText(askedHours)} in the week of ${dayAndMonth(start)}`
    : `up to ${hoursText(askedHours)} a day ${daysText(start, end)}`
  return `${who} asked for ${asked} and ${kind === 'role' ? 'have' : 'has'} ${has}`
}

// ── The map

export const mapTitle = 'People by week'
export const peopleColumn = 'Who'
export const peakColumn = 'Peak'
export const legendTitle = 'What the cells mean'
export const legend = {
  full: 'a full cell is 100%',
  over: 'over 100%',
  away: 'no hours: leave, closures',
  past: 'over, cannot be helped',
} as const

/** A cell in words. */
export function weekSentence(name: string, week: CapacityWeek, programName: (id: string) => string): string {
  const shares = Object.entries(week.byProgram)
    .filter(([, hours]) => hours > 0)
    .map(([id, hours]) => `${programName(id)} ${hoursText(hours)}`)
  const asked =
    week.hours === 0
      ? 'nothing asked'
      : Number.isFinite(week.percent)
        ? `${percentText(week.percent)}: ${list(shares)} of ${hoursText(week.capacityHours)}`
        : list(shares)
  const has = week.capacityHours === 0 ? 'no hours this week' : ''
  const over = week.percent > 100 ? 'over capacity' : ''
  return [`${name}, week of ${longDate(week.weekOf)}`, asked, has, over].filter((part) => part !== '').join(', ')
}

export const zoomNames = { week: 'Weeks', fit: 'Fit' } as const
export const shownNames = { now: 'Now', proposed: 'Proposed' } as const
export const shownLabel = 'Which dates'
export const toTodayName = 'This week'

// ── One week of one row

export const weekOfTitle = (weekOf: IsoDate): string => `Week of ${longDate(weekOf)}`
export const weekTiles = { asked: 'Asked', has: 'Has', share: 'Load' } as const
export const loadText = ({ hours, percent }: CapacityWeek): string =>
  Number.isFinite(percent) ? percentText(percent) : `${hoursText(hours)} of 0`
export const daysOffTitle = 'Days off in this week'
export const asksTitle = 'What asks for it'
export const nothingAsked = 'Nothing is asked in this week.'
export const inProposal = 'as proposed, nothing has changed yet'

// ── Levelling

export const levelButton = 'Level'
export const levelAgain = 'Level again'
export const giveUp = 'Give up levelling'
export const givenUp = 'The levelling is given up: dates follow links and rules alone again.'
export const levellingTitle = 'Levelling'
export const accept = 'Accept'
export const discard = 'Discard'
export const cancel = 'Cancel'
export const howFar = 'How far the search is'
export const accepted = 'Levelling accepted. Undo takes it back.'
export const gainLabel = 'Move nothing for a gain under'
export const gainUnit = (days: number): string => (days === 1 ? 'day' : 'days')
export const levellingIs =
  'Levelling looks for dates on which nobody is asked for more than they have, and the reports come as early as they can. It proposes; nothing changes until you accept.'
export const nothingToLevel =
  'Nobody is asked for more than they have from today on. Levelling can still look for earlier reports.'

/** How far the search has come. */
export function searchSentence(progress: LevellingProgress | undefined, name: (programId: string) => string): string {
  if (!progress) return 'Looking for dates…'
  const reports = progress.reports.map(({ programId, on }) => `${name(programId)} ${longDate(on)}`)
  const best = reports.length > 0 ? `; best so far: ${list(reports)}` : ''
  return `${progress.schedules.toLocaleString(locale)} of ${progress.budget.toLocaleString(locale)} schedules tried${best}`
}

/** What a proposal is worth, as the first thing said of it. */
export function proposalHeadline({ verdict, moves, overloads, levelling }: LevellingProposal): string {
  const still =
    overloads.length > 0 ? `; ${plural(overloads.length, 'overload')} ${overloads.length === 1 ? 'stays' : 'stay'}` : ''
  if (verdict === 'infeasible') return `No dates can keep every limit: that is proven${still}`
  const found = verdict === 'not-found' ? 'No dates that keep every limit were found; this is the nearest' : ''
  const moved =
    moves.length > 0
      ? plural(moves.length, 'activity moves', 'activities move')
      : verdict === 'feasible'
        ? nothingMoves(levelling.leastGainDays)
        : 'nothing moves'
  return capital([found, `${moved}${still}`].filter((part) => part !== '').join(': '))
}

const nothingMoves = (days: number): string =>
  days > 1 ? `nothing moves: no report would gain ${plural(days, 'day')}` : 'nothing has to move'

/** A report before and after, and how much earlier any levelling could bring it. */
export function reportSentence({ before, after, noEarlierThan }: ReportMove, name: string): string {
  const days = dayOf(after) - dayOf(before)
  const moved =
    days === 0
      ? `${name}: ${longDate(after)}, unchanged`
      : `${name}: ${longDate(before)} → ${longDate(after)}, ${plural(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`
  const room = dayOf(after) - dayOf(noEarlierThan)
  return `${moved} (${room <= 0 ? 'proven: no dates are earlier' : `at most ${plural(room, 'day')} from the earliest there can be`})`
}

/** How good the whole is. */
export function qualitySentence({ verdict, isOptimal, atMostDaysFromOptimal, schedules }: LevellingProposal): string {
  const tried = `${plural(schedules, 'schedule')} tried`
  if (verdict !== 'feasible') return `${tried}.`
  if (isOptimal) return `Proven: no levelling is worth more. ${tried}.`
  return `At most ${plural(atMostDaysFromOptimal, 'day')} from the best there can be. ${tried}.`
}

export const wasCut = 'You ended the search; this is the best it had found.'
export const proposalStale = 'The plan has changed since: this proposal is about the plan as it was.'
export const computeAgain = 'Compute again'
export const stillOver = 'Still over capacity'
export const cannotBeDone = 'Nobody can do this'
export const impossibleSentence = (activity: string, of: ShortOf, asked: number, has: number): string =>
  `“${activity}” asks ${of.kind === 'role' ? `the ${of.name}` : of.name} for at least ${hoursText(asked)} a day; there are ${hoursText(has)} at the most. Make it longer, give it more people, or ask for fewer hours.`
export const movesTitle = 'Proposed moves'
export const moveColumns = {
  activity: 'Activity',
  program: 'Program',
  from: 'From',
  to: 'To',
  days: 'Start, days',
  finish: 'Finish, days',
  why: 'Why then',
} as const

/** Another way to do it than the estimate's: how long it takes, who does what nobody was named for. */
export function otherWay(takes: string, insteadOf: string, people: readonly string[]): string {
  const long = takes === insteadOf ? '' : `takes ${takes} instead of ${insteadOf}`
  const by = people.length > 0 ? `done by ${list(people)}` : ''
  return capital([long, by].filter((part) => part !== '').join('; '))
}

/** Why a search ended without an answer. */
export const searchFailed = (
  failure: { readonly kind: 'refused'; readonly code: string } | { readonly kind: 'broken'; readonly detail: string },
): string =>
  failure.kind === 'refused'
    ? refusal({ code: failure.code, detail: '' })
    : `The search ran into an error of its own; the plan has not changed. (${failure.detail})`

// ── Nothing to show

export const noPeopleTitle = 'There is nobody in this plan yet'
export const noPeople =
  'This page shows who is asked for more than they have, week by week. Add people, or answer the six questions.'
export const noWorkTitle = 'Nobody is asked for anything yet'
export const noWork =
  'This page shows who is asked for more than they have, week by week. It fills as soon as activities ask people for hours.'
export const toTimeline = 'Open the Timeline'
