import { REPORT_KIND_NAMES } from '@stagger/planner/messages'
import type { Commitment, Fault, IsoDate, Program, PromiseCheck } from '@stagger/planner'
import type { ApiProblem } from '../../api/client.ts'
import type { RunStateName } from '../../api/wire.ts'
import { plural, list } from './numbers.ts'
import { dayAndMonth, longDate } from '../../format.ts'

// What every page says, in English: a function per sentence. The planner and the API speak in codes and facts.

// ── The frame

export const disclaimer = 'Planning aid. Not affiliated with HITRUST or the AICPA; not legal or audit advice.'
export const asOf = (date: IsoDate): string => `As of ${longDate(date)}`
export const checkPromise = 'Check a promise'
/** How many notifications nobody has read. */
export const unreadText = (count: number): string => `${count} unread`
export const startPrograms = 'Start programs'
export const nothingRunning = 'Not running yet'
const WHY_NO_RUNS: Readonly<Record<string, string>> = {
  'not-configured': 'this server was started without a workflow service. Start Stagger again with Temporal.',
  'no-server': 'the workflow service (Temporal) does not answer.',
  'no-worker': 'the workflow service answers, but nothing works for it. Start the worker.',
}
/** Why no program can be run; `hint` is the code in which the API says so. */
export const runsUnavailable = (hint = ''): string =>
  `Programs cannot be run here: ${WHY_NO_RUNS[hint] ?? (hint || 'the workflow service is not available.')}`
