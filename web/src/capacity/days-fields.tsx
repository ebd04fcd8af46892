import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { Field } from '../budget/field.tsx'
import { addDays, daysFields, daysTitle, type DaysList, newDays, removeDays } from '#words/people.ts'
import { type TypedDays, withDays, withMoreDays } from '../capacity-view/typed-days.ts'
import css from './team.module.css'

type DaysFieldsProps = {
  readonly list: DaysList
  readonly days: readonly TypedDays[]
  readonly faultOf: (field: string) => string | undefined
  readonly onType: (days: readonly TypedDays[]) => void
}

/** Days off with their names, folded away where there are many. A holiday is one day, the others from one to another. */
export function DaysFields({ list, days, faultOf, onType }: DaysFieldsProps) {
  const [isOpen, setOpen] = useState(list !== 'holidays')
  return (
    <details
      className={css['days']}
      open={isOpen || days.some(({ key }) => hasFault(list, key, faultOf))}
      onToggle={({ currentTarget: { open } }) => setOpen(open)}
    >
      <summary>{daysTitle(list, days.length)}</summary>
      {days.map((one) => (
        <DaysRow
          key={one.key}
          list={list}
          days={one}
          faultOf={(field) => faultOf(`${list} ${one.key} ${field}`)}
          onType={(change) => onType(withDays(days, one.key, change))}
        />
      ))}
      <Button size="compact-xs" variant="default" onClick={() => onType(withMoreDays(days, newDays[list]))}>
        {addDays[list]}
      </Button>
    </details>
  )
}

const hasFault = (list: DaysList, key: string, faultOf: DaysFieldsProps['faultOf']): boolean =>
  ['name', 'first', 'last'].some((field) => faultOf(`${list} ${key} ${field}`) !== undefined)

type DaysRowProps = {
  readonly list: DaysList
  readonly days: TypedDays
  readonly faultOf: (field: 'name' | 'first' | 'last') => string | undefined
  readonly onType: (change: Partial<TypedDays> | undefined) => void
}

const DaysRow = ({ list, days: { name, first, last }, faultOf, onType }: DaysRowProps) => (
  <div className={css['daysRow']} data-list={list}>
    <Field label={daysFields.name} value={name} fault={faultOf('name')} onType={(typed) => onType({ name: typed })} />
    <Field
      label={list === 'holidays' ? daysFields.on : daysFields.first}
      type="date"
      value={first}
      fault={faultOf('first')}
      onType={(typed) => onType({ first: typed, ...(last === '' || last === first ? { last: typed } : {}) })}
    />
    {list !== 'holidays' && (
      <Field
        label={daysFields.last}
        type="date"
        value={last}
        fault={faultOf('last')}
        onType={(typed) => onType({ last: typed })}
      />
    )}
    <CloseButton size="sm" aria-label={removeDays(name)} onClick={() => onType(undefined)} />
  </div>
)
