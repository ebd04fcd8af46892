import type { Firm, IsoDate, Money } from '@stagger/planner'
import type { Users } from '../../capacity-view/removals.ts'
import type { TeamFaultCode } from '../../capacity-view/team-faults.ts'
import type { TeamKind } from '../../capacity-view/team-member.ts'
import { billedMoney, fullMoney, longDate } from '../../format.ts'
import { spanText } from './everywhere.ts'
import { list, plural } from './numbers.ts'
import { signed } from '../../format.ts'

// What Capacity says where people, firms and calendars are edited, in German.

const FIRM_KINDS: Readonly<Record<Firm['kinds'][number], string>> = {
  cpa: 'Prüfungsgesellschaft (CPA)',
  assessor: 'HITRUST-Assessor',
  consultant: 'Beratung',
  hitrust: 'HITRUST',
  platform: 'GRC-Plattform',
}
export const firmKindName = (kind: Firm['kinds'][number]): string => FIRM_KINDS[kind]

// ── The lists

export const viewLabel = 'Was gezeigt wird'
export const viewNames = { load: 'Auslastung', team: 'Personen und Kalender' } as const
/** Whom the plan knows, as the first thing said of them. */
export const teamHeadline = (people: number, firms: number, calendars: number): string =>
  list([
    plural(people, 'Person', 'Personen'),
    plural(firms, 'Firma', 'Firmen'),
    plural(calendars, 'Kalender', 'Kalender'),
  ])
export const teamHint =
  'Öffnen Sie einen Eintrag, um ihn zu ändern. Sie sehen, was sich verschieben würde, bevor sich etwas ändert.'

export const sectionNames: Readonly<Record<TeamKind, string>> = {
  person: 'Personen',
  firm: 'Firmen',
  calendar: 'Kalender',
}
export const addNames: Readonly<Record<TeamKind, string>> = {
  person: 'Person hinzufügen',
  firm: 'Firma hinzufügen',
  calendar: 'Kalender hinzufügen',
}
export const noneYet: Readonly<Record<TeamKind, string>> = {
  person: 'Noch niemand. Ohne Personen gehört die Arbeit niemandem, und es ist keine Auslastung zu sehen.',
  firm: 'Noch keine Firma.',
  calendar: 'Noch kein Kalender.',
}
export const personColumns = {
  name: 'Name',
  role: 'Rolle',
  hours: 'Std. pro Tag',
  calendar: 'Kalender',
  rate: 'Stundensatz',
  leave: 'Nächste Abwesenheit',
} as const
export const firmColumns = { name: 'Name', kinds: 'Wofür', calendar: 'Kalender', atOnce: 'Gleichzeitig' } as const
export const calendarColumns = {
  name: 'Name',
  week: 'Arbeitstage',
  closures: 'Nächste Betriebsruhe',
  holidays: 'Kommende Feiertage',
} as const

export const rateText = (rate: Money): string => `${billedMoney(rate)} pro Stunde`
export const noRate = 'keiner'
export const unlimited = 'ohne Grenze'
export const kindsText = (kinds: Firm['kinds']): string => kinds.map(firmKindName).join(', ')

/** Days off that are still to come: the next, and how many more; a dash for none. */
export function daysAhead(
  spans: readonly { readonly name: string; readonly first: IsoDate; readonly last: IsoDate }[],
): string {
  const [next, ...more] = spans
  if (!next) return '–'
  return `${next.name}, ${spanText(next.first, next.last)}${more.length > 0 ? ` und ${more.length} weitere` : ''}`
}

export const holidaysText = (n: number): string => (n === 0 ? '–' : String(n))

// ── The forms

