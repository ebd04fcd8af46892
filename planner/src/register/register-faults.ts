import type { WorkingCalendar } from '../calendar.ts'
import { type Day, dayOf, isIsoDate, isoOf } from '../day.ts'
import { categoryOf } from './criteria.data.ts'
import { DOMAINS } from './domains.data.ts'
import { type EvidenceFact, recordedDay } from './ledger.ts'
import { occurrencesOf, type TimedControl } from './occurrences.ts'
import type { ProgramWindow } from './program-window.ts'

/** What can be wrong with a register or its ledger. Stable: sentences are keyed on these codes. */
export type RegisterFaultCode =
  | 'control-duplicate'
  | 'control-unknown'
  | 'control-without-items'
  | 'owners-two'
  | 'criterion-unknown'
  | 'domain-unknown'
  | 'date-invalid'
  | 'evidence-in-future'
  | 'evidence-before-control'
  | 'cadence-unholdable'

/** Whether it is refused or the user only warned. */
export const REGISTER_FAULT_SEVERITY: Readonly<Record<RegisterFaultCode, 'refused' | 'warned'>> = {
  'control-duplicate': 'refused',
  'control-unknown': 'refused',
  'control-without-items': 'refused',
  'owners-two': 'refused',
  'criterion-unknown': 'refused',
  'domain-unknown': 'refused',
  'date-invalid': 'refused',
  'evidence-in-future': 'refused',
  'evidence-before-control': 'refused',
  'cadence-unholdable': 'warned',
}

/** One thing that is wrong: `path` is a JSON pointer into what was given, `facts` what the sentence needs. */
export type RegisterFault = {
  readonly code: RegisterFaultCode
  readonly path: string
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
}

/** A control as a file or a form tells it, before anybody believes it. */
export type GivenControl = {
  readonly id: string
  readonly items: readonly string[]
  readonly owners: readonly string[]
  readonly serves: readonly { readonly program: string; readonly target: string }[]
}

/** What is wrong with the controls: ids, items, owners, and what they claim to serve. Paths begin with `/controls`. */
export function checkControls(controls: readonly GivenControl[]): readonly RegisterFault[] {
  const seen = new Set<string>()
  return controls.flatMap(({ id, items, owners, serves }, i) => {
    const at = `/controls/${i}`
    const known = seen.has(id)
    seen.add(id)
    const different = [...new Set(owners)]
    return [
      ...(known ? [fault('control-duplicate', `${at}/id`, { id })] : []),
      ...(items.length === 0 ? [fault('control-without-items', `${at}/items`, { id })] : []),
      ...(different.length > 1 ? [fault('owners-two', `${at}/owners`, { id, owners: different })] : []),
      ...serves.flatMap((mapping, k) => checkTarget(mapping, `${at}/serves/${k}`)),
    ]
  })
}

function checkTarget({ program, target }: GivenControl['serves'][number], at: string): readonly RegisterFault[] {
  if (program === 'soc2') return categoryOf(target) ? [] : [fault('criterion-unknown', at, { criterion: target })]
  return DOMAINS.some((domain) => domain === target) ? [] : [fault('domain-unknown', at, { domain: target })]
}

/** What is wrong with the ledger as of `statusDate`. Paths begin with `/evidence`. */
export function checkEvidence(
  evidence: readonly EvidenceFact[],
  controls: readonly TimedControl[],
  statusDate: Day,
): readonly RegisterFault[] {
  const known = new Map(controls.map((control) => [control.id, control]))
  return evidence.flatMap(({ controlId, effectiveOn, recordedAt }, i) => {
    const at = `/evidence/${i}`
    const control = known.get(controlId)
    if (!control) return [fault('control-unknown', `${at}/controlId`, { id: controlId })]
    if (!isIsoDate(effectiveOn)) return [fault('date-invalid', `${at}/effectiveOn`, { date: effectiveOn })]
    const recordedDate = recordedAt.split('T')[0] ?? ''
    if (!isIsoDate(recordedDate)) return [fault('date-invalid', `${at}/recordedAt`, { date: recordedAt })]
    return checkDates(control, dayOf(effectiveOn), recordedDay(recordedAt), statusDate, at)
  })
}

function checkDates(
  { id, operatesFrom }: TimedControl,
  effectiveOn: Day,
  recordedOn: Day,
  statusDate: Day,
  at: string,
): readonly RegisterFault[] {
  const latest = recordedOn < statusDate ? recordedOn : statusDate
  const facts = { id, effectiveOn: isoOf(effectiveOn) }
  return [
    ...(effectiveOn > latest
      ? [fault('evidence-in-future', `${at}/effectiveOn`, { ...facts, latest: isoOf(latest) })]
      : []),
    ...(operatesFrom !== undefined && effectiveOn < operatesFrom
      ? [fault('evidence-before-control', `${at}/effectiveOn`, { ...facts, operatesFrom: isoOf(operatesFrom) })]
      : []),
  ]
}

/**
 * Controls with due dates that a program looks at and whose window has no day on which they could happen: no working
 * day, or none after the control operates. Paths begin with `/controls`. A warning: the window may still move.
 */
export function checkCadences(
  controls: readonly (TimedControl & { readonly programIds: readonly string[] })[],
  windows: readonly ProgramWindow[],
  calendar: WorkingCalendar,
): readonly RegisterFault[] {
  return controls.flatMap((control, i) =>
    windows
      .filter(({ programId }) => control.programIds.includes(programId))
      .filter((window) => isDated(control, window) && occurrencesOf(control, window, calendar).length === 0)
      .map(({ programId, span }) =>
        fault('cadence-unholdable', `/controls/${i}/cadence`, {
          id: control.id,
          cadence: control.cadence,
          program: programId,
          start: isoOf(span.start),
          end: isoOf(span.end),
        }),
      ),
  )
}

/** Whether the window gives the control due dates: a state in HITRUST has them once fieldwork has dates. */
function isDated({ cadence, evidence }: TimedControl, window: ProgramWindow): boolean {
  if (window.kind === 'hitrust' && evidence === 'point-in-time') return window.fieldwork !== undefined
  return cadence !== 'continuous' && cadence !== 'per-event'
}

const fault = (code: RegisterFaultCode, path: string, facts: RegisterFault['facts']): RegisterFault => ({
  code,
  path,
  facts,
})
