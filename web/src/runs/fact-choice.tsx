import { useState } from 'react'
import { SelectField } from '../budget/field.tsx'
import { formName } from '#words/facts.ts'
import { whatToReport } from '#words/runs.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { FactPlace } from '../runs-view/fact-form.ts'
import type { FactFormId } from '../runs-view/fact-forms.ts'
import { FactFields } from './fact-fields.tsx'
import css from './runs.module.css'

type FactChoiceProps = {
  readonly view: PlanView
  readonly forms: readonly FactFormId[]
  /** The one that is shown first; else the first of all. */
  readonly first?: FactFormId | undefined
  readonly place: FactPlace
  /** What it can be about of the program’s controls; absent means any. */
  readonly controlIds?: readonly string[] | undefined
  /** What the fact is about, for whoever cannot see where the form stands. */
  readonly about: string
}

/** The form of a fact; where several can be told, first which of them happened. */
export function FactChoice({ view, forms, first, place, controlIds, about }: FactChoiceProps) {
  const [picked, setPicked] = useState(first)
  const form = forms.find((one) => one === picked) ?? forms[0]
  if (form === undefined) return null
  return (
    <div className={css['fact']}>
      {forms.length > 1 && (
        <SelectField
          label={whatToReport}
          value={form}
          options={forms.map((value) => ({ value, label: formName(value) }))}
          onType={(value) => setPicked(forms.find((one) => one === value))}
        />
      )}
      <FactFields key={form} view={view} id={form} place={place} controlIds={controlIds} about={about} />
    </div>
  )
}
