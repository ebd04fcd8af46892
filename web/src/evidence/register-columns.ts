import type { RegisterRow } from '../evidence-view/register-rows.ts'
import { areaName, cadenceName, haveText, nobodyShort, type registerColumns } from '#words/evidence.ts'
import { type Column, columnsLeaving } from '../timeline/columns.ts'

export type RegisterColumnId = keyof typeof registerColumns

const ALL: readonly Column<RegisterColumnId>[] = [
  { id: 'name', width: 310 },
  { id: 'owner', width: 68 },
  { id: 'cadence', width: 80 },
  { id: 'have', width: 60 },
  { id: 'late', width: 42 },
  { id: 'missed', width: 54 },
]
const GIVE_WAY: readonly RegisterColumnId[] = ['late', 'owner', 'cadence']

/** The columns for a page of `width` px. */
export const registerColumnsFor = (width: number): readonly Column<RegisterColumnId>[] =>
  columnsLeaving(width, ALL, GIVE_WAY)

const nothingForZero = (n: number): string => (n === 0 ? '' : String(n))

/** What the cells of a row say. */
export function registerTexts({ name, level, counts, about }: RegisterRow): Readonly<Record<RegisterColumnId, string>> {
  return {
    name: level === 1 ? areaName(name) : name,
    owner: about ? about.ownerName.split(' ')[0] || nobodyShort : '',
    cadence: about ? cadenceName(about.control.cadence) : '',
    have: haveText(counts),
    late: nothingForZero(counts.late),
    missed: counts.missed === 0 ? '' : `✕ ${counts.missed}`,
  }
}
