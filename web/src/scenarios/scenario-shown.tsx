import { Button } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useScenarioAct } from '../api/own-scenarios.ts'
import { PAGES_OF_THE_PLAN, useScenarioNamed, useScenarioOnScreen } from '../api/scenario-on-screen.ts'
import type { OwnScenario } from '../api/wire.ts'
import frame from '../frame/frame.module.css'
import { showRefusal } from '../notices.ts'
import type { PlanFacts } from '../plan-view/plan-view.ts'
import { fittingEdits, type PlanOfScenario, planOfScenario } from '../scenarios-view/plan-of-scenario.ts'
import { backToPlan, dropUnfit, notOnScreenText, onScreenText, unfitText } from '#words/own-scenarios.ts'
import { useOpenScenario } from './scenario-picker.tsx'

type ShownProps = { readonly facts: PlanFacts; readonly children: (facts: PlanFacts) => ReactNode }

/** The page about the plan, or about the scenario that is looked at in its place. */
export function ScenarioShown({ facts, children }: ShownProps) {
  const { scenario, isPending } = useScenarioOnScreen(facts.plan.id)
  const after = useMemo(() => scenario && planOfScenario(facts.plan, scenario.edits), [facts.plan, scenario])
  if (isPending) return <main />
  if (scenario && after && !after.fits) return <Unfit facts={facts} scenario={scenario} found={after} />
  return children(after?.fits ? { ...facts, plan: after.plan } : facts)
}

type UnfitProps = {
  readonly facts: PlanFacts
  readonly scenario: OwnScenario
  readonly found: Extract<PlanOfScenario, { fits: false }>
}

/** Which edit the plan does not take any more, and the ways on. */
function Unfit({ facts: { plan }, scenario, found: { at, code } }: UnfitProps) {
  const { mutate, isPending } = useScenarioAct(plan.id)
  const open = useOpenScenario()
  const fitting = fittingEdits(plan, scenario.edits)
  return (
    <main className={frame['broken']}>
      <p role="alert">{unfitText(scenario.name, at, scenario.edits.length, code)}</p>
      <Button
        size="xs"
        loading={isPending}
        onClick={() =>
          mutate({ kind: 'revise', of: scenario, name: scenario.name, edits: fitting }, { onError: showRefusal })
        }
      >
        {dropUnfit(scenario.edits.length - fitting.length)}
      </Button>
      <Button size="xs" variant="default" onClick={() => open(undefined)}>
        {backToPlan}
      </Button>
    </main>
  )
}

/** Says that this is not the plan, for as long as it is not; or that it is, where the address names a scenario all the same. */
export function ScenarioBanner({ planId }: { readonly planId: string }) {
  const { scenario: named } = useScenarioNamed(planId)
  const { scenario: shown } = useScenarioOnScreen(planId)
  const path = useLocation({ select: ({ pathname }) => pathname })
  const open = useOpenScenario()
  const ofPlan = PAGES_OF_THE_PLAN.find((page) => page === path)
  const text = shown ? onScreenText(shown.name) : named && ofPlan && notOnScreenText(ofPlan, named.name)
  if (text === undefined) return null
  return (
    <div className={frame['scenarioBanner']}>
      <span>{text}</span>
      <Button size="compact-xs" variant="default" onClick={() => open(undefined)}>
        {backToPlan}
      </Button>
    </div>
  )
}
