import { CloseButton } from '@mantine/core'
import type { RiskImpact } from '@stagger/planner'
import { activitiesAhead, type ImpactPoints, impactPoints, withPoints } from '../confidence-view/risk-edits.ts'
import { typedMinor, typedNumber } from '../budget-view/typed-money.ts'
import { majorFromMinor } from '../format.ts'
import { pointsLabel, riskForm, unitName } from '#words/risks.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './confidence.module.css'
import { TypedField } from './typed-field.tsx'

type ImpactProps = {
  readonly view: PlanView
  readonly impact: RiskImpact
  /** Which of the risk's effects it is, from 0. */
  readonly at: number
  readonly onChange: (impact: RiskImpact) => void
  readonly onRemove: () => void
}

const POINTS: readonly (keyof ImpactPoints)[] = ['low', 'likely', 'high']
const UNITS = ['wd', 'ed', 'mo'] as const

/** One effect of a risk: on which activity, and its three points in days or money. */
export function ImpactFields({ view, impact, at, onChange, onRemove }: ImpactProps) {
  const currency = impact.kind === 'cost' ? impact.amount.currency : undefined
  const shown = (value: number) => String(currency === undefined ? value : majorFromMinor(value, currency))
  const read = (text: string) => (currency === undefined ? typedNumber(text) : typedMinor(text, currency))
  const points = impactPoints(impact)
  const known = activitiesAhead(view).some(({ id }) => id === impact.activityId)
  const own = known ? undefined : view.activity(impact.activityId)
  return (
    <div className={css['impact']}>
      <select
        aria-label={riskForm.activity}
        value={impact.activityId}
        onChange={({ currentTarget: { value } }) => onChange({ ...impact, activityId: value })}
      >
        {[...(own ? [own] : []), ...activitiesAhead(view)].map(({ id, name, programId }) => (
          <option key={id} value={id}>
            {view.program(programId)?.name}: {name}
          </option>
        ))}
      </select>
      {POINTS.map((point) => (
        <span key={point} className={css['impactPoint']}>
          {riskForm[point]}
          <TypedField
            name={pointsLabel(point, at)}
            shown={shown(points[point])}
            read={read}
            onTake={(value) => value >= 0 && onChange(withPoints(impact, { ...points, [point]: value }))}
            fault={currency === undefined ? riskForm.noDays : riskForm.noAmount}
            isLive
          />
        </span>
      ))}
      {impact.kind === 'delay' ? (
        <select
          aria-label={riskForm.unit}
          value={impact.days.unit}
          onChange={({ currentTarget: { value } }) => {
            const unit = UNITS.find((known) => known === value)
            if (unit) onChange({ ...impact, days: { ...impact.days, unit, source: 'yours' } })
          }}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {unitName(unit)}
            </option>
          ))}
        </select>
      ) : (
        <span>{currency}</span>
      )}
      <span>{impact.kind === 'delay' ? riskForm.days : riskForm.cost}</span>
      <CloseButton size="sm" aria-label={riskForm.removeImpact} onClick={onRemove} />
    </div>
  )
}
