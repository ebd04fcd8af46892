import { type Actual, type Edit, PlanningError } from '@stagger/planner'
import { faultSentence } from '@stagger/planner/messages'
import { useEffect, useMemo, useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { teamChange, type TeamChange } from '../capacity-view/team-change.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** What a form needs to know to change the team. */
export type TeamFacts = {
  readonly view: PlanView
  readonly ledger: readonly Actual[]
  readonly onEdit: SendEdit
  readonly onClose: () => void
}

/** What is proposed in a form, and what can be done about it. */
export type Proposing = {
  /** What the edit would do; undefined until it is asked for, and again once something else is typed. */
  readonly change: TeamChange | undefined
  /** Why the planner refuses it. */
  readonly refused: string | undefined
  /** What was asked for is what the plan has already. */
  readonly isSame: boolean
  readonly look: (edit: Edit) => void
  /** Says that there is nothing to do. */
  readonly lookAtNothing: () => void
  readonly forget: () => void
  /** Makes it true, says `done` once it is stored, and closes the form if it is still the one that is open. */
  readonly apply: (done: string) => void
}

type Asked = Edit | 'nothing'

/** Proposes a change of the team before it is made; computed anew when the plan changes meanwhile. */
export function useTeamChange({ view, ledger, onEdit, onClose }: TeamFacts): Proposing {
  const [asked, setAsked] = useState<Asked>()
  const isOpen = useIsOpen()
  const edit = asked === 'nothing' ? undefined : asked
  const found = useMemo(() => edit && teamChange(view, ledger, edit), [view, ledger, edit])
  const change = found instanceof PlanningError ? undefined : found
  return {
    change,
    refused: found instanceof PlanningError ? found.faults.map((fault) => faultSentence(fault)).join(' ') : undefined,
    isSame: asked === 'nothing',
    lookAtNothing: () => setAsked('nothing'),
    look: setAsked,
    forget: () => setAsked(undefined),
    apply: (done) => {
      if (!change) return
      // The plan on screen has the edit at once: what it would do is no question any more.
      setAsked(undefined)
      onEdit(change.edit, () => {
        announce(done)
        if (isOpen.current) onClose()
      })
    },
  }
}

/** Whether the form is still there: by the time that an edit is stored somebody may have gone on to another one. */
function useIsOpen(): { readonly current: boolean } {
  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  return isOpen
}
