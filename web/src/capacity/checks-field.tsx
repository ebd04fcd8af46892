import form from '../budget/budget.module.css'
import { FormFault } from '../budget/field.tsx'
import css from './team.module.css'

type ChecksProps<Option extends string | number> = {
  readonly label: string
  readonly options: readonly Option[]
  readonly nameOf: (option: Option) => string
  readonly chosen: readonly Option[]
  readonly fault: string | undefined
  readonly onChoose: (chosen: readonly Option[]) => void
}

/** Any of some, each with a box of its own. */
export const ChecksField = <Option extends string | number>({
  label,
  options,
  nameOf,
  chosen,
  fault,
  onChoose,
}: ChecksProps<Option>) => (
  <fieldset className={form['part']}>
    <legend>{label}</legend>
    <div className={css['checks']}>
      {options.map((option) => (
        <label key={option} className={form['check']}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ currentTarget: { checked } }) =>
              onChoose(checked ? [...chosen, option] : chosen.filter((one) => one !== option))
            }
          />
          {nameOf(option)}
        </label>
      ))}
    </div>
    <FormFault>{fault}</FormFault>
  </fieldset>
)
