import { Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { memo } from 'react'
import {
  filterAll,
  filterClear,
  filterCount,
  filterName,
  filterOnly,
  filterPerson,
  filterPhase,
  filterProgram,
  ONLY_NAMES,
  PHASE_KIND_NAMES,
} from '#words/grid.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { conditionsOf, type RowFilter } from '../plan-view/row-filter.ts'
import { GridTool } from './grid-tool.tsx'
import grid from './grid.module.css'

export const NO_FILTER: RowFilter = {
  q: undefined,
  program: undefined,
  phase: undefined,
  person: undefined,
  only: undefined,
}

type FilterMenuProps = {
  readonly view: PlanView
  readonly filter: RowFilter
  readonly onFilter: (change: RowFilter) => void
}

/** Which rows are wanted. The address holds it, so that a link shows the same rows. */
export const FilterMenu = memo(function FilterMenu({ view, filter, onFilter }: FilterMenuProps) {
  const conditions = conditionsOf(filter)
  const kinds = [...new Set(view.plan.programs.flatMap(({ phases }) => phases.map(({ kind }) => kind)))]
  const fields = [
    { key: 'program', name: filterProgram, options: view.plan.programs.map(({ id, name }) => ({ id, name })) },
    { key: 'phase', name: filterPhase, options: kinds.map((id) => ({ id, name: PHASE_KIND_NAMES[id] ?? id })) },
    { key: 'person', name: filterPerson, options: view.plan.people.map(({ id, name }) => ({ id, name })) },
    { key: 'only', name: filterOnly, options: Object.entries(ONLY_NAMES).map(([id, name]) => ({ id, name })) },
  ] as const
  return (
    <Popover position="bottom-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <GridTool name={filterCount(conditions)} icon={IconFilter} isOn={conditions > 0} />
      </Popover.Target>
      <Popover.Dropdown className={grid['menu']} aria-label={filterName}>
        {fields.map(({ key, name, options }) => (
          <label key={key} className={grid['field']}>
            <span>{name}</span>
            <select
              value={filter[key] ?? ''}
              onChange={({ currentTarget: { value } }) => onFilter({ [key]: value === '' ? undefined : value })}
            >
              <option value="">{filterAll}</option>
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="button" className={grid['textButton']} onClick={() => onFilter(NO_FILTER)}>
          {filterClear}
        </button>
      </Popover.Dropdown>
    </Popover>
  )
})
