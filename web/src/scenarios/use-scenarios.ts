import { type OwnFuture, type ScenarioComparison, singleEdits } from '@stagger/planner'
import { useEffect, useMemo } from 'react'
import type { OwnScenario } from '../api/wire.ts'
import { differ, type SearchState } from '../engine/search-state.ts'
import { useSpentOnceKnown } from '../engine/use-spent.ts'
import { scenarioSearch, useSearchOf } from '../engine/use-search.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** The comparison of a plan: how far it is, and what it found. */
export type ScenariosOf = {
  readonly search: SearchState<'scenarios'>
  readonly comparison: ScenarioComparison | undefined
  /** The plan has changed since. */
  readonly isStale: boolean
  readonly start: () => void
  readonly cancel: () => void
}

const futureOf = ({ id, name, edits }: OwnScenario): OwnFuture => ({ id, name, edits: singleEdits(edits) })

/** Compares when there is nothing yet and whenever the plan has changed; not again by itself after somebody ended it. */
export function useScenarios(
  { plan, progress, today }: PlanView,
  kept: readonly OwnScenario[] | undefined,
): ScenariosOf {
  const search = useSearchOf(scenarioSearch, plan.id)
  const actuals = useSpentOnceKnown(plan.id)
  const own = useMemo(() => kept?.map(futureOf), [kept])
  const facts = { plan, progress, today, actuals, own }
  const start = () => scenarioSearch.start(facts, undefined)
  const isOutOfDate = differ(search.facts, facts)
  const isWanted =
    actuals !== undefined &&
    own !== undefined &&
    (search.stage === 'none' || (isOutOfDate && search.stage !== 'cut-short'))
  // The search runs in a thread outside React: started for what is on screen.
  useEffect(() => {
    if (isWanted) scenarioSearch.start({ plan, progress, today, actuals, own }, undefined)
  }, [isWanted, plan, progress, today, actuals, own])
  return {
    search,
    comparison: search.result,
    isStale: differ(search.about, facts),
    start,
    cancel: scenarioSearch.cancel,
  }
}
