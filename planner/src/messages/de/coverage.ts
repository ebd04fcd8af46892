import { type IsoDate, dayOf, isoOf, lastDay } from '../../day.ts'
import type { LostOccurrence, NoLongerCounts } from '../../register/moved-window.ts'
import type { OccurrenceState } from '../../register/occurrence-states.ts'
import type { NotSharedReason } from '../../register/pulls.ts'
import type { RegisterFault, RegisterFaultCode } from '../../register/register-faults.ts'
import type { NameOf } from '../names.ts'

/** Quarters by the month in which they begin. */
const QUARTERS: Readonly<Record<string, string>> = { '01': '1.', '04': '2.', '07': '3.', '10': '4.' }

/** How each state of an occurrence is called. */
export const OCCURRENCE_STATE_NAMES: Readonly<Record<OccurrenceState, string>> = {
  due: 'fällig',
  collected: 'erfasst',
  late: 'verspätet erfasst',
  missed: 'nicht mehr nachholbar',
}

/** A period as people call it: `1. Quartal 2027`, `2027-02`, `Woche ab 2027-02-01`, else its two days. */
export function periodName({ cadence, period }: Pick<LostOccurrence, 'cadence' | 'period'>): string {
  const [year, month = '', day] = period.start.split('-')
  const quarter = QUARTERS[month]
  if (cadence === 'quarterly' && quarter && day === '01') return `${quarter} Quartal ${year}`
  if (cadence === 'monthly' && day === '01') return `${year}-${month}`
  if (cadence === 'weekly') return `Woche ab ${period.start}`
  return `${period.start} bis ${lastOf(period.end)}`
}

const lastOf = (end: IsoDate): IsoDate => isoOf(lastDay(dayOf(end)))

const WHY: Readonly<Record<NoLongerCounts, (lost: LostOccurrence) => string>> = {
  'too-early': ({ counts }) => `nur Tage ab ${counts?.start} zählen`,
  'too-late': ({ counts }) => `nur Tage bis ${counts && lastOf(counts.end)} zählen`,
  'outside-fieldwork': ({ counts }) =>
    `sie muss während der Prüfungshandlungen zu sehen sein, ${counts?.start} bis ${counts && lastOf(counts.end)}`,
  'not-asked': () => 'für diese Periode wird nichts mehr verlangt',
}

/** What a moved window takes away, why, and until when it can be done again: one sentence or two. */
export function lostOccurrenceSentence(lost: LostOccurrence, nameOf: NameOf): string {
  const { controlId, effectiveOn, planned, again } = lost
  const happened = planned ? `die für ${effectiveOn} geplante Durchführung` : `die Durchführung vom ${effectiveOn}`
  const redo = again
    ? ` Sie muss ${planned ? '' : 'erneut '}zwischen ${again.start} und ${lastOf(again.end)} stattfinden.`
    : ''
  const why = `zählt nicht mehr (${periodName(lost)}), denn ${WHY[lost.why](lost)}`
  return `${nameOf(controlId)}: ${happened} ${why}.${redo}`
}

const NOT_SHARED: Readonly<Record<NotSharedReason, string>> = {
  'not-in-scope': 'Das andere Programm betrachtet diese Kontrolle nicht.',
  'no-mapping': 'Es ist nicht zugeordnet, was dies im anderen Programm belegen würde. Ordnen Sie es zu.',
  'mapping-supports': 'Im anderen Programm unterstützt es nur und belegt für sich allein nichts.',
  'fieldwork-unknown':
    'Ein Zustand muss während der HITRUST-Prüfungshandlungen zu sehen sein, die noch keine Termine haben.',
  'outside-fieldwork':
    'Ein Zustand muss während der HITRUST-Prüfungshandlungen zu sehen sein, die mit diesen Tagen keinen gemeinsam haben.',
  'outside-dates': 'Keiner dieser Tage liegt im Beobachtungszeitraum des anderen Programms.',
  cadence: 'Das andere Programm verlangt hier keinen Nachweis.',
}

/** Why a pull of evidence serves one program only. */
export const notSharedSentence = (why: NotSharedReason): string => NOT_SHARED[why]

const CADENCES: Readonly<Record<string, string>> = {
  continuous: 'laufend',
  daily: 'täglich',
  weekly: 'wöchentlich',
  monthly: 'monatlich',
  quarterly: 'vierteljährlich',
  yearly: 'jährlich',
  'per-event': 'je Ereignis',
}

const FAULTS: Readonly<Record<RegisterFaultCode, (facts: RegisterFault['facts']) => string>> = {
  'control-duplicate': ({ id }) => `Die Kontrolle ${text(id)} kommt zweimal vor. Geben Sie jeder eine eigene ID.`,
  'control-unknown': ({ id }) => `Keine Kontrolle heißt ${text(id)}.`,
  'control-without-items': ({ id }) =>
    `Die Kontrolle ${text(id)} hat keine Bestandteile. Geben Sie an, woraus sie besteht.`,
  'owners-two': ({ id, owners }) =>
    `Für die Kontrolle ${text(id)} sind mehrere verantwortlich: ${text(owners)}. Wählen Sie einen Eintrag aus.`,
  'criterion-unknown': ({ criterion }) => `SOC 2 hat kein Kriterium ${text(criterion)}.`,
  'domain-unknown': ({ domain }) => `HITRUST hat keine Domäne ${text(domain)}.`,
  'date-invalid': ({ date }) => `${text(date)} ist kein wirkliches Datum. Schreiben Sie es als YYYY-MM-DD.`,
  'evidence-in-future': ({ id, effectiveOn, latest }) =>
    `${text(id)} kann nicht am ${text(effectiveOn)} geschehen sein: Heute ist ${text(latest)}.`,
  'evidence-before-control': ({ id, effectiveOn, operatesFrom }) =>
    `${text(id)} kann nicht am ${text(effectiveOn)} geschehen sein: Die Kontrolle ist erst seit ${text(operatesFrom)} in Betrieb.`,
  'cadence-unholdable': ({ id, cadence, program, start, end }) =>
    `${text(id)}, ${CADENCES[text(cadence)] ?? text(cadence)}, hat keinen Arbeitstag im Beobachtungszeitraum von ` +
    `${text(program)}, ${text(start)} bis ${lastOf(text(end))}.`,
}

const text = (value: RegisterFault['facts'][string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '')

/** What is wrong with a register, as a sentence; its place is shown beside it. */
export const registerFaultSentence = ({ code, facts }: Pick<RegisterFault, 'code' | 'facts'>): string =>
  FAULTS[code](facts)
