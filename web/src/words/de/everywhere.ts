import { REPORT_KIND_NAMES } from '@stagger/planner/messages'
import type { Commitment, Fault, IsoDate, Program, PromiseCheck } from '@stagger/planner'
import type { ApiProblem } from '../../api/client.ts'
import type { RunStateName } from '../../api/wire.ts'
import { plural, list } from './numbers.ts'
import { dayAndMonth, longDate } from '../../format.ts'

// What every page says, in German: a function per sentence. The planner and the API speak in codes and facts.

// ── The frame

export const disclaimer =
  'Planungshilfe. Nicht verbunden mit HITRUST oder dem AICPA; keine Rechts- oder Prüfungsberatung.'
export const asOf = (date: IsoDate): string => `Stand ${longDate(date)}`
export const checkPromise = 'Zusage prüfen'
/** How many notifications nobody has read. */
export const unreadText = (count: number): string => `${count} ungelesen`
export const startPrograms = 'Programme starten'
export const nothingRunning = 'Läuft noch nicht'
const WHY_NO_RUNS: Readonly<Record<string, string>> = {
  'not-configured': 'Dieser Server wurde ohne Workflow-Dienst gestartet. Starten Sie Stagger mit Temporal neu.',
  'no-server': 'Der Workflow-Dienst (Temporal) antwortet nicht.',
  'no-worker': 'Der Workflow-Dienst antwortet, aber niemand arbeitet für ihn. Starten Sie den Worker.',
}
/** Why no program can be run; `hint` is the code in which the API says so. */
export const runsUnavailable = (hint = ''): string =>
  `Programme können hier nicht laufen: ${WHY_NO_RUNS[hint] ?? (hint || 'Der Workflow-Dienst ist nicht verfügbar.')}`
