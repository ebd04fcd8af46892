import type { IsoDate } from '../day.ts'
import type { PhaseOrders, ProgramOrders } from '../orders/orders.ts'

/** A line of the diary of programs that go as planned: what happens, to what, on which day, and whether by itself. */
export type DiaryEntry = {
  /** The organization's date. */
  readonly on: IsoDate
  readonly programId: string
  /** As the run of the program calls it: `phase-started`, `phase-finished`. */
  readonly kind: string
  /** The phase or the subject; absent where the program itself is meant. */
  readonly about?: string
  /** Whether the run does it by itself; else people report it. */
  readonly byItself: boolean
}

/**
 * What the runs of some programs will tell when everything happens as the plan says: every phase, by date. Phases that
 * are open or done already are not told again. In the order of dates, then of the programs, then of the story.
 */
export const diary = (orders: readonly ProgramOrders[]): readonly DiaryEntry[] =>
  inOrder(orders.flatMap((program) => program.phases.flatMap((phase) => phaseEntries(program, phase))))

/** Entries by their dates; those of one day stay in the order in which they were given. */
export const inOrder = (entries: readonly DiaryEntry[]): readonly DiaryEntry[] =>
  entries.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))

function phaseEntries({ programId }: ProgramOrders, phase: PhaseOrders): DiaryEntry[] {
  const { phaseId: about, startOn, finishOn, advance, state } = phase
  const starts: DiaryEntry = { on: startOn, programId, kind: 'phase-started', about, byItself: advance !== 'people' }
  const ends: DiaryEntry = { on: finishOn, programId, kind: 'phase-finished', about, byItself: advance === 'clock' }
  if (state === 'done') return []
  return state === 'open' ? [ends] : [starts, ends]
}
