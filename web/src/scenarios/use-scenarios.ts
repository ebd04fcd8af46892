import { type OwnFuture, type ScenarioComparison, singleEdits } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { ownScenariosQuery } from '../api/own-scenarios.ts'
import { revisionsQuery } from '../api/queries.ts'
import type { OwnScenario } from '../api/wire.ts'
import { differ, type SearchState } from '../engine/search-state.ts'
import { useSpentOnceKnown } from '../engine/use-spent.ts'
import { scenarioSearch, useSearchOf } from '../engine/use-search.ts'
import { undoneIn } from '../scenarios-view/promotions.ts'
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

/** The scenarios that people keep of a plan, without those that the plan is made of; undefined until they are known. */
export function useKeptScenarios(planId: string): readonly OwnScenario[] | undefined {
  const kept = useQuery(ownScenariosQuery(planId)).data?.scenarios
  const revisions = useQuery(revisionsQuery(planId)).data?.revisions
  return useMemo(() => {
    if (!kept || !revisions) return undefined
    const undone = undoneIn(revisions)
    return kept.filter(({ promotedIn }) => promotedIn === undefined || undone.has(promotedIn))
  }, [kept, revisions])
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
