import { applyEdit, type LevellingProposal, type Plan, PlanningError } from '@stagger/planner'
import { useMemo } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { differ, type SearchState } from '../engine/search-state.ts'
import { levellingSearch, useSearchOf } from '../engine/use-search.ts'
import { accepted, givenUp } from '#words/capacity.ts'
import { type PlanView, planView } from '../plan-view/plan-view.ts'

/** The levelling of a plan: what is looked for, what is proposed, what is accepted, and what can be done about it. */
export type LevellingOf = {
  readonly search: SearchState<'level'>
  readonly proposal: LevellingProposal | undefined
  /** The plan has changed since the proposal was computed. */
  readonly isStale: boolean
  /** The plan as it would be; undefined while there is no proposal that still fits. */
  readonly proposed: PlanView | undefined
  readonly isAccepted: boolean
  readonly start: (leastGainDays: number) => void
  readonly cancel: () => void
  readonly discard: () => void
  readonly accept: () => void
  readonly giveUp: () => void
}

/** Looks for a levelling, shows what it would do, and accepts it as one edit. */
export function useLevelling(view: PlanView, onEdit: SendEdit): LevellingOf {
  const { plan, progress, today } = view
  const search = useSearchOf(levellingSearch, plan.id)
  const proposal = search.result
  const stale = differ(search.about, { plan, progress, today })
  const levelling = stale ? undefined : proposal?.levelling
  const proposed = useMemo(() => {
    const after = levelling && withLevelling(plan, levelling)
    return after && planView({ ...view, plan: after })
  }, [view, plan, levelling])
  return {
    search,
    proposal,
    isStale: stale,
    proposed,
    isAccepted: (plan.levellings ?? []).length > 0,
    start: (leastGainDays) => {
      levellingSearch.forget()
      levellingSearch.start({ plan, progress, today }, { leastGainDays })
    },
    cancel: levellingSearch.cancel,
    discard: levellingSearch.forget,
    accept: () => {
      if (!levelling) return
      onEdit({ kind: 'acceptLevelling', levelling }, () => announce(accepted))
      levellingSearch.forget()
    },
    giveUp: () => {
      const [known] = plan.levellings ?? []
      if (known) onEdit({ kind: 'discardLevelling', levellingId: known.id }, () => announce(givenUp))
    },
  }
}

/** The plan with a levelling accepted; undefined when the plan does not take it any more. */
function withLevelling(plan: Plan, levelling: LevellingProposal['levelling']): Plan | undefined {
  try {
    return applyEdit(plan, { kind: 'acceptLevelling', levelling }).plan
  } catch (error) {
    if (error instanceof PlanningError) return undefined
    throw error
  }
}
