import type { Edit } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { createStore, useStore } from 'zustand'
import type { ApiProblem } from './client.ts'
import { undoneIn } from '../scenarios-view/promotions.ts'
import { ownScenariosQuery, useReviseScenario } from './own-scenarios.ts'
import { revisionsQuery } from './queries.ts'
import type { OwnScenario } from './wire.ts'

/** The pages on which a scenario is looked at in the place of the plan. */
export const PAGES_OF_SCENARIOS: readonly string[] = ['/', '/capacity', '/budget', '/confidence', '/evidence']

/** Those that are about the plan itself, whatever scenario the address names. */
export const PAGES_OF_THE_PLAN = ['/baselines', '/runs'] as const
export type PageOfThePlan = (typeof PAGES_OF_THE_PLAN)[number]

/** The scenarios that people keep of a plan, without those that the plan is made of; undefined until they are known. */
export function useKeptScenarios(planId: string, enabled = true): readonly OwnScenario[] | undefined {
  const kept = useQuery({ ...ownScenariosQuery(planId), enabled }).data?.scenarios
  const revisions = useQuery({ ...revisionsQuery(planId), enabled }).data?.revisions
  return useMemo(() => {
    if (!kept || !revisions) return undefined
    const undone = undoneIn(revisions)
    return kept.filter(({ promotedIn }) => promotedIn === undefined || undone.has(promotedIn))
  }, [kept, revisions])
}

type Looked = {
  readonly scenario: OwnScenario | undefined
  /** It is not known yet whether there is one. */
  readonly isPending: boolean
}

/** The scenario that the address names, on whatever page. */
export function useScenarioNamed(planId: string): Looked {
  const { scenario: id } = useSearch({ strict: false })
  const isAsked = id !== undefined
  const { isPending } = useQuery({ ...ownScenariosQuery(planId), enabled: isAsked })
  const kept = useKeptScenarios(planId, isAsked)
  return {
    scenario: isAsked ? kept?.find((one) => one.id === id) : undefined,
    isPending: isAsked && isPending,
  }
}

const THE_PLAN: Looked = { scenario: undefined, isPending: false }

/** The scenario that this page shows in the place of the plan: whatever is edited is edited there. */
export function useScenarioOnScreen(planId: string): Looked {
  const named = useScenarioNamed(planId)
  const path = useLocation({ select: ({ pathname }) => pathname })
  return PAGES_OF_SCENARIOS.includes(path) ? named : THE_PLAN
}

/** Edits of a scenario that were taken back, the last one last: for as long as the page is open. */
const takenBack = createStore<Readonly<Record<string, readonly Edit[]>>>(() => ({}))
const setTakenBack = (id: string, edits: readonly Edit[]) => takenBack.setState({ [id]: edits })
const NONE: readonly Edit[] = []

/** Whether there is something to take back in a scenario, and to do again. */
export function useScenarioHistory(scenario: OwnScenario | undefined) {
  const redoable = useStore(takenBack, (all) => all[scenario?.id ?? ''] ?? NONE)
  return { canUndo: (scenario?.edits.length ?? 0) > 0, canRedo: redoable.length > 0 }
}

/** Edits the scenario as `useEditPlan` edits the plan. */
export function useScenarioEdits(
  planId: string,
  scenario: OwnScenario | undefined,
  onRefused: (problem: ApiProblem) => void,
) {
  const { mutateAsync } = useReviseScenario(planId, scenario?.id)
  const add = (edit: Edit) => {
    if (scenario) setTakenBack(scenario.id, NONE)
    return mutateAsync((edits) => [...edits, edit])
  }
  return {
    mutate: (edit: Edit, onStored?: () => void) => void add(edit).then(onStored, onRefused),
    send: (edit: Edit): Promise<unknown> => add(edit),
  }
}

/** Takes back the last edit of the scenario, or does again what was taken back last. */
export function useScenarioStep(planId: string, scenario: OwnScenario | undefined) {
  const { mutateAsync } = useReviseScenario(planId, scenario?.id)
  return (direction: 'undo' | 'redo'): Promise<unknown> => {
    if (!scenario) return Promise.resolve()
    const gone = takenBack.getState()[scenario.id] ?? NONE
    const last = (direction === 'undo' ? scenario.edits : gone).at(-1)
    if (!last) return Promise.resolve()
    setTakenBack(scenario.id, direction === 'undo' ? [...gone, last] : gone.slice(0, -1))
    return mutateAsync((edits) => (direction === 'undo' ? edits.slice(0, -1) : [...edits, last]))
  }
}
