import type { WorkingCalendar } from '../calendar.ts'
import type { DaySpan } from '../day.ts'
import type { Mapping, MappingType, ProgramKind } from '../plan/control-mapping.ts'
import type { CoveredControl } from './coverage.ts'
import { type Occurrence, occurrencesOf } from './occurrences.ts'
import { onOrAfter, overlap, type ProgramWindow, type WindowsInTurn } from './program-window.ts'

/** A control with what it serves and who looks at it. */
export type MappedControl = CoveredControl & { readonly serves: readonly Mapping[] }

/**
 * Why a pull serves one program only. `not-in-scope`: the other does not look at the control; `no-mapping`: nothing
 * says what it would prove there; `mapping-supports`: it helps there and proves nothing; `fieldwork-unknown` and
 * `outside-fieldwork`: a state must be seen inside HITRUST's fieldwork; `outside-dates`: no day that counts here lies
 * in the other's window; `cadence`: the dates fit, and the other asks for none, or for one fewer.
 */
export type NotSharedReason =
  | 'not-in-scope'
  | 'no-mapping'
  | 'mapping-supports'
  | 'fieldwork-unknown'
  | 'outside-fieldwork'
  | 'outside-dates'
  | 'cadence'

/** One pull of evidence. `within` are the days on which it serves all of `programIds`. */
export type Pull = {
  readonly controlId: string
  readonly period: DaySpan
  readonly within: DaySpan
  readonly programIds: readonly string[]
  /** The windows that it serves, one of each of these programs. */
  readonly windows: readonly ProgramWindow[]
  /** The most that both mappings allow; absent when it serves one program. */
  readonly mapping?: MappingType
  /** Absent when it serves both. */
  readonly why?: NotSharedReason
}

const STRENGTH: readonly MappingType[] = ['supports', 'partial', 'full']

/** The strongest mapping to any criterion or domain of a program; undefined without one. */
export const bestMapping = (serves: readonly Mapping[], kind: ProgramKind): MappingType | undefined =>
  STRENGTH.findLast((type) => serves.some(({ program, mapping }) => program === kind && mapping === type))

/** What both programs may take from one pull of the control: the weaker of its two best mappings. */
export function sharedMapping(
  { serves }: Pick<MappedControl, 'serves'>,
  [a]: WindowsInTurn,
  [b]: WindowsInTurn,
): MappingType | undefined {
  const [one, other] = [bestMapping(serves, a.kind), bestMapping(serves, b.kind)]
  return one && other && STRENGTH.find((type) => type === one || type === other)
}

/**
 * Every pull of a control for two programs in all of their windows, those of `a` first: which serve both, on which days,
 * and why the others do not. A control without due dates is one pull over each window, and so is a daily one.
 */
export function pullsOf(
  control: MappedControl,
  a: WindowsInTurn,
  b: WindowsInTurn,
  calendar: WorkingCalendar,
): readonly Pull[] {
  const [ofA, ofB] = [askedPulls(control, a, calendar), askedPulls(control, b, calendar)]
  const mapping = sharedMapping(control, a, b)
  const pairs = mapping && mapping !== 'supports' ? pairUp(ofA, ofB) : []
  const alone = (other: WindowsInTurn, units: readonly Unit[], taken: ReadonlySet<Unit>) =>
    units
      .filter((unit) => !taken.has(unit))
      .map((unit) => ({ ...pull(control, unit, [unit.window]), why: reason(control, unit, other, mapping) }))
  return [
    ...pairs.map(([unit, same, within]) => ({
      ...pull(control, unit, [unit.window, same.window]),
      within,
      ...(mapping && { mapping }),
    })),
    ...alone(b, ofA, new Set(pairs.map(([unit]) => unit))),
    ...alone(a, ofB, new Set(pairs.map(([, unit]) => unit))),
  ]
}

/** What one window asks for at once. */
type Unit = Pick<Occurrence, 'period' | 'within'> & { readonly window: ProgramWindow }

const pull = (control: MappedControl, { period, within }: Unit, windows: readonly ProgramWindow[]): Pull => ({
  controlId: control.id,
  period,
  within,
  programIds: windows.map(({ programId }) => programId),
  windows,
})

/** What a program asks, and for a control without due dates its sample over each window. */
const askedPulls = (control: MappedControl, windows: WindowsInTurn, calendar: WorkingCalendar): readonly Unit[] =>
  windows.flatMap((window) => askedIn(control, window, calendar).map((unit) => ({ ...unit, window })))

function askedIn(
  control: MappedControl,
  window: ProgramWindow,
  calendar: WorkingCalendar,
): readonly Pick<Occurrence, 'period' | 'within'>[] {
  if (!control.programIds.includes(window.programId)) return []
  const occurrences = occurrencesOf(control, window, calendar)
  const isState = window.kind === 'hitrust' && control.evidence === 'point-in-time'
  if (occurrences.length > 0 || isState || (control.cadence !== 'continuous' && control.cadence !== 'per-event'))
    return occurrences
  const span = window.kind === 'hitrust' ? onOrAfter(window.span, control.operatesFrom) : window.span
  return span ? [{ period: span, within: span }] : []
}

/** The most pairs with a day in common; both lists are in order and disjoint, so the first that fits is the best. */
function pairUp(as: readonly Unit[], bs: readonly Unit[]): readonly (readonly [Unit, Unit, DaySpan])[] {
  const pairs: [Unit, Unit, DaySpan][] = []
  let [i, k] = [0, 0]
  for (;;) {
    const [a, b] = [as[i], bs[k]]
    if (!a || !b) return pairs
    const both = overlap(a.within, b.within)
    if (both) pairs.push([a, b, both])
    if (both || a.within.end <= b.within.end) i++
    if (both || b.within.end < a.within.end) k++
  }
}

function reason(
  control: MappedControl,
  { within, window }: Unit,
  other: WindowsInTurn,
  mapping: MappingType | undefined,
): NotSharedReason {
  if (!control.programIds.includes(other[0].programId)) return 'not-in-scope'
  if (!mapping) return 'no-mapping'
  if (mapping === 'supports') return 'mapping-supports'
  const spans = other.map(({ span }) => span)
  const liesIn = (days: readonly DaySpan[]) => days.some((span) => overlap(within, span))
  const hitrust = [window, ...other].find(({ kind }) => kind === 'hitrust')
  if (control.evidence === 'point-in-time' && hitrust?.kind === 'hitrust') {
    if (!hitrust.fieldwork) return 'fieldwork-unknown'
    if (!liesIn(hitrust === window ? spans : [hitrust.fieldwork])) return 'outside-fieldwork'
  }
  return liesIn(spans) ? 'cadence' : 'outside-dates'
}
