import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { OutlineState } from './use-outline.ts'

/**
 * What is said of a plan beyond its dates: floats, costs, what is critical, which rules are broken. It takes longer than the
 * dates, so for the one frame in which they are new it is that of the picture before; of a first picture nothing is said.
 */
export type Settled = {
  /** The newest view that has been on screen for a frame. */
  readonly view: PlanView | undefined
  /** The same row in the picture that has been on screen; undefined where it had none. */
  readonly rowOf: (row: OutlineRow) => OutlineRow | undefined
}

/** Of a view for which nobody waits, as on paper. */
export const settledAt = (view: PlanView): Settled => ({ view, rowOf: (row) => row })

const SettledContext = createContext<Settled>({ view: undefined, rowOf: () => undefined })

export const SettledProvider = SettledContext.Provider

/** Of the picture around: the same while its views are the same. */
export const useSettled = (): Settled => useContext(SettledContext)

/** What is said beside the dates of `view` while `onScreen` is the newest view that has been on screen. */
export function useSettledOf(view: PlanView, onScreen: PlanView | undefined, outline: OutlineState): Settled {
  const last = useRef<OutlineState>(undefined)
  // Kept when it is drawn, and not before: a drawing that is thrown away was not on screen.
  useEffect(() => {
    if (onScreen === view) last.current = outline
  }, [onScreen, view, outline])
  return useMemo(() => {
    const before = ({ key }: OutlineRow) => last.current?.rows[last.current.indexOf(key)]
    return { view: onScreen, rowOf: (row) => (onScreen === view ? row : before(row)) }
  }, [onScreen, view])
}
