import { type ChangeProposal, daysBetween, type IsoDate, type Program } from '@stagger/planner'
import type { PhaseState, ProposalState } from '../../api/wire.ts'
import type { LivePhase } from '../../runs-view/live-programs.ts'
import type { ItemCode, OpenItem } from '../../runs-view/open-items.ts'
import { list, plural } from './numbers.ts'
import { fullMoney, longDate } from '../../format.ts'
import { phaseState } from './drawer.ts'
import { spanText } from './everywhere.ts'
import { agreedEndTitle, missedEvidenceTitle } from './live-items.ts'

// What the Runs page says, in English; what happened is said in messages-diary, what is asked in messages-facts.

// ── The heading

type Counts = { readonly open: number; readonly overdue: number; readonly proposals: number }

/** How many programs run and what they wait for, in one sentence. */
export function runsHeadline(live: readonly { readonly run: { readonly state: string } }[], counts: Counts): string {
  const running = live.filter(({ run }) => run.state !== 'ended').length
  const parts = [
    running === 0 ? 'No program runs any more' : `${plural(running, 'program')} running`,
    counts.open === 0 ? 'nothing waits for you' : `${plural(counts.open, 'thing')} to decide or report`,
    counts.overdue > 0 ? `${counts.overdue} overdue` : '',
    counts.proposals > 0 ? 'a proposal to answer' : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

export const sections = {
  open: 'To be decided or reported',
  proposal: 'Proposal',
  closedProposals: 'Earlier proposals',
  programs: 'Where each program is',
  diary: 'What happened',
  ahead: 'What comes next',
  shared: 'What the programs share',
  notices: 'Notifications',
} as const
export const nothingOpen = 'Nothing waits for anybody. What comes next begins on its day.'
export const nothingHappened = 'Nothing has happened yet.'
export const emptyRuns = {
  title: 'No program runs yet',
  text: 'Runs carry the plan through the months: they open and close windows on their days, ask for evidence, remember what was decided, and propose new dates when something slips.',
} as const
export const moreText = (count: number): string => `Show ${count} more`

// ── Phases

/** What a phase waits for, until when, and how long that is from `today`. */
export function waitsFor({ phase, state, start, finish, isNext, who }: LivePhase, today: IsoDate): string {
  if (state === 'done') return phaseState(state)
  if (state === 'planned')
    return isNext
      ? `Next${who.length > 0 ? ` for ${list(who)}` : ''}, planned from ${longDate(start)}, ${fromNow(today, start)}`
      : `Planned ${spanText(start, finish)}`
  if (phase.advance === 'clock') return `Ends by itself on ${longDate(finish)}, ${timeLeft(daysBetween(today, finish))}`
  const waits = `Waits for ${list(who) || (phase.advance === 'outside' ? 'others' : 'your report')}`
  return state === 'overdue'
    ? `${waits} since ${longDate(finish)}: ${timeLeft(daysBetween(today, finish))}`
    : `${waits} until ${longDate(finish)}, ${timeLeft(daysBetween(today, finish))}`
}
/** How long until the end of a last day; below 0 that day is over. */
const timeLeft = (days: number): string =>
  days < 0 ? `${plural(-days, 'day')} overdue` : days === 0 ? 'today is the last day' : `${plural(days, 'day')} left`
/** How far a day is away. */
function fromNow(today: IsoDate, on: IsoDate): string {
  const days = daysBetween(today, on)
  if (days === 0) return 'today'
  return days > 0 ? `in ${plural(days, 'day')}` : `${plural(-days, 'day')} ago`
}
export const STATE_NAMES: Readonly<Record<PhaseState, string>> = {
  planned: 'Ahead',
  open: 'Open',
  overdue: 'Overdue',
  done: 'Done',
}
export const aheadAndDone = (ahead: number, done: number): string => `${ahead} ahead, ${done} done`
export const takeBack = 'Take back'
export const takenBack = (phase: string): string => `${phase} is open again.`
export const reportElse = (program: Program): string => `Report something else of ${program.name}`
export const runEnded = 'This program is over.'
export const runStarting = 'Starting…'
export const lastTold = 'What is shown is what was told last; nothing can be reported until it is back.'
/** The way to Temporal’s own pages. */
export const operatorLink = {
  hint: 'Its history, as the workflow service keeps it',
  text: (name: string): string => `For operators: ${name} in Temporal`,
} as const
export const coordinatorName = 'the coordinator'
export const coordinatorHint = 'Evidence is asked for once for all programs, and people hear when several ask for them.'
export const nothingShared = `${coordinatorHint} Nothing of that has happened yet.`
export const toRuns = 'Report it in Runs'
export const endsWithFact = 'It ends with a fact of its own, which Runs asks for.'

/** Quiet for a while; what is due stays due. */
export const reminderActs = {
  pause: 'Pause reminders',
  resume: 'Resume reminders',
  paused: 'Nobody is reminded. Evidence and windows close on their days all the same.',
} as const
export const reminderState = (program: string, paused: boolean): string =>
  `${program}: ${paused ? 'reminders pause' : 'reminders go on'}`

// ── What is open

/** What an item is about; `name` is the phase’s, or the control’s. */
const ITEMS: Readonly<Record<ItemCode, (name: string, item: OpenItem) => string>> = {
  phase: (name) => `${name} is under way`,
  'next-phase': (name) => `${name} can begin`,
  'late-control': (name, { facts }) =>
    `“${name}” is late for its window by ${plural(Number(facts['shortDays']), 'day')}`,
  'expected-exception': (name) => `An exception is expected of “${name}”`,
  'reported-exception': (name) => `The auditor reported an exception of “${name}”`,
  'decided-exception': (name) => `The exception of “${name}” is decided and open`,
  'qa-task': (_, { place }) => `HITRUST asks: task ${place.subjectId}`,
  'qa-lost': () => 'The reserved QA week was lost: another has to be booked',
  triage: (_, { facts }) =>
    `${plural(Number(facts['changes'] ?? 1), 'change')} of ${plural(Number(facts['controls'] ?? 1), 'control')} to be judged`,
  investigation: () => 'A possible security event is investigated',
  notice: () => 'HITRUST has to be told of a change',
  disclosure: () => 'The description of the system has to disclose a change',
  interim: (_, { facts }) =>
    facts['interim'] === 'submitted' ? 'HITRUST’s answer to the interim' : 'The interim assessment is to be submitted',
  suspension: () => 'The certification is suspended',
  'agreed-end': (name, { facts }) => agreedEndTitle(name, facts),
  'missed-evidence': (_, { facts }) => missedEvidenceTitle(facts),
}
export const itemTitle = (item: OpenItem, name: string): string => ITEMS[item.code](name, item)

/** For whom an item waits, until when, and how long that is. */
export function itemDue(item: Pick<OpenItem, 'code' | 'dueOn' | 'daysLeft' | 'isOverdue' | 'who'>): string {
  const { code, dueOn, daysLeft = 0, isOverdue, who } = item
  const parts = [list(who)]
  if (dueOn === undefined) parts.push(isOverdue ? 'overdue' : '')
  else if (code === 'next-phase') parts.push(`planned from ${longDate(dueOn)}`)
  else if (isOverdue) parts.push(`overdue since ${longDate(dueOn)}, ${plural(Math.max(-daysLeft, 0), 'day')}`)
  else parts.push(`until ${longDate(dueOn)}, ${timeLeft(daysLeft)}`)
  return parts.filter((part) => part !== '').join(' · ')
}
export const noteSentence = (note: string, actor: string, on: IsoDate): string =>
  `“${note}” (${actor}, ${longDate(on)})`
export const toldText = (label: string, name: string): string => `${label}: ${name}`

/** A control that reported changes touch, whose it is, and until when somebody judges what that means for it. */
export function touchedControl(control: string, who: readonly string[], dueOn: IsoDate | undefined): string {
  const due = dueOn === undefined ? '' : `to be judged by ${longDate(dueOn)}`
  return [control, list(who), due].filter((part) => part !== '').join(' · ')
}
export const touchedTitle = 'Controls that are touched'
export const changesTitle = 'Changes, as they were reported'
export const andMoreChanges = (count: number): string => `and ${plural(count, 'more change', 'more changes')}`
/** A change as another system reported it. */
export const changeSentence = (system: string, changeId: string, summary: string | undefined, when: string): string =>
  `${system}, ${when}: ${summary ?? changeId}`

// ── Proposals

export const proposalTitle = (number: number): string => `Proposal ${number}`
export const proposalActs = {
  accept: 'Accept',
  /** Nothing of the plan is edited: its dates are what they are. */
  acknowledge: 'Take note of it',
  acknowledged: 'Taken note of. These are the agreed dates now.',
  decline: 'Decline',
  answering: 'Sending the answer…',
  why: 'Why it is declined (optional)',
  accepted: 'Accepted. The plan has the new dates.',
  declined: 'Declined. The plan stays as it is.',
} as const
export const proposalParts = {
  causes: 'What happened',
  steps: 'What to do',
  reports: 'Reports',
  moves: 'Moves',
} as const
/** What today's dates break already, whatever is answered. */
export const brokenAlready = 'Broken already'
export const moveColumns = {
  name: 'Activity',
  from: 'Old start',
  to: 'New start',
  days: 'Start, days',
  finishDays: 'Finish, days',
  why: 'Why',
} as const
const PROPOSAL_STATES: Readonly<Record<ProposalState, string>> = {
  open: 'open',
  superseded: 'replaced by a newer one',
  accepted: 'accepted',
  declined: 'declined',
  closed: 'nothing to do',
}
type ClosedProposal = {
  readonly number: number
  readonly state: ProposalState
  readonly by: string | undefined
  readonly on: IsoDate | undefined
  readonly reason: string | undefined
}
/** What became of a proposal, by whom and when, and why where somebody said so. */
export function closedProposal({ number, state, by, on, reason }: ClosedProposal): string {
  const who = (state === 'accepted' || state === 'declined') && by ? ` ${by.startsWith('by ') ? by : `by ${by}`}` : ''
  const when = on === undefined ? '' : `, ${longDate(on)}`
  return `${proposalTitle(number)}: ${PROPOSAL_STATES[state]}${who}${when}${reason === undefined ? '' : ` (“${reason}”)`}.`
}
/** Money before and after. */
export function moneySentence(money: ChangeProposal['money']): string {
  if (money === null) return 'What it costs is not known: an exchange rate is missing.'
  const { currency, external, loaded } = money
  const text = (minor: number) => fullMoney({ minor, currency })
  const change = (name: string, { agreed, proposed }: { agreed: number; proposed: number }) =>
    agreed === proposed ? `${name} ${text(agreed)} as before` : `${name} ${text(agreed)} → ${text(proposed)}`
  return `${change('Bought:', external)}; ${change('with the team’s hours', loaded)}.`
}

// ── Notifications

export const noticeActs = { read: 'Mark as read', unread: 'Mark as unread', all: 'Show read ones too' } as const
/** What people have to hear comes with their digests, each at its hour. */
export const noNotices = 'No digest has told anybody anything yet: each comes at its hour.'
export const allRead = 'All are read.'
export const markNotice = (sentence: string): string => `${noticeActs.read}: ${sentence}`

export const whatToReport = 'What to report'
