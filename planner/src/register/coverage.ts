import type { WorkingCalendar } from '../calendar.ts'
import { type Day, type DaySpan, dayNumber } from '../day.ts'
import type { EvidenceLedger } from './ledger.ts'
import { OCCURRENCE_STATES, occurrenceStates, type OccurrenceState, type Standing } from './occurrence-states.ts'
import { type Occurrence, occurrencesOf, type TimedControl } from './occurrences.ts'
import type { ProgramWindow } from './program-window.ts'

/** A control with the programs that look at it. */
export type CoveredControl = TimedControl & { readonly programIds: readonly string[] }

/**
 * Control × period of all programs as columns, rows sorted by control, then window, then period. Days are whole days
 * since 1970-01-01, ends exclusive. `first[c * windows + w]` is the first row of control `c` in window `w`, and the next
 * entry the end of its rows.
 */
export type Coverage = {
  readonly length: number
  readonly controlIds: readonly string[]
  readonly first: Int32Array
  readonly control: Int32Array
  /** Index into the windows that were given. */
  readonly window: Uint8Array
  readonly periodStart: Int32Array
  readonly periodEnd: Int32Array
  /** The days that count. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index into `OCCURRENCE_STATES`. */
  readonly state: Uint8Array
  /** `NO_DAY` while it is not fulfilled. */
  readonly effectiveOn: Int32Array
  readonly have: Int32Array
  readonly need: Int32Array
}

/** Stands in a column for a day that is not there: earlier than any date. */
export const NO_DAY: Day = dayNumber(-0x80000000)

/** What the columns are computed from. */
export type CoverageInput = {
  readonly controls: readonly CoveredControl[]
  /** At most 256. */
  readonly windows: readonly ProgramWindow[]
  readonly ledger: EvidenceLedger
  readonly statusDate: Day
  readonly calendar: WorkingCalendar
  /** Only occurrences with a day that counts in this span; all of them when absent. */
  readonly view?: DaySpan
}

/** How every occurrence of every control stands in every program that looks at it. */
export function coverage(input: CoverageInput): Coverage {
  const { controls, windows } = input
  const known = new Map<string, readonly Occurrence[]>()
  const asked = controls.flatMap((control) => windows.map((window) => askedOf(control, window, input, known)))
  const columns = emptyColumns(
    controls,
    windows,
    asked.reduce((rows, { length }) => rows + length, 0),
  )
  let row = 0
  asked.forEach((occurrences, pair) => {
    const at = Math.floor(pair / windows.length)
    const evidence = input.ledger.get(controls[at]?.id ?? '') ?? []
    const standings = occurrenceStates(occurrences, evidence, input.statusDate, input.calendar)
    columns.first[pair] = row
    occurrences.forEach((occurrence, i) => {
      const standing = standings[i]
      if (!standing) return
      columns.control[row] = at
      columns.window[row] = pair % windows.length
      write(columns, row++, occurrence, standing)
    })
  })
  columns.first[asked.length] = row
  return { ...columns, length: row }
}

/** The state of a row. */
export const stateAt = ({ state }: Coverage, row: number): OccurrenceState =>
  OCCURRENCE_STATES[state[row] ?? 0] ?? 'due'

const isSeen = ({ within }: Occurrence, view: DaySpan | undefined): boolean =>
  !view || (within.start < view.end && within.end > view.start)

const NONE: readonly Occurrence[] = []

/** Occurrences by what they depend on: hundreds of controls have few cadences, and there are few windows. */
function askedOf(
  control: CoveredControl,
  window: ProgramWindow,
  { calendar, view }: CoverageInput,
  known: Map<string, readonly Occurrence[]>,
): readonly Occurrence[] {
  const { programId, turn } = window
  if (!control.programIds.includes(programId)) return NONE
  const key = [programId, turn, control.cadence, control.evidence, control.operatesFrom].join(' ')
  const occurrences =
    known.get(key) ?? occurrencesOf(control, window, calendar).filter((occurrence) => isSeen(occurrence, view))
  known.set(key, occurrences)
  return occurrences
}

function emptyColumns(
  controls: readonly CoveredControl[],
  windows: readonly ProgramWindow[],
  rows: number,
): Omit<Coverage, 'length'> {
  return {
    controlIds: controls.map(({ id }) => id),
    first: new Int32Array(controls.length * windows.length + 1),
    control: new Int32Array(rows),
    window: new Uint8Array(rows),
    periodStart: new Int32Array(rows),
    periodEnd: new Int32Array(rows),
    start: new Int32Array(rows),
    end: new Int32Array(rows),
    state: new Uint8Array(rows),
    effectiveOn: new Int32Array(rows),
    have: new Int32Array(rows),
    need: new Int32Array(rows),
  }
}

function write(
  columns: Omit<Coverage, 'length'>,
  row: number,
  { period, within, need }: Occurrence,
  { state, have, effectiveOn }: Standing,
): void {
  columns.periodStart[row] = period.start
  columns.periodEnd[row] = period.end
  columns.start[row] = within.start
  columns.end[row] = within.end
  columns.state[row] = OCCURRENCE_STATES.indexOf(state)
  columns.effectiveOn[row] = effectiveOn ?? NO_DAY
  columns.have[row] = have
  columns.need[row] = need
}
