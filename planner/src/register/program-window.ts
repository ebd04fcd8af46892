import { type Day, type DaySpan, plusDays, plusMonths } from '../day.ts'
import { fact } from '../facts/facts.ts'
import type { FirmSettings } from '../plan/firm-settings.ts'
import type { HitrustProgram } from '../plan/programs.ts'
import type { z } from 'zod'

/** The cautious firm: nothing outside the window counts, every period that it touches asks. */
export const CAUTIOUS: FirmSettings = { annual: 'within-window', partialPeriod: 'demands-one', sample: 'likely' }

type WindowBase = {
  readonly programId: string
  readonly span: DaySpan
  readonly settings: FirmSettings
  /** Which renewal of the program begins it, from 1; absent of the first window. */
  readonly turn?: number
}

/** An observation window of a SOC 2 program, half-open. */
export type Soc2Window = WindowBase & { readonly kind: 'soc2' }

/**
 * A HITRUST program: `span` is the days whose events may be sampled, `fieldwork` those from the first test to
 * submission, in which every point-in-time test must lie (W07). Both half-open.
 */
export type HitrustWindow = WindowBase & {
  readonly kind: 'hitrust'
  readonly level: z.infer<typeof HitrustProgram>['level']
  readonly fieldwork?: DaySpan
}

/** What one program looks at, when, and how its firm reads the rules. */
export type ProgramWindow = Soc2Window | HitrustWindow

/** Everything that one program looks at in the course of years, in the order of time. */
export type WindowsInTurn = readonly [ProgramWindow, ...ProgramWindow[]]

/**
 * The days whose events HITRUST may sample: from a look-back before fieldwork, in months, to its end. W08, unverified.
 */
export const hitrustEvidenceSpan = (fieldwork: DaySpan): DaySpan => ({
  start: plusMonths(fieldwork.start, -fact('hitrust.evidence.look-back').value),
  end: fieldwork.end,
})

/** The same program with everything `days` elapsed days later; negative is earlier. */
export function movedBy(window: ProgramWindow, days: number): ProgramWindow {
  const moved = { ...window, span: shift(window.span, days) }
  return moved.kind === 'hitrust' && moved.fieldwork ? { ...moved, fieldwork: shift(moved.fieldwork, days) } : moved
}

const shift = ({ start, end }: DaySpan, days: number): DaySpan => ({
  start: plusDays(start, days),
  end: plusDays(end, days),
})

/** The days that two spans have in common; undefined when there is none. */
export function overlap(a: DaySpan, b: DaySpan): DaySpan | undefined {
  const start = a.start > b.start ? a.start : b.start
  const end = a.end < b.end ? a.end : b.end
  return start < end ? { start, end } : undefined
}

/** `span` without its days before `from`; undefined when none is left. */
export const onOrAfter = (span: DaySpan, from: Day | undefined): DaySpan | undefined =>
  overlap(span, { start: from ?? span.start, end: span.end })
