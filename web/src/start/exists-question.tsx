import { ControlFamily } from '@stagger/planner'
import { Field } from '../budget/field.tsx'
import { existsFields, familyName, questions } from '#words/start.ts'
import { HeldReports } from './held-reports.tsx'
import { Check, Question, type QuestionProps, saidOf, turned } from './question.tsx'
import css from './start.module.css'

const FAMILIES = ControlFamily.options

/** What operates, is written, or was issued before the plan begins. */
export function ExistsQuestion({ draft, put, faultOf }: QuestionProps) {
  return (
    <Question n={5} title={questions.exists}>
      <Families draft={draft} put={put} />
      <Check label={existsFields.platform} isOn={draft.grcPlatform} onTurn={(grcPlatform) => put({ grcPlatform })} />
      {draft.hitrust && (
        <Field
          label={existsFields.cloud}
          inputMode="numeric"
          value={draft.cloudPercent}
          fault={saidOf(faultOf('cloudPercent'))}
          onType={(cloudPercent) => put({ cloudPercent })}
        />
      )}
      <HeldReports draft={draft} put={put} faultOf={faultOf} />
    </Question>
  )
}

/** Groups of controls and documents that operate before the plan begins. */
export function Families({ draft, put }: Pick<QuestionProps, 'draft' | 'put'>) {
  const hasAll = FAMILIES.every((family) => draft.exists.includes(family))
  return (
    <>
      <fieldset className={css['checks']}>
        <legend>{existsFields.families}</legend>
        {FAMILIES.map((family) => (
          <Check
            key={family}
            label={familyName(family)}
            isOn={draft.exists.includes(family)}
            onTurn={(isOn) => put({ exists: turned(draft.exists, family, isOn) })}
          />
        ))}
        <Check
          label={existsFields.everything}
          isOn={hasAll}
          onTurn={(isOn) => put({ exists: isOn ? [...FAMILIES] : [] })}
        />
      </fieldset>
      <p className={css['quiet']}>{existsFields.familiesHint}</p>
    </>
  )
}
