import type { WorkingCalendar } from '../calendar.ts'
import { type Day, type DaySpan, isoOf } from '../day.ts'
import type { EvidenceKind } from '../plan/control-mapping.ts'
import type { Cadence } from './catalogue-control.ts'
import type { CoveredControl } from './coverage.ts'
import { type Occurrence, occurrencesOf } from './occurrences.ts'
import { overlap, type ProgramWindow } from './program-window.ts'

/** An occurrence of a control that happened, or that somebody plans. */
export type HeldOrPlanned = { readonly controlId: string; readonly effectiveOn: Day; readonly planned: boolean }

/**
 * Why it no longer counts. `too-early`: before the first day that counts; `too-late`: after the last;
 * `outside-fieldwork`: a state seen outside fieldwork; `not-asked`: the program now asks nothing of that period.
 */
export type NoLongerCounts = 'too-early' | 'too-late' | 'outside-fieldwork' | 'not-asked'

/** An occurrence that counted before the window moved and does not count after. Dates are ISO, spans half-open. */
export type LostOccurrence = {
  readonly controlId: string
  readonly programId: string
  readonly cadence: Cadence
  readonly period: IsoSpan
  readonly effectiveOn: string
  readonly planned: boolean
  readonly why: NoLongerCounts
  /** The days that count after the move; absent when none does. */
  readonly counts?: IsoSpan
  /** On which days it must happen again; absent when something else already stands for it, or nothing is asked. */
  readonly again?: IsoSpan
}

/** Days from `start` up to, not including, `end`, as ISO dates. */
export type IsoSpan = { readonly start: string; readonly end: string }

/**
 * What of the evidence counted in `before` and does not count in `after`, control by control and in the order of dates:
 * the same program with another window, fieldwork or settings. A control without due dates loses nothing here.
 */
export function lostByMove(
  controls: readonly CoveredControl[],
  before: ProgramWindow,
  after: ProgramWindow,
  evidence: readonly HeldOrPlanned[],
  calendar: WorkingCalendar,
): readonly LostOccurrence[] {
  return controls.flatMap((control) => {
    const held = evidence.filter(({ controlId }) => controlId === control.id).toSorted(byDate)
    if (held.length === 0 || !control.programIds.includes(before.programId)) return []
    const now = occurrencesOf(control, after, calendar)
    return occurrencesOf(control, before, calendar).flatMap((was) =>
      held
        .filter(({ effectiveOn }) => isIn(was.within, effectiveOn) && !now.some((o) => isIn(o.within, effectiveOn)))
        .map((lost) => lostOccurrence(control, after, was, now, lost, held)),
    )
  })
}

const byDate = (a: HeldOrPlanned, b: HeldOrPlanned): number => a.effectiveOn - b.effectiveOn

const isIn = ({ start, end }: DaySpan, day: Day): boolean => start <= day && day < end

const iso = ({ start, end }: DaySpan): IsoSpan => ({ start: isoOf(start), end: isoOf(end) })

function lostOccurrence(
  { id: controlId, cadence, evidence }: CoveredControl,
  { programId, kind }: ProgramWindow,
  was: Occurrence,
  now: readonly Occurrence[],
  { effectiveOn, planned }: HeldOrPlanned,
  held: readonly HeldOrPlanned[],
): LostOccurrence {
  const counts = spanOf(now)
  const again = now.find(
    ({ period, within, need }) =>
      (now.length === 1 || overlap(period, was.period)) &&
      held.filter((one) => isIn(within, one.effectiveOn)).length < need,
  )
  return {
    controlId,
    programId,
    cadence,
    period: iso(was.period),
    effectiveOn: isoOf(effectiveOn),
    planned,
    why: kind === 'hitrust' ? whyIn(evidence, counts, effectiveOn) : whyIn('period', counts, effectiveOn),
    ...(counts && { counts: iso(counts) }),
    ...(again && { again: iso(again.within) }),
  }
}

/** From the first day that counts to the last. */
function spanOf(occurrences: readonly Occurrence[]): DaySpan | undefined {
  const [first, last] = [occurrences.at(0), occurrences.at(-1)]
  return first && last ? { start: first.within.start, end: last.within.end } : undefined
}

function whyIn(evidence: EvidenceKind, counts: DaySpan | undefined, day: Day): NoLongerCounts {
  if (!counts) return 'not-asked'
  if (evidence === 'point-in-time') return 'outside-fieldwork'
  if (day < counts.start) return 'too-early'
  return day < counts.end ? 'not-asked' : 'too-late'
}
