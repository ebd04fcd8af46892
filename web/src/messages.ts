import { rolePeople, violationSentence } from '@stagger/planner/messages'
import type {
  Commitment,
  Fault,
  IsoDate,
  Lag,
  Phase,
  Program,
  PromiseCheck,
  ReportDates,
  Severity,
  Source,
  Violation,
} from '@stagger/planner'
import type { ApiProblem } from './api/client.ts'
import type { PhaseState, PhaseVerb, RunStateName } from './api/wire.ts'
import type { FinishPreview } from './plan-view/finish-phase.ts'
import { dayAndMonth, fullMoney, longDate, percent, shortDate } from './format.ts'
import type { GRID_KEYS } from './timeline/grid-keys.ts'
import type { PageKey } from './timeline/page-keys.ts'

// Everything the page says, in English: a function per sentence. The planner and the API speak in codes and facts.

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0')

const list = (parts: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(parts.filter((part) => part !== ''))

// ── The frame

export const disclaimer = 'Planning aid. Not affiliated with HITRUST or the AICPA; not legal or audit advice.'
export const asOf = (date: IsoDate): string => `As of ${longDate(date)}`
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
export const connectionLost = 'Connection lost. What you see may be old; reconnecting by itself.'
export const noPlans = 'There is no plan here yet. Start Stagger with its example, or post a plan to the API.'
export const loading = 'Opening the plan…'
export const addressUnknown = 'There is no page at this address.'
export const toTimeline = 'Open the Timeline.'
export const pageBroke = 'The page ran into an error of its own. Your plan is stored and has not changed.'
export const pageBrokeDo = 'Load the page again; if it happens again, report the text below.'

// ── The headline: a SOC 2 examination gives a report, HITRUST a certification

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

/** The answer in one sentence. */
export function headline(reports: readonly { program: Program; dates: ReportDates }[]): string {
  const clauses = reports.map(({ program, dates }) =>
    program.kind === 'soc2'
      ? `${reportName(program)} by ${longDate(dates.inHandOn)}`
      : `${reportName(program)} in hand by ${longDate(dates.inHandOn)}`,
  )
  return clauses.length > 0 ? clauses.join(', ') : 'No report is planned yet'
}

export const plannedDates = 'planned dates'
export const forecast = (money: string): string => `${money} forecast`
export const peakLoad = (name: string, share: number, weekOf: IsoDate): string =>
  `peak load ${name} ${percent(share)} in the week of ${dayAndMonth(weekOf)}`
export const promisesKept = (kept: number, all: number): string => `${kept} of ${plural(all, 'promise')} kept`
export const rulesBroken = (n: number): string => (n === 0 ? 'no rule broken' : `${plural(n, 'rule')} broken`)
export const warnings = (n: number): string => plural(n, 'warning')

const NOT_AS_PROMISED: Readonly<Record<PromiseCheck['unmet'][number], string>> = {
  report: 'another report',
  scope: 'another scope',
  categories: 'not every category',
  window: 'a shorter window',
  outcome: 'another outcome',
}

/** What a report is not that was promised. */
export const notAsPromised = (what: PromiseCheck['unmet'][number]): string => NOT_AS_PROMISED[what]

const REPORT_KINDS: Readonly<Record<Commitment['report'], string>> = {
  'soc2-type1': 'SOC 2 Type I',
  'soc2-type2': 'SOC 2 Type II',
  'hitrust-e1': 'HITRUST e1',
  'hitrust-i1': 'HITRUST i1',
  'hitrust-r2': 'HITRUST r2',
}

/** A commitment against the plan: what was promised, whether it is in time, and what of it is not what was promised. */
export function promiseSentence({ customer, report, by }: Promised, { marginDays, unmet }: Kept): string {
  const promised = `${customer}: ${REPORT_KINDS[report]} promised for ${longDate(by)}`
  const other = unmet.length > 0 ? `not what was promised: ${list(unmet.map((what) => NOT_AS_PROMISED[what]))}` : ''
  const inTime = other === '' ? `kept with ${plural(marginDays, 'day')} to spare` : 'in time'
  const late = `missed by ${plural(Math.abs(marginDays), 'day')}`
  return [promised, marginDays < 0 ? late : inTime, other].filter((part) => part !== '').join(', ')
}
type Promised = Pick<Commitment, 'customer' | 'report' | 'by'>
type Kept = Pick<PromiseCheck, 'marginDays' | 'unmet'>

// ── The grid

export const columnNames = {
  name: 'Activity',
  start: 'Start',
  finish: 'Finish',
  duration: 'Duration',
  who: 'Who',
  float: 'Float',
  cost: 'Cost',
} as const

export const floatText = (days: number): string => `${days < 0 ? `−${-days}` : days}d`
export const noFloat = 'critical: a day later here is a day later for the report'

/** A row as one sentence, for who hears it. */
export function rowSentence(row: {
  name: string
  start: IsoDate
  finish: IsoDate
  duration: string
  who: string
  isCritical: boolean
  state?: string
}): string {
  const span = row.start === row.finish ? longDate(row.start) : `${longDate(row.start)} to ${longDate(row.finish)}`
  const more = [
    row.duration,
    row.who,
    row.state === 'planned' ? '' : (row.state ?? ''),
    row.isCritical ? 'critical' : '',
  ]
  return [row.name, span, ...more.filter((part) => part !== '')].join(', ')
}

export const expiryCountsFromHere = 'expiry counts from here'
export const elapsedDays = (days: number): string => `${days}ed`
export const todayLabel = (date: IsoDate): string => `Today ${dayAndMonth(date)}`
export const promiseFlag = (customer: string, kept: boolean): string => `${kept ? '✓' : '✕'} ${customer}`
export function spanText(start: IsoDate, last: IsoDate): string {
  if (start === last) return longDate(start)
  const isOneYear = start.slice(0, 4) === last.slice(0, 4)
  return `${isOneYear ? dayAndMonth(start) : longDate(start)} – ${longDate(last)}`
}

const DURATION_FAULTS: Readonly<Record<string, string>> = {
  'duration-unreadable': 'Type 3w, 10d, 90ed (elapsed days) or 6mo.',
  'duration-zero': 'A duration is at least one day.',
  'duration-too-long': 'That is more than ten years.',
  'window-in-months': 'An observation window is counted in months: type 6mo.',
  'name-empty': 'A name cannot be empty.',
}
/** What is wrong with what was typed into a cell. */
export const typedFault = (code: string): string => DURATION_FAULTS[code] ?? code

// ── Moving things

const noun = (days: number): string => `${signed(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`

/** The day difference beside a ghost. */
export const ghostDays = (days: number): string => `${signed(days)}d`

/** What dropping here would do. */
export function proposalSentence(facts: {
  name: string
  landsOn: IsoDate
  days: number
  others: number
  stoppedBy?: string
  broken: readonly string[]
}): string {
  const lands =
    facts.days === 0
      ? `${facts.name} stays on ${longDate(facts.landsOn)}`
      : `${facts.name}: ${longDate(facts.landsOn)} (${noun(facts.days)})`
  const others =
    facts.others > 0 && facts.days !== 0 ? `moves ${plural(facts.others, 'other activity', 'other activities')}` : ''
  const stop = facts.stoppedBy ? `stopped: ${facts.stoppedBy}` : ''
  const breaks = facts.broken.length > 0 ? `breaks ${list([...new Set(facts.broken)])}` : ''
  return [lands, others, stop, breaks].filter((part) => part !== '').join(' · ')
}

export const moved = (name: string, date: IsoDate, days: number): string =>
  `${name} moved to ${longDate(date)}, ${noun(days)}.`
export const moveCancelled = 'Move cancelled.'
export const undone = 'Undone.'
export const redone = 'Done again.'

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

// ── Rules

/** A finding about something: the rule, and by how much it is missed. */
export const findingSentence = (violation: Violation, nameOf: (id: string) => string): string =>
  `${violation.rule} · ${violationSentence(violation, nameOf)}`
export const decidedOn = 'a decision on it is recorded'

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

/** Where a number comes from: the person, or a fact of the product's data and how sure it is. */
export const sourceText = (source: Source, confidence?: string): string =>
  source === 'yours'
    ? 'yours'
    : [source.fact, CONFIDENCES[confidence ?? ''] ?? ''].filter((part) => part !== '').join(' · ')

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
export function finishSentence({ activities, on, moves }: FinishPreview): string {
  const moved = moves.map(({ program, from, to }) => {
    const isOneYear = from.slice(0, 4) === to.slice(0, 4)
    return `${reportShortName(program)} moves from ${isOneYear ? dayAndMonth(from) : longDate(from)} to ${longDate(to)}`
  })
  const finishes = `Finishes ${plural(activities, 'activity', 'activities')} as of ${dayAndMonth(on)}`
  return `${[finishes, ...(moved.length > 0 ? moved : ['no report moves'])].join('; ')}.`
}
export const confirmFinish = 'Yes, finish it'
export const leaveIt = 'Leave it'
export const endsByItself = 'It ends by the clock; nobody has to report it.'
export const notRunning = 'This program is not running. Start the programs to work on its phases.'

// ── The keyboard

export const keySheetTitle = 'Keyboard shortcuts'
export const closeSheet = 'Close shortcuts'
export const keysOnPage = 'Anywhere on the page'
export const keysInGrid = 'In the grid'
export const goToToday = 'Today'
export const goToTodayHint = 'Scroll to today (T)'
export const keysButton = 'Keyboard shortcuts (?)'
const PAGE_KEYS_DO: Readonly<Record<PageKey['id'], string>> = {
  'zoom-in': 'Zoom in',
  'zoom-out': 'Zoom out',
  fit: 'Fit everything in',
  today: 'Scroll to today',
  undo: 'Undo',
  redo: 'Redo',
  help: 'Show this sheet',
}
export const pageKeyDoes = (id: PageKey['id']): string => PAGE_KEYS_DO[id]
type GridKeyId = (typeof GRID_KEYS)[number]['id']
const GRID_KEYS_DO: Readonly<Record<GridKeyId, string>> = {
  walk: 'Walk the rows and cells; fold and unfold',
  page: 'A screen up or down',
  ends: 'First or last row or cell',
  edit: 'Change the cell; open what cannot be changed',
  select: 'Open the details',
  close: 'Close the details',
  'move-day': 'Move the activity by a day',
  'move-week': 'Move the activity by a week',
}
export const gridKeyDoes = (id: GridKeyId): string => GRID_KEYS_DO[id]

// ── The capacity strip

export const capacityTitle = 'Capacity'
export const capacityHint = 'hours per week against 100%, split by program'
export const personPeak = (name: string, share: number, weekOf: IsoDate): string =>
  `${name}: peak ${percent(share)} in the week of ${shortDate(weekOf)}`

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
  'phase-not-open': 'This phase is not open, so it cannot be finished.',
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
  'revision-unknown': 'The server does not know the plan you see; load the page again.',
  'origin-not-allowed': 'This page was not served by this server, so it may not change anything.',
  'internal-error':
    'Something went wrong on the server. Nothing is known to have changed; try again, then look at its log.',
  'plan-unknown': 'This plan does not exist.',
}

/** A refusal as a sentence; what the API says in detail when the code is new here. */
export function refusal(problem: Pick<ApiProblem, 'code' | 'detail'>): string {
  return REFUSALS[problem.code] ?? (problem.detail || `The server refused this (${problem.code}).`)
}

/** A planner's refusal as a sentence. */
export const planningRefusal = (code: Fault['code']): string => refusal({ code, detail: '' })