/** How many programs start, run and have ended; while the workflow service is away nothing of it moves. */
export function runsState(runs: readonly { state: RunStateName }[], isPaused: boolean): string {
  const count = (state: RunStateName) => runs.filter((run) => run.state === state).length
  const [starting, running, ended] = [count('starting'), count('running'), count('ended')]
  const parts = [
    running > 0 ? plural(running, 'Programm läuft', 'Programme laufen') : '',
    starting > 0 ? plural(starting, 'Programm startet', 'Programme starten') : '',
    ended > 0 ? plural(ended, 'Programm beendet', 'Programme beendet') : '',
    isPaused ? 'angehalten' : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
export const connectionLost =
  'Verbindung unterbrochen. Sie sehen den Plan, wie er zuletzt war, können ihn aber nicht ändern. Stagger verbindet sich von selbst wieder.'
export const connectNow = 'Jetzt versuchen'
export const readOnlyNow =
  'Der Server ist nicht erreichbar, deshalb lässt sich jetzt nichts ändern. Ihre Eingabe bleibt stehen; machen Sie weiter, wenn die Verbindung wieder da ist.'
/** Beside a field that holds more than what it is for may have. */
export const textTooLong = (letters: number, most: number): string =>
  `${letters} Zeichen sind zu viele: Höchstens ${most} passen hier. Ihre Eingabe bleibt stehen, bis Sie sie kürzen.`
export const noPlans = 'Hier gibt es noch keinen Plan.'
const FEW = 2
/** What something was done to: „a“, „a“ und „b“, „a“, „b“ und 3 weitere; empty where there is no name to say. */
export function fewNames(names: readonly string[]): string {
  const more = names.length - FEW
  return list([...names.slice(0, FEW).map((name) => `„${name}“`), more > 0 ? `${more} weitere` : ''])
}
export const undone = (what: string): string =>
  what === '' ? 'Rückgängig gemacht.' : `Rückgängig gemacht: Ihre Änderung an ${what}.`
export const redone = (what: string): string => (what === '' ? 'Wiederholt.' : `Wiederholt: Ihre Änderung an ${what}.`)
/** What others did to the plan meanwhile: a person, or a program that runs. */
export const othersChanged = (what: string, isRun: boolean): string =>
  `${isRun ? 'Ein laufendes Programm' : 'Jemand anderes'} hat ${what || 'den Plan'} geändert.`
export const othersTookBack = (what: string): string =>
  `Jemand anderes hat eine eigene Änderung${what === '' ? '' : ` an ${what}`} rückgängig gemacht.`
export const undoLiesUnder = (what: string): string =>
  `Nichts wurde rückgängig gemacht: Jemand anderes hat ${what || 'dasselbe'} nach Ihnen geändert, und das ginge verloren. Ändern Sie es von Hand, oder bitten Sie darum, die andere Änderung zuerst rückgängig zu machen.`
export const loading = 'Plan wird geöffnet…'
export const addressUnknown = 'Unter dieser Adresse gibt es keine Seite.'
export const toTimeline = 'Zeitplan öffnen.'
export const pageBroke = 'In diesem Teil der Seite ist ein Fehler aufgetreten'
export const pageBrokeDo =
  'Ihr Plan ist gespeichert und unverändert; rückgängig machen können Sie weiterhin. Versuchen Sie es erneut. Wenn es wieder geschieht, laden Sie die Seite neu und melden Sie die Einzelheiten.'
export const brokenTryAgain = 'Erneut versuchen'
export const brokenLoadAgain = 'Seite neu laden'
export const brokenCopy = 'Einzelheiten kopieren'
export const brokenCopied = 'Die Einzelheiten sind kopiert.'
export const brokenTyped = 'Was Sie eingegeben hatten, steht hier, bis Sie die Seite verlassen:'
export const closeDialog = 'Schließen'

// ── Reports: a SOC 2 examination gives a report, HITRUST a certification

const REPORT_NAMES: Readonly<Record<string, string>> = {
  type1: 'Bericht SOC 2 Type I',
  type2: 'Bericht SOC 2 Type II',
  e1: 'Zertifizierung HITRUST e1',
  i1: 'Zertifizierung HITRUST i1',
  r2: 'Zertifizierung HITRUST r2',
}

/** What a program ends in, in its standard's words. */
export const reportName = (program: Program): string =>
  REPORT_NAMES[program.kind === 'soc2' ? program.type : program.level] ?? program.name

/** The same, where there is little room: SOC 2 Type II, HITRUST r2. */
export const reportShortName = (program: Program): string =>
  reportName(program).replace(/^(Bericht|Zertifizierung) /, '')

const NOT_AS_PROMISED: Readonly<Record<PromiseCheck['unmet'][number], string>> = {
  report: 'ein anderer Bericht',
  scope: 'ein anderer Umfang',
  categories: 'nicht jede Kategorie',
  window: 'ein kürzerer Zeitraum',
  outcome: 'ein anderes Ergebnis',
}

/** What a report is not that was promised. */
export const notAsPromised = (what: PromiseCheck['unmet'][number]): string => NOT_AS_PROMISED[what]

/** A commitment against the plan: what was promised, whether it is in time, and what of it is not what was promised. */
export function promiseSentence({ customer, report, by }: Promised, { marginDays, unmet }: Kept): string {
  const promised = `${customer}: ${REPORT_KIND_NAMES[report]} zugesagt zum ${longDate(by)}`
  const other = unmet.length > 0 ? `nicht wie zugesagt: ${list(unmet.map((what) => NOT_AS_PROMISED[what]))}` : ''
  const inTime = other === '' ? `eingehalten mit ${plural(marginDays, 'Tag', 'Tagen')} Vorsprung` : 'rechtzeitig'
  const late = `um ${plural(Math.abs(marginDays), 'Tag', 'Tage')} verfehlt`
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
  offline:
    'Der Server ist nicht erreichbar. Es wurde nichts geändert; versuchen Sie es erneut, wenn die Verbindung wieder da ist.',
  unexpected:
    'Die Antwort des Servers ergibt hier keinen Sinn. Soweit bekannt, wurde nichts geändert; laden Sie die Seite neu.',
  'document-invalid': 'Die Änderung würde den Plan ungültig machen.',
  'date-invalid': 'Dieses Datum gibt es nicht.',
  'id-unknown': 'Etwas, worauf sich dies bezieht, steht nicht mehr im Plan.',
  'id-duplicate': 'Etwas mit dieser ID steht schon im Plan.',
  'link-to-itself': 'Ein Vorgang kann nicht auf sich selbst warten.',
  'link-cycle': 'Dann würden Vorgänge im Kreis aufeinander warten.',
  'lags-contradict': 'Zwei Abstände widersprechen einander.',
  'beyond-horizon': 'Etwas würde später enden, als ein Plan reicht.',
  'estimate-out-of-order': 'Minimum, wahrscheinlicher Wert und Maximum müssen aufsteigen.',
  'span-empty': 'Dann bliebe gar keine Zeit.',
  'window-length-invalid': 'Ein Zeitraum dauert mindestens einen Tag.',
  'progress-contradicts': 'Das widerspricht dem, was schon geschehen ist.',
  'edit-invalid': 'Diese Änderung ist bei diesem Vorgang nicht sinnvoll.',
  'edit-conflicts': 'Jemand anderes hat inzwischen dasselbe geändert.',
  'revision-stale':
    'Jemand anderes hat den Plan inzwischen geändert, und Ihre Änderung passt nicht mehr. Sie sehen jetzt den neuesten Plan; ändern Sie ihn noch einmal, wenn Sie das weiterhin wollen.',
  'undo-conflicts':
    'Jemand anderes hat seither dasselbe geändert, deshalb lässt sich dies nicht von selbst zurücknehmen.',
  'nothing-to-undo': 'Es gibt nichts rückgängig zu machen.',
  'nothing-to-redo': 'Es gibt nichts zu wiederholen.',
  'runs-unavailable':
    'Programme können gerade nicht laufen: Der Workflow-Dienst ist nicht verfügbar. Es wurde nichts geändert.',
  'outcome-unknown':
    'Das Programm hat nicht rechtzeitig geantwortet. Vielleicht ist es trotzdem geschehen: Warten Sie, ob die Seite es zeigt, bevor Sie es erneut versuchen.',
  'phase-not-open': 'Diese Phase hat noch nicht begonnen. Beginnen Sie sie zuerst.',
  'phase-not-ready': 'Diese Phase kann noch nicht beginnen: Eine frühere Phase ist nicht abgeschlossen.',
  'phase-already-open': 'Diese Phase ist schon offen.',
  'phase-already-done': 'Diese Phase ist schon abgeschlossen.',
  'phase-ends-by-itself': 'Diese Phase endet von selbst an ihrem Datum.',
  'phase-not-done': 'Diese Phase ist nicht abgeschlossen und kann deshalb nicht wieder geöffnet werden.',
  'phase-depended-upon': 'Diese Phase kann nicht wieder geöffnet werden: Was auf sie wartet, hat begonnen.',
  'effective-date-in-future': 'Dieser Tag liegt in der Zukunft.',
  'effective-date-before-start': 'Eine Phase kann nicht enden, bevor sie begonnen hat.',
  'program-over': 'Dieses Programm ist zu Ende.',
  'run-unknown': 'Dieses Programm läuft nicht. Starten Sie zuerst die Programme.',
  'program-unknown': 'Dieses Programm gibt es im Plan nicht mehr.',
  'phase-unknown': 'Das laufende Programm kennt diese Phase noch nicht.',
  'progress-in-future': 'Was noch nicht geschehen ist, kann nicht erfasst werden.',
  'file-not-utf-8':
    'Die Datei ist nicht in UTF-8 geschrieben, Namen verlören Buchstaben. Speichern Sie sie als CSV UTF-8 und wählen Sie sie erneut.',
  'revision-unknown': 'Der Server kennt den Plan nicht, den Sie sehen; laden Sie die Seite neu.',
  'origin-not-allowed': 'Diese Seite kommt nicht von diesem Server und darf deshalb nichts ändern.',
  'internal-error':
    'Auf dem Server ist etwas schiefgegangen. Soweit bekannt, wurde nichts geändert; versuchen Sie es erneut, und sehen Sie sonst in sein Protokoll.',
  'comment-of-another': 'Das hat jemand anderes geschrieben. Nur wer es geschrieben hat, kann es ändern.',
  'comment-withdrawn': 'Dieser Kommentar wurde inzwischen zurückgezogen.',
  'comment-revised': 'Nichts wurde gespeichert: Dieser Kommentar lautet inzwischen anders.',
  'comment-unknown': 'Diesen Kommentar gibt es nicht mehr.',
  'scenario-name-taken': 'Ein anderes Szenario dieses Plans heißt schon so. Wählen Sie einen anderen Namen.',
  'plan-changed':
    'Dieser Plan hat sich inzwischen geändert. Es wurde nichts gelöscht: Sehen Sie ihn sich noch einmal an.',
  'plan-runs':
    'Programme dieses Plans laufen, deshalb kann er nicht gelöscht werden. Das geht, sobald sie beendet sind.',
  'plan-unknown': 'Diesen Plan gibt es nicht.',
}

/** A refusal as a sentence; what the API says in detail when the code is new here. */
export function refusal(problem: Pick<ApiProblem, 'code' | 'detail'>): string {
  return REFUSALS[problem.code] ?? (problem.detail || `Der Server hat dies abgelehnt (${problem.code}).`)
}

/** A planner's refusal as a sentence. */
export const planningRefusal = (code: Fault['code']): string => refusal({ code, detail: '' })
