import { type Actual, type Edit, PlanningError } from '@stagger/planner'
import { faultSentence } from '@stagger/planner/messages'
import { useState } from 'react'
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
  /** Makes it true, says `done` once it is stored, and closes the form. */
  readonly apply: (done: string) => void
}

type Looked = { readonly view: PlanView; readonly change: ReturnType<typeof teamChange> | undefined }

/** Proposes a change of the team before it is made. What was proposed for another plan than the one shown is no proposal. */
export function useTeamChange({ view, ledger, onEdit, onClose }: TeamFacts): Proposing {
  const [looked, setLooked] = useState<Looked>()
  const found = looked?.view === view ? looked.change : undefined
  const change = found instanceof PlanningError ? undefined : found
  return {
    change,
    refused: found instanceof PlanningError ? found.faults.map((fault) => faultSentence(fault)).join(' ') : undefined,
    isSame: looked?.view === view && !found,
    lookAtNothing: () => setLooked({ view, change: undefined }),
    look: (edit) => setLooked({ view, change: teamChange(view, ledger, edit) }),
    forget: () => setLooked(undefined),
    apply: (done) => {
      if (!change) return
      onEdit(change.edit, () => {
        announce(done)
        onClose()
      })
    },
  }
}
