import { create } from 'zustand'
import { type ColumnSettings, readColumns } from './column-settings.ts'

const KEY = 'stagger.timeline.columns'

/** The columns that this person sees: kept in this browser, because a link shows the plan and not somebody's desk. */
export const useColumns = create<ColumnSettings>(() => readColumns(kept()))

/** Changes the columns and keeps them. */
export function changeColumns(change: (settings: ColumnSettings) => ColumnSettings): void {
  useColumns.setState(change, true)
  try {
    localStorage.setItem(KEY, JSON.stringify(useColumns.getState()))
  } catch {
    // A browser that keeps nothing forgets the columns with the page.
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
