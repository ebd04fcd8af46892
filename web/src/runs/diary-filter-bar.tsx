import { Field, SelectField } from '../budget/field.tsx'
import { filterLabels } from '#words/ahead.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { DiaryFilter } from '../runs-view/diary-filter.ts'
import css from './runs.module.css'

type DiaryFilterBarProps = {
  readonly view: PlanView
  readonly filter: DiaryFilter
  readonly onNarrow: (filter: DiaryFilter) => void
}

/** Narrows what comes and what happened to one program and to some words. */
export const DiaryFilterBar = ({ view: { plan }, filter, onNarrow }: DiaryFilterBarProps) => (
  <search className={css['form']} aria-label={filterLabels.bar}>
    <SelectField
      label={filterLabels.program}
      value={filter.programId ?? ''}
      options={[
        { value: '', label: filterLabels.everyProgram },
        ...plan.programs.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onType={(id) => onNarrow({ ...filter, programId: id === '' ? undefined : id })}
    />
    <Field
      type="search"
      label={filterLabels.words}
      value={filter.words}
      onType={(words) => onNarrow({ ...filter, words })}
    />
  </search>
)
