import type { IsoDate } from '../day.ts'

/** A line of the diary of programs that go as planned: what happens, to what, on which day, and whether by itself. */
export type DiaryEntry = {
  /** The organization's date; of what one person hears, that person's. */
  readonly on: IsoDate
  /** Absent where it is about no program: a digest is of all. */
  readonly programId?: string
  /** As the run of the program calls it, `phase-started`; or what it has people told: `reminder`, `digest`. */
  readonly kind: string
  /** The id of a phase, or kind and id of anything else: `report/type2.1`, `evidence/access-review/2031-01-01`. */
  readonly about?: string
  /** Where that stands since. */
  readonly state?: string
  /** Who hears of it. */
  readonly personId?: string
  /** Of a reminder: days before the due date. */
  readonly lead?: number
  /** Whether the run does it by itself; else people report it. */
  readonly byItself: boolean
}

/** Entries by their dates; those of one day stay in the order in which they were given. */
export const inOrder = (entries: readonly DiaryEntry[]): readonly DiaryEntry[] =>
  entries.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
