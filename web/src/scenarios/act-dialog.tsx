import type { ScoredScenario } from '@stagger/planner'
import { announce } from '../announcer.ts'
import { useEditPlan } from '../api/changes.ts'
import { useScenarioAct } from '../api/own-scenarios.ts'
import type { OwnScenario } from '../api/wire.ts'
import { FormDialog } from '../budget/form-dialog.tsx'
import { showRefusal } from '../notices.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { discard, discarded, discardTitle, discardWhat } from '#words/own-scenarios.ts'
import { promoted, scenarioName } from '#words/scenarios.ts'
import type { CardAct } from './card-buttons.tsx'
import { KeepDialog, RenameDialog } from './keep-dialog.tsx'
import { PromoteDialog } from './promote-dialog.tsx'
import css from './scenarios.module.css'

/** A scenario of which somebody wants something; `kept` as it is stored, where somebody keeps it. */
export type Asked = {
  readonly act: Exclude<CardAct, 'open'>
  readonly scenario: ScoredScenario
  readonly kept: OwnScenario | undefined
}

type DialogProps = { readonly view: PlanView; readonly asked: Asked; readonly onClose: () => void }

/** Asks what has to be known before something is done with a scenario, and does it. */
export function ActDialog({ view, asked: { act, scenario, kept }, onClose }: DialogProps) {
  const planId = view.plan.id
  if (act === 'promote') return <Promotion view={view} scenario={scenario} kept={kept} onClose={onClose} />
  if (act === 'keep') {
    return <KeepDialog planId={planId} of={scenarioName(scenario)} edits={scenario.edits} onClose={onClose} />
  }
  if (!kept) return null
  return act === 'rename' ? (
    <RenameDialog planId={planId} scenario={kept} onClose={onClose} />
  ) : (
    <DiscardDialog planId={planId} scenario={kept} onClose={onClose} />
  )
}

type PromotionProps = Pick<Asked, 'scenario' | 'kept'> & Pick<DialogProps, 'view' | 'onClose'>

/** What was generated goes to the plan as an edit; what somebody keeps is promoted where it is kept. */
function Promotion({ view, scenario, kept, onClose }: PromotionProps) {
  const edit = useEditPlan(view.plan.id, showRefusal)
  const { mutate } = useScenarioAct(view.plan.id)
  const said = () => announce(promoted(scenarioName(scenario)))
  return (
    <PromoteDialog
      view={view}
      scenario={scenario}
      onClose={onClose}
      onPromote={(promotion) => {
        if (kept) {
          const note = promotion.note ?? ''
          mutate({ kind: 'promote', of: kept, note }, { onSuccess: said, onError: showRefusal })
        } else edit.mutate(promotion, said)
        onClose()
      }}
    />
  )
}

type DiscardProps = { readonly planId: string; readonly scenario: OwnScenario; readonly onClose: () => void }

function DiscardDialog({ planId, scenario, onClose }: DiscardProps) {
  const { mutate, isPending } = useScenarioAct(planId)
  const done = () => {
    announce(discarded(scenario.name))
    onClose()
  }
  return (
    <FormDialog
      title={discardTitle(scenario.name)}
      save={discard}
      isSaving={isPending}
      onClose={onClose}
      onSave={() => mutate({ kind: 'discard', of: scenario }, { onSuccess: done, onError: showRefusal })}
    >
      <p className={css['dialogText']}>{discardWhat(scenario.edits.length)}</p>
    </FormDialog>
  )
}
