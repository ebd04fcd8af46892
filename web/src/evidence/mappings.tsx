import { ActionIcon, Button } from '@mantine/core'
import { type Control, CRITERION_IDS, DOMAINS, type Edit, MappingType, targetOf } from '@stagger/planner'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useId, useState } from 'react'
import { announce } from '../announcer.ts'
import drawer from '../drawer/drawer.module.css'
import { isTargetFault, setControl, targetFrom, withMapping, withoutMapping } from '../evidence-view/control-edits.ts'
import {
  alreadyMapped,
  controlDrawer,
  mappingAdded,
  mappingRemoved,
  mappingTypeName,
  mappingTypeOf,
  pedigree,
  removeMapping,
  targetMissing,
  targetUnknown,
} from '#words/evidence.ts'
import css from './evidence.module.css'

type MappingsProps = { readonly control: Control; readonly onEdit: (edit: Edit) => void }

/** The criteria and domains that a control serves, how much, and who says so. */
export function Mappings({ control, onEdit }: MappingsProps) {
  const serves = control.serves ?? []
  return (
    <section>
      <h3>{controlDrawer.serves}</h3>
      {serves.length === 0 && <p className={css['quiet']}>{controlDrawer.servesNothing}</p>}
      <ul className={css['mappings']}>
        {serves.map((mapping) => {
          const target = targetOf(mapping)
          const known = targetFrom(target)
          return (
            <li key={target} className={`hue-${mapping.program}`}>
              <span className={css['target']}>
                {target} <small>{pedigree(mapping)}</small>
              </span>
              <TypeSelect
                label={mappingTypeOf(target)}
                value={mapping.mapping}
                onChange={(type) => !isTargetFault(known) && onEdit(setControl(withMapping(control, known, type)))}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={removeMapping(target)}
                onClick={() => {
                  onEdit(setControl(withoutMapping(control, target)))
                  announce(mappingRemoved(target))
                }}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <AddMapping control={control} onEdit={onEdit} />
    </section>
  )
}

type TypeSelectProps = {
  readonly label: string
  readonly value: MappingType
  readonly onChange: (type: MappingType) => void
}

const TypeSelect = ({ label, value, onChange }: TypeSelectProps) => (
  <select
    className={css['select']}
    aria-label={label}
    value={value}
    onChange={({ currentTarget }) => {
      const type = MappingType.options.find((one) => one === currentTarget.value)
      if (type) onChange(type)
    }}
  >
    {MappingType.options.map((type) => (
      <option key={type} value={type}>
        {mappingTypeName(type)}
      </option>
    ))}
  </select>
)

/** One more criterion or domain. What nobody knows is said under the field and kept. */
function AddMapping({ control, onEdit }: MappingsProps) {
  const [typed, setTyped] = useState('')
  const [type, setType] = useState<MappingType>('partial')
  const [fault, setFault] = useState<string>()
  const [listId, faultId] = [useId(), useId()]
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === '') return setFault(targetMissing)
    const target = targetFrom(typed)
    if (isTargetFault(target)) return setFault(targetUnknown(target, typed.trim()))
    if ((control.serves ?? []).some((one) => targetOf(one) === target)) return setFault(alreadyMapped(target))
    onEdit(setControl(withMapping(control, target, type)))
    announce(mappingAdded(target))
    return setTyped('')
  }
  return (
    <form className={css['addMapping']} onSubmit={add} noValidate>
      <input
        className={css['input']}
        aria-label={controlDrawer.addTarget}
        placeholder={controlDrawer.addTarget}
        list={listId}
        value={typed}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? faultId : undefined}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          setFault(undefined)
        }}
      />
      <datalist id={listId}>
        {[...CRITERION_IDS, ...DOMAINS].map((target) => (
          <option key={target} value={target} />
        ))}
      </datalist>
      <TypeSelect label={controlDrawer.addType} value={type} onChange={setType} />
      <Button type="submit" size="compact-xs" variant="default">
        {controlDrawer.add}
      </Button>
      {fault && (
        <p id={faultId} role="alert" className={drawer['problem']}>
          {fault}
        </p>
      )}
    </form>
  )
}
