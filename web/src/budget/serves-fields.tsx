import { servesLabel } from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { FormFault } from './field.tsx'

type ServesProps = {
  readonly view: PlanView
  readonly serves: readonly string[]
  readonly fault: string | undefined
  readonly onType: (serves: readonly string[]) => void
}

/** Which programs something is bought for. */
export const ServesFields = ({ view: { plan }, serves, fault, onType }: ServesProps) => (
  <fieldset className={css['part']}>
    <legend>{servesLabel}</legend>
    {plan.programs.map(({ id, name }) => (
      <label key={id} className={css['check']}>
        <input
          type="checkbox"
          checked={serves.includes(id)}
          onChange={({ currentTarget: { checked } }) =>
            onType(
              plan.programs.flatMap((one) => ((one.id === id ? checked : serves.includes(one.id)) ? [one.id] : [])),
            )
          }
        />
        {name}
      </label>
    ))}
    <FormFault>{fault}</FormFault>
  </fieldset>
)
