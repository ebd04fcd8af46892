import { Button } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useScenarioAct } from '../api/own-scenarios.ts'
import { useScenarioOnScreen } from '../api/scenario-on-screen.ts'
import type { OwnScenario } from '../api/wire.ts'
import frame from '../frame/frame.module.css'
import { showRefusal } from '../notices.ts'
import type { PlanFacts } from '../plan-view/plan-view.ts'
import { fittingEdits, type PlanOfScenario, planOfScenario } from '../scenarios-view/plan-of-scenario.ts'
import { backToPlan, dropUnfit, onScreenText, unfitText } from '#words/own-scenarios.ts'
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

/** Says that this is not the plan, for as long as it is not. */
export function ScenarioBanner({ planId }: { readonly planId: string }) {
  const { scenario } = useScenarioOnScreen(planId)
  const open = useOpenScenario()
  if (!scenario) return null
  return (
    <div className={frame['scenarioBanner']}>
      <span>{onScreenText(scenario.name)}</span>
      <Button size="compact-xs" variant="default" onClick={() => open(undefined)}>
        {backToPlan}
      </Button>
    </div>
  )
}
