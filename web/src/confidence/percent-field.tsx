import { typedNumber } from '../budget-view/typed-money.ts'
import { inPercent } from '#words/risks.ts'
import css from './confidence.module.css'
import { TypedField } from './typed-field.tsx'

type FieldProps = {
  readonly name: string
  readonly value: number
  /** Takes a percentage; false refuses it. */
  readonly onChange: (value: number) => unknown
  readonly fault: string
  /** Whether its name stands beside it. */
  readonly isNamed?: boolean
  readonly isLive?: boolean
}

/** As finely as percentages are stored. */
const DECIMALS = 2

/** A percentage to be typed over. */
export const PercentField = ({ name, value, onChange, fault, isNamed = true, isLive = false }: FieldProps) => (
  <span className={css['percentField']}>
    {isNamed && name}
    <TypedField
      name={name}
      shown={String(value)}
      read={(text) => typedNumber(text, DECIMALS)}
      onTake={onChange}
      fault={fault}
      isLive={isLive}
    />
    {inPercent}
  </span>
)
