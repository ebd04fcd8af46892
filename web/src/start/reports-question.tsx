import { Category, fact } from '@stagger/planner'
import { SelectField } from '../budget/field.tsx'
import budget from '../budget/budget.module.css'
import {
  defaultHint,
  levelNames,
  monthsText,
  questions,
  reportFields,
  startCategory,
  windowKinds,
} from '#words/start.ts'
import type { StartDraft } from '../start-view/start-draft.ts'
import { Check, Question, type QuestionProps, saidOf, turned } from './question.tsx'
import css from './start.module.css'

const FIRST_WINDOW = fact('soc2.window.first')
/** Windows that auditors accept, in months. */
const WINDOWS = [...new Set([FIRST_WINDOW.value, 3, 6, 9, fact('soc2.window.renewal').value])].sort((a, b) => a - b)
const LEVELS = ['e1', 'i1', 'r2'] as const
const WINDOW_KINDS = ['forward', 'look-back'] as const
const BESIDE_SECURITY = Category.options.filter((category) => category !== 'security')

/** Which reports the plan is to end in, and what they cover. */
export function ReportsQuestion({ draft, put, faultOf }: QuestionProps) {
  const fault = saidOf(faultOf('programs'))
  return (
    <Question n={2} title={questions.reports}>
      <Check
        label={reportFields.type2}
        hint={reportFields.type2Text}
        isOn={draft.type2}
        onTurn={(type2) => put({ type2 })}
      />
      {draft.type2 && <WindowFields draft={draft} put={put} />}
      <Check
        label={reportFields.type1}
        hint={draft.type2 ? reportFields.type1OnTheWay : reportFields.type1Text}
        isOn={draft.type1}
        onTurn={(type1) => put({ type1 })}
      />
      {(draft.type1 || draft.type2) && <Covers draft={draft} put={put} />}
      <Check
        label={reportFields.hitrust}
        hint={reportFields.hitrustText}
        isOn={draft.hitrust}
        onTurn={(hitrust) => put({ hitrust })}
      />
      {draft.hitrust && (
        <div className={css['inset']}>
          <SelectField
            label={reportFields.level}
            value={draft.level}
            options={LEVELS.map((value) => ({ value, label: levelNames[value] }))}
            onType={(value) => put({ level: LEVELS.find((known) => known === value) ?? draft.level })}
          />
        </div>
      )}
      {fault !== undefined && (
        <p role="alert" className={budget['fieldFault']}>
          {fault}
        </p>
      )}
    </Question>
  )
}

type PartProps = Pick<QuestionProps, 'draft' | 'put'>

/** A window's kind and length. */
export const WindowFields = ({ draft, put }: PartProps) => (
  <div className={`${css['inset']} ${budget['side']}`}>
    <SelectField
      label={reportFields.window}
      value={draft.window}
      options={WINDOW_KINDS.map((value) => ({ value, label: windowKinds[value] }))}
      onType={(value) => put({ window: WINDOW_KINDS.find((known) => known === value) ?? draft.window })}
    />
    <SelectField
      label={reportFields.windowMonths}
      value={draft.windowMonths}
      options={WINDOWS.map((months) => ({ value: String(months), label: monthsText(months) }))}
      hint={isUsualWindow(draft) ? defaultHint(FIRST_WINDOW) : undefined}
      onType={(windowMonths) => put({ windowMonths })}
    />
  </div>
)

const isUsualWindow = ({ windowMonths }: StartDraft): boolean => windowMonths === String(FIRST_WINDOW.value)

/** What SOC 2 covers besides security. */
export const Covers = ({ draft, put }: PartProps) => (
  <fieldset className={`${css['inset']} ${css['checks']}`}>
    <legend>{reportFields.covers}</legend>
    {BESIDE_SECURITY.map((category) => (
      <Check
        key={category}
        label={startCategory(category)}
        isOn={draft.categories.includes(category)}
        onTurn={(isOn) => put({ categories: turned(draft.categories, category, isOn) })}
      />
    ))}
  </fieldset>
)