export const formTitle = (kind: TeamKind, name: string | undefined): string => name ?? addNames[kind]
export const nameField = 'Name'
const ALREADY: Readonly<Record<TeamKind, (name: string) => string>> = {
  person: (name) =>
    `Im Plan heißt schon jemand „${name}“. Wenn es jemand anderes ist, ergänzen Sie, was beide unterscheidet.`,
  firm: (name) =>
    `Im Plan heißt schon eine Firma „${name}“. Wenn es eine andere ist, ergänzen Sie, was beide unterscheidet.`,
  calendar: (name) =>
    `Im Plan heißt schon ein Kalender „${name}“. Wenn es ein anderer ist, ergänzen Sie, was beide unterscheidet.`,
}
/** Said beside a name that another has; two may share one. */
export const nameIsThere = (kind: TeamKind, name: string): string => ALREADY[kind](name)
export const personFields = {
  role: 'Rolle',
  anotherRole: 'Andere Rolle …',
  ownRole: 'Name der Rolle',
  ownRoleHint: 'Eine eigene Rolle, etwa Recht. Sie steht zur Wahl, solange jemand sie hat.',
  hours: 'Stunden pro Tag hierfür',
  calendar: 'Arbeitet nach',
  rate: 'Stundensatz',
  currency: 'Währung',
  contractor: 'Extern: wird für die Stunden dieser Arbeit bezahlt',
  email: 'E-Mail für Erinnerungen',
  timeZone: 'Zeitzone',
  timeZoneHint: (zone: string): string => `Leer: ${zone}`,
  leave: 'Abwesenheit',
} as const
export const firmFields = {
  kinds: 'Wofür',
  calendar: 'Arbeitet nach',
  atOnce: 'Vorgänge gleichzeitig',
  atOnceHint: 'Leer: ohne Grenze',
} as const
export const calendarFields = {
  name: 'Name',
  week: 'Arbeitstage',
  closures: 'Betriebsruhe',
  holidays: 'Feiertage',
} as const

export type DaysList = 'leave' | 'closures' | 'holidays'
export const daysFields = { name: 'Was', first: 'Erster Tag', last: 'Letzter Tag', on: 'Tag' } as const
export const addDays: Readonly<Record<DaysList, string>> = {
  leave: 'Abwesenheit hinzufügen',
  closures: 'Tage hinzufügen',
  holidays: 'Feiertag hinzufügen',
}
/** What days off are called before they are given a name. */
export const newDays: Readonly<Record<DaysList, string>> = {
  leave: 'Abwesenheit',
  closures: 'Betriebsruhe',
  holidays: '',
}
export const removeDays = (name: string): string => `${name.trim() || 'Diese Tage'} entfernen`
export const daysTitle = (list_: DaysList, n: number): string =>
  `${list_ === 'leave' ? personFields.leave : calendarFields[list_]}${n > 0 ? ` (${n})` : ''}`

const FAULTS: Readonly<Record<TeamFaultCode, string>> = {
  name: 'Geben Sie einen Namen ein.',
  role: 'Geben Sie ein, wie die Rolle heißt, etwa Recht.',
  hours: 'Geben Sie Stunden von 0 bis 24 ein, etwa 4 oder 6.5.',
  rate: 'Geben Sie einen Betrag in Ziffern ein, etwa 95 oder 95.50, oder nichts.',
  currency: 'Geben Sie die drei Buchstaben einer Währung ein, etwa USD.',
  'time-zone': 'Geben Sie eine Zeitzone so ein, wie die IANA-Datenbank sie nennt, etwa America/Chicago.',
  email: 'Geben Sie eine E-Mail-Adresse ein, oder nichts.',
  kinds: 'Wählen Sie, wofür die Firma da ist.',
  'at-once': 'Geben Sie eine ganze Zahl von 1 bis 1000 ein, oder nichts.',
  week: 'Wählen Sie mindestens einen Tag.',
  'days-name': 'Geben Sie ein, was das für Tage sind.',
  day: 'Geben Sie ein gültiges Datum von 1990 bis 2099 ein.',
  order: 'Der letzte Tag darf nicht vor dem ersten liegen.',
  heir: 'Noch sind Arbeit oder Kontrollen zugeordnet: Wählen Sie, wer sie übernimmt.',
  'time-recorded':
    'Für diese Person sind Stunden erfasst, daher bleibt sie im Plan. Geben Sie ihr 0 Stunden pro Tag und übertragen Sie ihre Arbeit im Zeitplan auf andere.',
}
export const teamFault = (code: TeamFaultCode): string => FAULTS[code]

