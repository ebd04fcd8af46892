import { Button, Modal } from '@mantine/core'
import { LONGEST_NAME, type Risk, type RiskImpact } from '@stagger/planner'
import { useState } from 'react'
import {
  activitiesAhead,
  areInOrder,
  impactPoints,
  isProbability,
  newCost,
  newDelay,
} from '../confidence-view/risk-edits.ts'
import frame from '../frame/frame.module.css'
import { textTooLong } from '#words/everywhere.ts'
import { probabilityFault, riskForm } from '#words/risks.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './confidence.module.css'
import { ImpactFields } from './impact-fields.tsx'
import { PercentField } from './percent-field.tsx'

type DialogProps = {
  readonly view: PlanView
  readonly risk: Risk
  readonly isNew: boolean
  readonly onClose: () => void
  readonly onSave: (risk: Risk) => void
}

/** What is still wrong with a risk, in words; undefined once it can be stored. */
function faultOf({ name, impacts }: Risk): string | undefined {
  if (name.trim() === '') return riskForm.nameEmpty
  if (name.trim().length > LONGEST_NAME) return textTooLong(name.trim().length, LONGEST_NAME)
  if (impacts.length === 0) return riskForm.noImpact
  return impacts.every((impact) => areInOrder(impactPoints(impact))) ? undefined : riskForm.outOfOrder
}

/** A risk, all of it: its name, how likely it is, and each thing that it does. Nothing is stored before it is saved. */
export function RiskDialog({ view, risk, isNew, onClose, onSave }: DialogProps) {
  const [draft, setDraft] = useState(risk)
  const [isAsked, setAsked] = useState(false)
  const fault = faultOf(draft)
  const { plan } = view
  const first = draft.impacts[0]?.activityId ?? activitiesAhead(view)[0]?.id ?? ''
  const setImpacts = (impacts: readonly RiskImpact[]) => setDraft({ ...draft, impacts: [...impacts] })
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={riskForm.title(risk, isNew)}
      closeButtonProps={{ 'aria-label': riskForm.close }}
      lockScroll={false}
    >
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (!fault) onSave({ ...draft, name: draft.name.trim() })
        }}
      >
        <label>
          {riskForm.name}
          <input
            value={draft.name}
            data-autofocus
            onChange={({ currentTarget: { value } }) => setDraft({ ...draft, name: value })}
          />
        </label>
        <PercentField
          name={riskForm.probability}
          value={draft.probabilityPercent}
          fault={probabilityFault}
          onChange={(value) => isProbability(value) && setDraft({ ...draft, probabilityPercent: value })}
          isLive
        />
        <fieldset className={css['impacts']}>
          <legend>{riskForm.impacts}</legend>
          {draft.impacts.map((impact, k) => (
            <ImpactFields
              // oxlint-disable-next-line react/no-array-index-key: impacts have no id; their place is what they are known by.
              key={k}
              view={view}
              impact={impact}
              at={k}
              onChange={(changed) => setImpacts(draft.impacts.with(k, changed))}
              onRemove={() => setImpacts(draft.impacts.toSpliced(k, 1))}
            />
          ))}
          <Button size="compact-xs" variant="default" onClick={() => setImpacts([...draft.impacts, newDelay(first)])}>
            {riskForm.addDelay}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => setImpacts([...draft.impacts, newCost(first, plan.organization.currency)])}
          >
            {riskForm.addCost}
          </Button>
        </fieldset>
        <div className={css['formFoot']}>
          {isAsked && fault && (
            <span role="alert" className={css['problem']}>
              {fault}
            </span>
          )}
          <Button size="xs" variant="default" onClick={onClose}>
            {riskForm.cancel}
          </Button>
          <Button size="xs" type="submit" className={frame['primary']}>
            {riskForm.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
