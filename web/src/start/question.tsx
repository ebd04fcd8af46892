import { type ReactNode, useId } from 'react'
import { questionTitle, startFault } from '#words/start.ts'
import budget from '../budget/budget.module.css'
import type { StartFaultCode } from '../start-view/answers-of.ts'
import type { StartDraft } from '../start-view/start-draft.ts'
import css from './start.module.css'
import type { PutDraft } from './use-start-draft.ts'

/** What every question is given: the answers so far, how to change them, and what is wrong with a field. */
export type QuestionProps = {
  readonly draft: StartDraft
  readonly put: PutDraft
  readonly faultOf: (field: string) => StartFaultCode | undefined
}

/** What is wrong with a field, as a sentence. */
export const saidOf = (code: StartFaultCode | undefined): string | undefined => code && startFault(code)

type FrameProps = { readonly n: number; readonly title: string; readonly children: ReactNode }

/** One of the six questions. */
export const Question = ({ n, title, children }: FrameProps) => (
  <fieldset className={css['question']}>
    <legend>{questionTitle(n, title)}</legend>
    <div className={budget['form']}>{children}</div>
  </fieldset>
)

type CheckProps = {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly onTurn: (isOn: boolean) => void
}

/** Something that is so, or not. */
export function Check({ label, hint, isOn, onTurn }: CheckProps) {
  const id = useId()
  return (
    <label className={css['check']}>
      <input
        type="checkbox"
        checked={isOn}
        aria-describedby={hint === undefined ? undefined : id}
        onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
      />
      <span>
        {label}
        {hint !== undefined && <small id={id}> {hint}</small>}
      </span>
    </label>
  )
}

/** The row with `key` changed, the others as they are. */
export const withRow = <Row extends { readonly key: string }>(
  rows: readonly Row[],
  key: string,
  change: Partial<Row>,
): Row[] => rows.map((row) => (row.key === key ? { ...row, ...change } : row))

/** All rows but the one with `key`. */
export const withoutRow = <Row extends { readonly key: string }>(rows: readonly Row[], key: string): Row[] =>
  rows.filter((row) => row.key !== key)

/** With or without one of a set. */
export const turned = <Value,>(all: readonly Value[], value: Value, isOn: boolean): Value[] =>
  isOn ? [...all, value] : all.filter((one) => one !== value)
