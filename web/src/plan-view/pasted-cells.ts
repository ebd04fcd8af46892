import type { Activity, SingleEdit } from '@stagger/planner'
import {
  inOrder,
  type Pasted,
  type PastedColumn,
  type PastedLine,
  type PasteFault,
  type ReadCell,
  readCell,
  type Reading,
} from './pasted.ts'
import { type PastedFinish, withFinishes } from './pasted-finishes.ts'

/** In the order in which their edits are done; a finish is counted when everything else is. */
const COLUMNS = [
  'name',
  'duration',
  'who',
  'predecessors',
  'start',
  'finish',
] as const satisfies readonly PastedColumn[]

/** What happened is not typed anew. */
const DATED: readonly PastedColumn[] = ['start', 'finish', 'duration']

/** Lines over the cells of activities that are there, one line for each. A finish counts where no duration is said. */
export function pastedCells(reading: Reading, activities: readonly Activity[], lines: readonly PastedLine[]): Pasted {
  const edits: SingleEdit[] = []
  const finishes: PastedFinish[] = []
  const faults: PasteFault[] = []
  for (const [i, { line, cells }] of lines.entries()) {
    const activity = activities[i]
    if (!activity && cells.size > 0) faults.push({ line, column: 1, code: 'row-missing', part: '' })
    for (const column of activity ? COLUMNS : []) {
      const cell = cells.get(column)
      if (!activity || !cell || (column === 'finish' && cells.has('duration'))) continue
      const read = readOver(reading, activity, column, cell.text)
      if ('code' in read) faults.push({ line, column: cell.column, code: read.code, part: read.part ?? cell.text })
      else if (column === 'finish') finishes.push({ line, activityId: activity.id, ...cell })
      else edits.push(...read.edits)
    }
  }
  const finished = withFinishes(reading, edits, finishes)
  return {
    edits: finished.edits,
    activityIds: new Map(
      lines.flatMap(({ line, cells }, i) => (activities[i] && cells.size > 0 ? [[line, activities[i].id]] : [])),
    ),
    faults: inOrder([...faults, ...finished.faults]),
  }
}

function readOver(reading: Reading, activity: Activity, column: PastedColumn, text: string): ReadCell {
  const state = reading.view.scheduled(activity.id)?.state
  const hasHappened = DATED.includes(column) && (state === 'done' || (column === 'start' && state !== 'planned'))
  return hasHappened ? { code: 'has-happened' } : readCell(reading, activity, column, text)
}
