import { rolePeople } from '@stagger/planner/messages'
import type { IsoDate, Lag, Phase, Severity } from '@stagger/planner'
import type { PhaseState, PhaseVerb } from '../../api/wire.ts'
import type { FinishPreview } from '../../plan-view/finish-phase.ts'
import type { KnownSource } from '../../plan-view/sources-of.ts'
import { plural } from './numbers.ts'
import { dayAndMonth, fullMoney, longDate } from '../../format.ts'
import { reportShortName, spanText } from './everywhere.ts'

// Everything the drawer of the Timeline says, in German.

// ── Why this date

const LINK_TYPES = {
  FS: 'Ende-Anfang',
  SS: 'Anfang-Anfang',
  FF: 'Ende-Ende',
  SF: 'Anfang-Ende',
} as const
const linkTypeName = (type: keyof typeof LINK_TYPES): string => LINK_TYPES[type]

/** A lag as people say it; nothing for none. */
export function lagText({ value, unit }: Lag): string {
  if (value === 0) return ''
  const words = {
    wd: ['Arbeitstag', 'Arbeitstage'],
    ed: ['Kalendertag', 'Kalendertage'],
    mo: ['Monat', 'Monate'],
  } as const
  const [one, many] = words[unit]
  return `${value > 0 ? '+' : '−'}${plural(Math.abs(value), one, many)}`
}

/** Who has nothing left to give: people of a role and firms are not one person. */
export type ShortOf = { readonly kind: 'person' | 'role' | 'firm'; readonly name: string }

/** Everybody of a role. */
export const roleName = (role: string): string => rolePeople(role)

/** The small line under it. */
export const linkDetail = (type: keyof typeof LINK_TYPES, lag: Lag): string =>
  ['Verknüpfung: ' + linkTypeName(type), lagText(lag)].filter((part) => part !== '').join(', ')
export const ruleDetail = (rule: string, severity: Severity | undefined, source: string | undefined): string =>
  [`Regel ${rule}`, severity && severityName(severity), source].filter((part) => part).join(' · ')
export const whyEmpty = 'Der Zeitplan nennt keinen Grund für dieses Datum.'

const SEVERITIES: Readonly<Record<Severity, string>> = {
  forbids: 'nicht möglich',
  costs: 'kostet bei Verstoß',
  warns: 'gut zu wissen',
}
const severityName = (severity: Severity): string => SEVERITIES[severity]

// ── The drawer

export const close = 'Details schließen'
export const whyThisDateTitle = 'Warum dieses Datum'
export const findingsTitle = 'Regeln'
export const runTitle = 'Lauf'
export const estimateText = (low: string, likely: string, high: string): string => `${low} / ${likely} / ${high}`
export const tileNames = {
  start: 'Beginn',
  finish: 'Ende',
  day: 'Tag',
  estimate: 'Min. / wahrsch. / Max.',
  takes: 'Dauer im Plan',
  cost: 'Kosten',
} as const

/** Why it takes another time than what is likely. */
export const takesNote = 'vom Kapazitätsabgleich so gewählt'

const CONFIDENCES: Readonly<Record<string, string>> = {
  'two-plus': 'zwei oder mehr Quellen stimmen überein',
  one: 'eine Quelle',
  derived: 'aus Quellen abgeleitet',
  unverified: 'ungeprüft',
}

/** Where a number comes from: the person, or what it was read in and how sure that is. */
export function sourceText(known: KnownSource | undefined): string {
  if (!known) return 'von Ihnen'
  const [first = '', ...rest] = known.titles
  const read = rest.length > 0 ? `${first} und ${rest.length} weitere` : first
  return [read, CONFIDENCES[known.confidence] ?? ''].filter((part) => part !== '').join(' · ')
}

export const costRange = (low: number, high: number, currency: string): string =>
  `${fullMoney({ minor: low, currency })} – ${fullMoney({ minor: high, currency })}`

const VERBS: Readonly<Record<PhaseVerb, string>> = {
  start: 'Phase beginnen',
  finish: 'Phase abschließen',
  reopen: 'Phase wieder öffnen',
}
export const phaseVerb = (verb: PhaseVerb): string => VERBS[verb]
const PHASE_STATES: Readonly<Record<PhaseState, string>> = {
  planned: 'Nicht begonnen',
  open: 'Offen',
  overdue: 'Offen, überfällig',
  done: 'Abgeschlossen',
}
export const phaseState = (state: PhaseState): string => PHASE_STATES[state] ?? state
/** How a phase stands and what is planned for it, in the organization's own days. */
export function phaseSentence(state: PhaseState, advance: Phase['advance'], start: IsoDate, last: IsoDate): string {
  if (state === 'done') return phaseState(state)
  if (state === 'planned') return `${phaseState(state)} · geplant ${spanText(start, last)}`
  return advance === 'clock'
    ? `${phaseState(state)}, endet von selbst am ${longDate(last)}`
    : `${phaseState(state)}, geplant bis ${longDate(last)}`
}
/** What finishing a phase today would do. */
export function finishSentence({ activities, on, daysEarly, moves }: FinishPreview): string {
  const moved = moves.map(({ program, from, to }) => {
    const isOneYear = from.slice(0, 4) === to.slice(0, 4)
    return `${reportShortName(program)} verschiebt sich vom ${isOneYear ? dayAndMonth(from) : longDate(from)} auf den ${longDate(to)}`
  })
  const early = daysEarly > 0 ? `, ${plural(daysEarly, 'Tag', 'Tage')} früher als geplant` : ''
  const finishes = `Schließt ${plural(activities, 'Vorgang', 'Vorgänge')} zum ${dayAndMonth(on)} ab${early}`
  return `${[finishes, ...(moved.length > 0 ? moved : ['kein Bericht verschiebt sich'])].join('; ')}.`
}
export const finishWayBack = 'Das lässt sich zurücknehmen, solange nichts begonnen hat, das darauf folgt.'
export const confirmFinish = 'Ja, abschließen'
export const leaveIt = 'Nicht abschließen'
export const endsByItself = 'Sie endet von selbst an ihrem Datum; niemand muss das melden.'
export const notRunning = 'Dieses Programm läuft nicht. Starten Sie die Programme, um an seinen Phasen zu arbeiten.'
