import { type IsoDate, dayOf, isoOf, lastDay } from '../../day.ts'
import type { LostOccurrence, NoLongerCounts } from '../../register/moved-window.ts'
import type { OccurrenceState } from '../../register/occurrence-states.ts'
import type { NotSharedReason } from '../../register/pulls.ts'
import type { RegisterFault, RegisterFaultCode } from '../../register/register-faults.ts'
import type { NameOf } from '../names.ts'

/** Quarters by the month in which they begin. */
const QUARTERS: Readonly<Record<string, string>> = { '01': 'first', '04': 'second', '07': 'third', '10': 'fourth' }

/** How each state of an occurrence is called. */
export const OCCURRENCE_STATE_NAMES: Readonly<Record<OccurrenceState, string>> = {
  due: 'due',
  collected: 'collected',
  late: 'recorded late',
  missed: 'can no longer be made up',
}

/** A period as people call it: `the first quarter of 2027`, `2027-02`, `the week of 2027-02-01`, else its two days. */
export function periodName({ cadence, period }: Pick<LostOccurrence, 'cadence' | 'period'>): string {
  const [year, month = '', day] = period.start.split('-')
  const quarter = QUARTERS[month]
  if (cadence === 'quarterly' && quarter && day === '01') return `the ${quarter} quarter of ${year}`
  if (cadence === 'monthly' && day === '01') return `${year}-${month}`
  if (cadence === 'weekly') return `the week of ${period.start}`
  return `${period.start} to ${lastOf(period.end)}`
}

const lastOf = (end: IsoDate): IsoDate => isoOf(lastDay(dayOf(end)))

const WHY: Readonly<Record<NoLongerCounts, (lost: LostOccurrence) => string>> = {
  'too-early': ({ counts }) => `only days from ${counts?.start} on count`,
  'too-late': ({ counts }) => `only days up to ${counts && lastOf(counts.end)} count`,
  'outside-fieldwork': ({ counts }) =>
    `it must be seen in fieldwork, ${counts?.start} to ${counts && lastOf(counts.end)}`,
  'not-asked': () => 'nothing is asked of that period any longer',
}

/** What a moved window takes away, why, and until when it can be done again: one sentence or two. */
export function lostOccurrenceSentence(lost: LostOccurrence, nameOf: NameOf): string {
  const { controlId, effectiveOn, planned, again } = lost
  const happened = planned ? `planned for ${effectiveOn}` : `of ${effectiveOn}`
  const redo = again ? ` It must happen ${planned ? '' : 'again '}from ${again.start} to ${lastOf(again.end)}.` : ''
  const why = `no longer counts for ${periodName(lost)}, because ${WHY[lost.why](lost)}`
  return `${nameOf(controlId)}: the one ${happened} ${why}.${redo}`
}

const NOT_SHARED: Readonly<Record<NotSharedReason, string>> = {
  'not-in-scope': 'The other program does not look at this control.',
  'no-mapping': 'Nothing says what it would prove in the other program. Map it.',
  'mapping-supports': 'In the other program it only supports, and proves nothing by itself.',
  'fieldwork-unknown': 'A state must be seen inside the HITRUST fieldwork, which has no dates yet.',
  'outside-fieldwork': 'A state must be seen inside the HITRUST fieldwork, which has no day in common with these.',
  'outside-dates': 'None of these days lies in the other program’s window.',
  cadence: 'The other program asks for none here.',
}

/** Why a pull of evidence serves one program only. */
export const notSharedSentence = (why: NotSharedReason): string => NOT_SHARED[why]

const FAULTS: Readonly<Record<RegisterFaultCode, (facts: RegisterFault['facts']) => string>> = {
  'control-duplicate': ({ id }) => `The control ${text(id)} is there twice. Give each its own id.`,
  'control-unknown': ({ id }) => `No control is called ${text(id)}.`,
  'control-without-items': ({ id }) => `The control ${text(id)} has no items. Say what it is made of.`,
  'owners-two': ({ id, owners }) => `The control ${text(id)} has several owners: ${text(owners)}. Choose one.`,
  'criterion-unknown': ({ criterion }) => `SOC 2 has no criterion ${text(criterion)}.`,
  'domain-unknown': ({ domain }) => `HITRUST has no domain called ${text(domain)}.`,
  'date-invalid': ({ date }) => `${text(date)} is not a real date. Write it as YYYY-MM-DD.`,
  'evidence-in-future': ({ id, effectiveOn, latest }) =>
    `${text(id)} cannot have happened on ${text(effectiveOn)}: it is ${text(latest)}.`,
  'evidence-before-control': ({ id, effectiveOn, operatesFrom }) =>
    `${text(id)} cannot have happened on ${text(effectiveOn)}: it operates since ${text(operatesFrom)}.`,
  'cadence-unholdable': ({ id, cadence, program, start, end }) =>
    `${text(id)}, ${text(cadence)}, has no working day in the window of ${text(program)}, ` +
    `${text(start)} to ${lastOf(text(end))}.`,
}

const text = (value: RegisterFault['facts'][string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '')

/** What is wrong with a register, as a sentence; its place is shown beside it. */
export const registerFaultSentence = ({ code, facts }: Pick<RegisterFault, 'code' | 'facts'>): string =>
  FAULTS[code](facts)
