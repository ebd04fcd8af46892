import { type ChangeProposal, daysBetween, type IsoDate, type Program } from '@stagger/planner'
import type { PhaseState, ProposalState } from '../../api/wire.ts'
import type { LivePhase } from '../../runs-view/live-programs.ts'
import type { ItemCode, OpenItem } from '../../runs-view/open-items.ts'
import { list, plural } from './numbers.ts'
import { fullMoney, longDate } from '../../format.ts'
import { phaseState } from './drawer.ts'
import { spanText } from './everywhere.ts'
import { agreedEndTitle, missedEvidenceTitle } from './live-items.ts'

// What the Runs page says, in German; what happened is said in messages-diary, what is asked in messages-facts.

// ── The heading

type Counts = { readonly open: number; readonly overdue: number; readonly proposals: number }

/** How many programs run and what they wait for, in one sentence. */
export function runsHeadline(live: readonly { readonly run: { readonly state: string } }[], counts: Counts): string {
  const running = live.filter(({ run }) => run.state !== 'ended').length
  const parts = [
    running === 0 ? 'Kein Programm läuft mehr' : plural(running, 'Programm läuft', 'Programme laufen'),
    counts.open === 0
      ? 'nichts wartet auf Sie'
      : `${plural(counts.open, 'Punkt', 'Punkte')} zu entscheiden oder zu melden`,
    counts.overdue > 0 ? `${counts.overdue} überfällig` : '',
    counts.proposals > 0 ? 'ein Vorschlag zu beantworten' : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

export const sections = {
  open: 'Zu entscheiden oder zu melden',
  proposal: 'Vorschlag',
  closedProposals: 'Frühere Vorschläge',
  programs: 'Wo jedes Programm steht',
  diary: 'Was geschehen ist',
  ahead: 'Was als Nächstes kommt',
  shared: 'Was die Programme teilen',
  notices: 'Benachrichtigungen',
} as const
export const nothingOpen = 'Nichts wartet auf jemanden. Was als Nächstes kommt, beginnt an seinem Tag.'
export const nothingHappened = 'Noch ist nichts geschehen.'
export const emptyRuns = {
  title: 'Noch läuft kein Programm',
  text: 'Läufe tragen den Plan durch die Monate. Dabei öffnen und schließen sie Zeiträume an deren Tagen, fordern Nachweise an, halten fest, was entschieden wurde, und schlagen neue Termine vor, wenn sich etwas verzögert.',
} as const
export const moreText = (count: number): string => `Noch ${count} zeigen`

// ── Phases

/** What a phase waits for, until when, and how long that is from `today`. */
export function waitsFor({ phase, state, start, finish, isNext, who }: LivePhase, today: IsoDate): string {
  if (state === 'done') return phaseState(state)
  if (state === 'planned')
    return isNext
      ? `Als Nächstes${who.length > 0 ? ` für ${list(who)}` : ''}, geplant ab ${longDate(start)}, ${fromNow(today, start)}`
      : `Geplant: ${spanText(start, finish)}`
  if (phase.advance === 'clock')
    return `Endet von selbst am ${longDate(finish)}, ${timeLeft(daysBetween(today, finish))}`
  const waits = `Wartet auf ${list(who) || (phase.advance === 'outside' ? 'andere' : 'Ihre Meldung')}`
  return state === 'overdue'
    ? `${waits} seit ${longDate(finish)}: ${timeLeft(daysBetween(today, finish))}`
    : `${waits} bis ${longDate(finish)}, ${timeLeft(daysBetween(today, finish))}`
}
/** How long until the end of a last day; below 0 that day is over. */
const timeLeft = (days: number): string =>
  days < 0
    ? `${plural(-days, 'Tag', 'Tage')} überfällig`
    : days === 0
      ? 'heute ist der letzte Tag'
      : `noch ${plural(days, 'Tag', 'Tage')}`
/** How far a day is away. */
function fromNow(today: IsoDate, on: IsoDate): string {
  const days = daysBetween(today, on)
  if (days === 0) return 'heute'
  return days > 0 ? `in ${plural(days, 'Tag', 'Tagen')}` : `vor ${plural(-days, 'Tag', 'Tagen')}`
}
export const STATE_NAMES: Readonly<Record<PhaseState, string>> = {
  planned: 'Geplant',
  open: 'Offen',
  overdue: 'Überfällig',
  done: 'Abgeschlossen',
}
export const aheadAndDone = (ahead: number, done: number): string => `${ahead} geplant, ${done} abgeschlossen`
export const takeBack = 'Zurücknehmen'
export const takenBack = (phase: string): string => `${phase} ist wieder offen.`
export const reportElse = (program: Program): string => `Etwas anderes melden: ${program.name}`
export const runEnded = 'Dieses Programm ist beendet.'
export const runStarting = 'Wird gestartet …'
export const lastTold =
  'Gezeigt wird der letzte bekannte Stand; melden lässt sich erst wieder etwas, wenn die Verbindung zurück ist.'
/** The way to Temporal’s own pages. */
export const operatorLink = {
  hint: 'Sein Verlauf, wie ihn der Workflow-Dienst aufbewahrt',
  text: (name: string): string => `Für den Betrieb: ${name} in Temporal`,
} as const
export const coordinatorName = 'Koordinator'
export const coordinatorHint =
  'Nachweise werden für alle Programme nur einmal angefordert, und die Personen erfahren, wenn mehrere danach fragen.'
export const nothingShared = `${coordinatorHint} Davon ist noch nichts geschehen.`
export const toRuns = 'Unter „Läufe“ melden'
export const endsWithFact = 'Die Phase endet mit einer eigenen Meldung, die unter „Läufe“ abgefragt wird.'

/** Quiet for a while; what is due stays due. */
export const reminderActs = {
  pause: 'Erinnerungen anhalten',
  resume: 'Erinnerungen fortsetzen',
  paused: 'Niemand wird erinnert. Nachweise und Zeiträume enden trotzdem an ihrem Tag.',
} as const
export const reminderState = (program: string, paused: boolean): string =>
  `${program}: ${paused ? 'Erinnerungen sind angehalten' : 'Erinnerungen gehen weiter'}`

// ── What is open

/** What an item is about; `name` is the phase’s, or the control’s. */
const ITEMS: Readonly<Record<ItemCode, (name: string, item: OpenItem) => string>> = {
  phase: (name) => `„${name}“ läuft`,
  'next-phase': (name) => `„${name}“ kann beginnen`,
  'late-control': (name, { facts }) =>
    `„${name}“ kommt ${plural(Number(facts['shortDays']), 'Tag', 'Tage')} zu spät für den Zeitraum`,
  'expected-exception': (name) => `Bei „${name}“ wird eine Abweichung erwartet`,
  'reported-exception': (name) => `Der Prüfer hat bei „${name}“ eine Abweichung gemeldet`,
  'decided-exception': (name) => `Die Abweichung bei „${name}“ ist entschieden und noch offen`,
  'qa-task': (_, { place }) => `Rückfrage von HITRUST: Aufgabe ${place.subjectId}`,
  'qa-lost': () => 'Die reservierte QA-Woche ist verloren: Eine andere muss gebucht werden',
  triage: (_, { facts }) =>
    `${plural(Number(facts['changes'] ?? 1), 'Änderung', 'Änderungen')} an ${plural(Number(facts['controls'] ?? 1), 'Kontrolle', 'Kontrollen')} zu bewerten`,
  investigation: () => 'Ein möglicher Sicherheitsvorfall wird untersucht',
  notice: () => 'Eine Änderung muss HITRUST gemeldet werden',
  disclosure: () => 'Die Systembeschreibung muss eine Änderung offenlegen',
  interim: (_, { facts }) =>
    facts['interim'] === 'submitted'
      ? 'Antwort von HITRUST auf die Interim-Prüfung'
      : 'Die Interim-Prüfung ist einzureichen',
  suspension: () => 'Die Zertifizierung ist ausgesetzt',
  'agreed-end': (name, { facts }) => agreedEndTitle(name, facts),
  'missed-evidence': (_, { facts }) => missedEvidenceTitle(facts),
}
export const itemTitle = (item: OpenItem, name: string): string => ITEMS[item.code](name, item)

/** For whom an item waits, until when, and how long that is. */
export function itemDue(item: Pick<OpenItem, 'code' | 'dueOn' | 'daysLeft' | 'isOverdue' | 'who'>): string {
  const { code, dueOn, daysLeft = 0, isOverdue, who } = item
  const parts = [list(who)]
  if (dueOn === undefined) parts.push(isOverdue ? 'überfällig' : '')
  else if (code === 'next-phase') parts.push(`geplant ab ${longDate(dueOn)}`)
  else if (isOverdue) parts.push(`überfällig seit ${longDate(dueOn)}, ${plural(Math.max(-daysLeft, 0), 'Tag', 'Tage')}`)
  else parts.push(`bis ${longDate(dueOn)}, ${timeLeft(daysLeft)}`)
  return parts.filter((part) => part !== '').join(' · ')
}
export const noteSentence = (note: string, actor: string, on: IsoDate): string =>
  `„${note}“ (${actor}, ${longDate(on)})`
export const toldText = (label: string, name: string): string => `${label}: ${name}`

/** A control that reported changes touch, whose it is, and until when somebody judges what that means for it. */
export function touchedControl(control: string, who: readonly string[], dueOn: IsoDate | undefined): string {
  const due = dueOn === undefined ? '' : `zu bewerten bis ${longDate(dueOn)}`
  return [control, list(who), due].filter((part) => part !== '').join(' · ')
}
export const touchedTitle = 'Betroffene Kontrollen'
export const changesTitle = 'Änderungen, wie sie gemeldet wurden'
export const andMoreChanges = (count: number): string =>
  `und ${plural(count, 'weitere Änderung', 'weitere Änderungen')}`
/** A change as another system reported it. */
export const changeSentence = (system: string, changeId: string, summary: string | undefined, when: string): string =>
  `${system}, ${when}: ${summary ?? changeId}`

// ── Proposals

export const proposalTitle = (number: number): string => `Vorschlag ${number}`
export const proposalActs = {
  accept: 'Annehmen',
  /** Nothing of the plan is edited: its dates are what they are. */
  acknowledge: 'Zur Kenntnis nehmen',
  acknowledged: 'Zur Kenntnis genommen. Das sind jetzt die vereinbarten Termine.',
  decline: 'Ablehnen',
  answering: 'Antwort wird gesendet …',
  why: 'Warum abgelehnt wird (optional)',
  accepted: 'Angenommen. Der Plan hat die neuen Termine.',
  declined: 'Abgelehnt. Der Plan bleibt, wie er ist.',
} as const
export const proposalParts = {
  causes: 'Was geschehen ist',
  steps: 'Was zu tun ist',
  reports: 'Berichte',
  moves: 'Verschiebungen',
} as const
/** What today's dates break already, whatever is answered. */
export const brokenAlready = 'Schon verletzt'
export const moveColumns = {
  name: 'Vorgang',
  from: 'Alter Beginn',
  to: 'Neuer Beginn',
  days: 'Beginn, Tage',
  finishDays: 'Ende, Tage',
  why: 'Warum',
} as const
const PROPOSAL_STATES: Readonly<Record<ProposalState, string>> = {
  open: 'offen',
  superseded: 'durch einen neueren ersetzt',
  accepted: 'angenommen',
  declined: 'abgelehnt',
  closed: 'nichts zu tun',
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
  const who = (state === 'accepted' || state === 'declined') && by ? ` ${by.startsWith('von ') ? by : `von ${by}`}` : ''
  const when = on === undefined ? '' : `, ${longDate(on)}`
  return `${proposalTitle(number)}: ${PROPOSAL_STATES[state]}${who}${when}${reason === undefined ? '' : ` („${reason}“)`}.`
}
/** Money before and after. */
export function moneySentence(money: ChangeProposal['money']): string {
  if (money === null) return 'Was es kostet, ist nicht bekannt: Ein Wechselkurs fehlt.'
  const { currency, external, loaded } = money
  const text = (minor: number) => fullMoney({ minor, currency })
  const change = (name: string, { agreed, proposed }: { agreed: number; proposed: number }) =>
    agreed === proposed ? `${name} ${text(agreed)} wie bisher` : `${name} ${text(agreed)} → ${text(proposed)}`
  return `${change('Externe Zahlungen:', external)}; ${change('Vollkosten:', loaded)}.`
}

// ── Notifications

export const noticeActs = {
  read: 'Als gelesen markieren',
  unread: 'Als ungelesen markieren',
  all: 'Auch gelesene zeigen',
} as const
/** What people have to hear comes with their digests, each at its hour. */
export const noNotices = 'Noch keine Tagesübersicht hat jemandem etwas gemeldet: Jede kommt zu ihrer Stunde.'
export const allRead = 'Alle sind gelesen.'
export const markNotice = (sentence: string): string => `${noticeActs.read}: ${sentence}`

export const whatToReport = 'Was zu melden ist'
