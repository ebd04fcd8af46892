import { useState } from 'react'
import {
  assignTo,
  assignToNobody,
  clearSelection,
  deleteSelected,
  moveBy,
  moveNow,
  selectedRows,
  selectionName,
} from '#words/grid.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import grid from './grid.module.css'
import type { Grid } from './use-grid.ts'

const A_WEEK = 7
/** Nobody moves work by more than ten years. */
const FURTHEST = 3660

/** What is done to several rows at once, each as one step of undo. */
export function SelectionBar({
  view,
  grid: { selection, commands, setDialog, clear },
}: {
  view: PlanView
  grid: Grid
}) {
  const [days, setDays] = useState(A_WEEK)
  const keys = [...selection.keys]
  return (
    <div className={grid['selection']} role="toolbar" aria-label={selectionName}>
      <strong role="status">{selectedRows(keys.length)}</strong>
      <label>
        {moveBy}
        <input
          type="number"
          value={days}
          min={-FURTHEST}
          max={FURTHEST}
          onChange={({ currentTarget: { valueAsNumber } }) => Number.isInteger(valueAsNumber) && setDays(valueAsNumber)}
        />
      </label>
      <button type="button" onClick={() => commands.move(keys, days)}>
        {moveNow}
      </button>
      <select
        aria-label={assignTo}
        value=""
        onChange={({ currentTarget: { value } }) => value !== '' && commands.assign(keys, value)}
      >
        <option value="">{assignToNobody}</option>
        {view.plan.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => setDialog({ kind: 'remove', keys })}>
        {deleteSelected}
      </button>
      <button type="button" onClick={clear}>
        {clearSelection}
      </button>
    </div>
  )
}