// ── Removing

export const removeTitle = (name: string): string => `${name} entfernen`
export const heirField = 'Arbeit und Kontrollen gehen an'
export const nobodyTakes = 'Niemand'
export const lookRemoval = 'Folgen zeigen'
const MOST_NAMES = 3
/** How many there are, with the first names: „1 Person (Ana)“, „12 Firmen (A, B, C und 9 weitere)“. */
function counted(names: readonly string[], one: string, many: string): string {
  if (names.length === 0) return ''
  const more = names.length - MOST_NAMES
  const first = list([...names.slice(0, MOST_NAMES), more > 0 ? `${more} weitere` : ''])
  return `${plural(names.length, one, many)} (${first})`
}
/** Why a firm or a calendar has to stay. */
export function stillUsed(kind: 'firm' | 'calendar', { people, firms, activities }: Users): string {
  const who = list([
    counted(people, 'Person', 'Personen'),
    counted(firms, 'Firma', 'Firmen'),
    counted(activities, 'Vorgang', 'Vorgänge'),
  ])
  return kind === 'firm'
    ? `Diese Firma kann nicht entfernt werden. Ihre Vorgänge: ${who}.`
    : `Dieser Kalender kann nicht entfernt werden. Nach ihm richten sich: ${who}.`
}

// ── What a change would do

export const look = 'Folgen zeigen'
export const apply = 'Übernehmen'
export const removeIt = 'Entfernen'
export const discard = 'Abbrechen'
export const proposedTitle = 'Was es bewirken würde'
export const notYet = 'Noch hat sich nichts geändert.'
export const nothingMoves = 'Kein Datum verschiebt sich.'
export const peopleDoNotBind =
  'Kein Kapazitätsabgleich ist angenommen: Termine folgen nur Verknüpfungen, Regeln und Kalendern. Stunden und Abwesenheiten einzelner Personen verschieben nichts, bis Sie abgleichen.'
export const noChange = 'Nichts weicht von dem ab, was im Plan steht.'
export const movesText = (n: number): string => plural(n, 'Vorgang verschiebt sich', 'Vorgänge verschieben sich')
const daysLater = (days: number): string => `${plural(Math.abs(days), 'Tag', 'Tage')} ${days > 0 ? 'später' : 'früher'}`
export const reportMoves = (name: string, before: IsoDate, after: IsoDate, days: number): string =>
  `${name}: ${longDate(before)} → ${longDate(after)}, ${daysLater(days)}`
export const moveColumns = { activity: 'Vorgang', before: 'Ende jetzt', after: 'Ende dann', days: 'Tage' } as const
export const movesTitle = 'Vorgänge, die sich verschieben würden'
export const daysText = signed
export const moreMoves = (n: number): string => `und ${plural(n, 'weiterer Vorgang', 'weitere Vorgänge')}`
export const overloadsChange = (before: number, after: number): string =>
  before === after
    ? `Kommende Überlastungen: ${before}, so viele wie jetzt`
    : `Kommende Überlastungen: ${before} → ${after}${after > before ? ', danach also abgleichen' : ''}`
export const costChange = (before: Money, after: Money): string => {
  const more = after.minor - before.minor
  if (more === 0) return `Vollkosten: ${fullMoney(before)}, unverändert`
  const change = fullMoney({ minor: Math.abs(more), currency: after.currency })
  return `Vollkosten: ${fullMoney(before)} → ${fullMoney(after)}, ${change} ${more > 0 ? 'mehr' : 'weniger'}`
}
export const costUnknown = 'Was es kostet, ist nicht bekannt: Ein Wechselkurs fehlt. „Budget“ sagt, welcher.'
export const brokenTitle = 'Was es verletzen würde'
export const applied = (name: string): string => `${name} ist geändert. Das lässt sich rückgängig machen.`
export const addedToTeam = (name: string): string => `${name} ist hinzugefügt. Das lässt sich rückgängig machen.`
export const removedFromTeam = (name: string): string => `${name} ist entfernt. Das lässt sich rückgängig machen.`
export const removalName = (name: string): string => `${name} entfernen`