/** How many programs start, run and have ended; while the workflow service is away nothing of it moves. */
export function runsState(runs: readonly { state: RunStateName }[], isPaused: boolean): string {
  const count = (state: RunStateName) => runs.filter((run) => run.state === state).length
  const [starting, running, ended] = [count('starting'), count('running'), count('ended')]
  const parts = [
    running > 0 ? `${plural(running, 'program')} running` : '',
    starting > 0 ? `${plural(starting, 'program')} starting` : '',
    ended > 0 ? `${plural(ended, 'program')} ended` : '',
    isPaused ? 'paused' : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
export const connectionLost =
  'Connection lost. You can read the plan as it was last seen, but not change it. Reconnecting by itself.'
export const connectNow = 'Try now'
export const readOnlyNow =
  'The server cannot be reached, so nothing can be changed now. What you type stays; go on when the connection is back.'
/** Beside a field that holds more than what it is for may have. */
export const textTooLong = (letters: number, most: number): string =>
  `${letters} letters are too many: at most ${most} fit here. What you typed stays until you shorten it.`
export const noPlans = 'There is no plan here yet.'
const FEW = 2
/** What something was done to: “a”, “a” and “b”, “a”, “b” and 3 more; empty where there is no name to say. */
export function fewNames(names: readonly string[]): string {
  const more = names.length - FEW
  return list([...names.slice(0, FEW).map((name) => `“${name}”`), more > 0 ? `${more} more` : ''])
}
export const undone = (what: string): string => (what === '' ? 'Undone.' : `Undone: your change to ${what}.`)
export const redone = (what: string): string => (what === '' ? 'Done again.' : `Done again: your change to ${what}.`)
/** What others did to the plan meanwhile: a person, or a program that runs. */
export const othersChanged = (what: string, isRun: boolean): string =>
  `${isRun ? 'A running program' : 'Somebody else'} changed ${what || 'the plan'}.`
export const othersTookBack = (what: string): string =>
  `Somebody else took back a change of theirs${what === '' ? '' : ` to ${what}`}.`
export const undoLiesUnder = (what: string): string =>
  `Nothing is undone: somebody else has changed ${what || 'the same thing'} since you did, and that would be lost. Change it by hand, or ask them to undo theirs first.`
export const loading = 'Opening the plan…'
export const addressUnknown = 'There is no page at this address.'
export const toTimeline = 'Open the Timeline.'
export const pageBroke = 'This part of the page ran into an error of its own'
export const pageBrokeDo =
  'Your plan is stored and has not changed, and you can still undo. Try again; if it happens again, load the page again and report the details.'
export const brokenTryAgain = 'Try again'
export const brokenLoadAgain = 'Load the page again'
export const brokenCopy = 'Copy the details'
export const brokenCopied = 'The details are copied.'
export const brokenTyped = 'What you had typed is kept here until you leave:'
export const closeDialog = 'Close'

// ── Reports: a SOC 2 examination gives a report, HITRUST a certification

const REPORT_NAMES: Readonly<Record<string, string>> = {
  type1: 'SOC 2 Type I report',
  type2: 'SOC 2 Type II report',
  e1: 'HITRUST e1 certification',
  i1: 'HITRUST i1 certification',
  r2: 'HITRUST r2 certification',
}

/** What a program ends in, in its standard's words. */
export const reportName = (program: Program): string =>
  REPORT_NAMES[program.kind === 'soc2' ? program.type : program.level] ?? program.name

/** The same, where there is little room: SOC 2 Type II, HITRUST r2. */
export const reportShortName = (program: Program): string => reportName(program).replace(/ (report|certification)$/, '')

const NOT_AS_PROMISED: Readonly<Record<PromiseCheck['unmet'][number], string>> = {
  report: 'another report',
  scope: 'another scope',
  categories: 'not every category',
  window: 'a shorter window',
  outcome: 'another outcome',
}

/** What a report is not that was promised. */
export const notAsPromised = (what: PromiseCheck['unmet'][number]): string => NOT_AS_PROMISED[what]

/** A commitment against the plan: what was promised, whether it is in time, and what of it is not what was promised. */
export function promiseSentence({ customer, report, by }: Promised, { marginDays, unmet }: Kept): string {
  const promised = `${customer}: ${REPORT_KIND_NAMES[report]} promised for ${longDate(by)}`
  const other = unmet.length > 0 ? `not what was promised: ${list(unmet.map((what) => NOT_AS_PROMISED[what]))}` : ''
  const inTime = other === '' ? `kept with ${plural(marginDays, 'day')} to spare` : 'in time'
  const late = `missed by ${plural(Math.abs(marginDays), 'day')}`
  return [promised, marginDays < 0 ? late : inTime, other].filter((part) => part !== '').join(', ')
}
type Promised = Pick<Commitment, 'customer' | 'report' | 'by'>
type Kept = Pick<PromiseCheck, 'marginDays' | 'unmet'>

/** Days as people write them, without a year where it is said already. */
export function spanText(start: IsoDate, last: IsoDate): string {
  if (start === last) return longDate(start)
  const isOneYear = start.slice(0, 4) === last.slice(0, 4)
  return `${isOneYear ? dayAndMonth(start) : longDate(start)} – ${longDate(last)}`
}

// ── Refusals

const REFUSALS: Readonly<Record<string, string>> = {
  offline: 'The server cannot be reached. Nothing was changed; try again when the connection is back.',
  unexpected:
    'The server gave an answer that makes no sense here. Nothing is known to have changed; load the page again.',
  'document-invalid': 'The change would make the plan invalid.',
  'date-invalid': 'That is not a real date.',
  'id-unknown': 'Something this refers to is no longer in the plan.',
  'id-duplicate': 'Something with this id is already in the plan.',
  'link-to-itself': 'An activity cannot wait for itself.',
  'link-cycle': 'That would make activities wait for each other in a circle.',
  'lags-contradict': 'Two lags contradict each other.',
  'beyond-horizon': 'Something would end later than a plan reaches.',
  'estimate-out-of-order': 'Low, likely and high must be in order.',
  'span-empty': 'That would leave no time at all.',
  'window-length-invalid': 'A window lasts at least a day.',
  'progress-contradicts': 'That contradicts what already happened.',
  'edit-invalid': 'That change does not make sense for this activity.',
  'edit-conflicts': 'Others have changed the same thing since.',
  'revision-stale':
    'Somebody else changed the plan in the meantime and your change no longer applies. The newest plan is shown; make the change again if you still want it.',
  'undo-conflicts': 'Others have since changed the same things, so this cannot be taken back automatically.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to do again.',
  'runs-unavailable': 'Programs cannot be run right now: the workflow service is not available. Nothing was changed.',
  'outcome-unknown':
    'The program did not answer in time. It may have happened: wait for the page to show it before trying again.',
  'phase-not-open': 'This phase has not begun. Start it first.',
  'phase-not-ready': 'This phase cannot start yet: an earlier phase is not finished.',
  'phase-already-open': 'This phase is open already.',
  'phase-already-done': 'This phase is finished already.',
  'phase-ends-by-itself': 'This phase ends by the clock, on its date.',
  'phase-not-done': 'This phase is not finished, so it cannot be opened again.',
  'phase-depended-upon': 'This phase cannot be opened again: what waits for it has begun.',
  'effective-date-in-future': 'That day has not come yet.',
  'effective-date-before-start': 'A phase cannot end before it began.',
  'program-over': 'This program is over.',
  'run-unknown': 'This program is not running. Start the programs first.',
  'program-unknown': 'The plan has no such program any more.',
  'phase-unknown': 'The running program does not know this phase yet.',
  'progress-in-future': 'What has not happened yet cannot be recorded.',
  'file-not-utf-8':
    'The file is not written in UTF-8, so names would lose letters. Save it as CSV UTF-8 and choose it again.',
  'revision-unknown': 'The server does not know the plan you see; load the page again.',
  'origin-not-allowed': 'This page was not served by this server, so it may not change anything.',
  'internal-error':
    'Something went wrong on the server. Nothing is known to have changed; try again, then look at its log.',
  'comment-of-another': 'Somebody else said that. Only they can change it.',
  'comment-withdrawn': 'That comment was withdrawn meanwhile.',
  'comment-revised': 'Nothing was saved: that comment reads otherwise by now.',
  'comment-unknown': 'That comment is not there any more.',
  'scenario-name-taken': 'Another scenario of this plan has that name. Choose another one.',
  'plan-changed': 'This plan has changed since you looked. Nothing was deleted: look at it again first.',
  'plan-runs': 'Programs of this plan run, so it cannot be deleted. It can be once they have ended.',
  'plan-unknown': 'This plan does not exist.',
}

/** A refusal as a sentence; what the API says in detail when the code is new here. */
export function refusal(problem: Pick<ApiProblem, 'code' | 'detail'>): string {
  return REFUSALS[problem.code] ?? (problem.detail || `The server refused this (${problem.code}).`)
}

/** A planner's refusal as a sentence. */
export const planningRefusal = (code: Fault['code']): string => refusal({ code, detail: '' })
