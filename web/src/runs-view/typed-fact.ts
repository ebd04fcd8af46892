import type { IsoDate } from '@stagger/planner'
import type { FactField, FactForm, FactPlace } from './fact-form.ts'

/** What somebody has typed so far, by field; a switch is `yes` or nothing. */
export type TypedFact = Readonly<Record<string, string>>

type FaultCode = 'empty' | 'not-a-number' | 'in-future' | 'before-start'

/** What is wrong with a field, before anything is sent; `on`: the first or last day that would do. */
export type FactFault = { readonly name: string; readonly code: FaultCode; readonly on?: IsoDate }

/** What goes to the API. */
export type FactToTell = { readonly path: string; readonly body: Readonly<Record<string, string | number | boolean>> }

/** A form as it is first seen: today, and the first of what may be chosen. */
export const untouched = ({ fields }: FactForm, today: IsoDate, controlIds: readonly string[] = []): TypedFact =>
  Object.fromEntries(fields.map((field) => [field.name, startOf(field, today, controlIds)]))

function startOf(field: FactField, today: IsoDate, controlIds: readonly string[]): string {
  switch (field.kind) {
    case 'date':
      return field.starts === 'today' ? today : ''
    case 'choice':
      return field.options[0] ?? ''
    case 'control':
      return controlIds[0] ?? ''
    case 'count':
      return field.starts
    default:
      return ''
  }
}

/** What is asked, as far as it was answered. */
export const askedFields = ({ fields }: FactForm, typed: TypedFact): readonly FactField[] =>
  fields.filter((field) => field.kind !== 'switch' || !field.only || typed[field.only[0]] === field.only[1])

/** The fact that was typed, or the first thing that is wrong with it. */
export function factTyped(form: FactForm, place: FactPlace, typed: TypedFact): FactToTell | FactFault {
  const values: Record<string, string | number | boolean> = {}
  for (const field of askedFields(form, typed)) {
    const value = valueOf(field, (typed[field.name] ?? '').trim())
    if (typeof value === 'object') return value
    if (value !== undefined) values[field.name] = value
  }
  return { path: form.path(place), body: { ...form.says?.(place), ...values } }
}

function valueOf(field: FactField, text: string): string | number | boolean | undefined | FactFault {
  if (field.kind === 'switch') return text === 'yes'
  if (text === '') return 'optional' in field && field.optional ? undefined : { name: field.name, code: 'empty' }
  if (field.kind !== 'count') return text
  return /^\d{1,2}$/.test(text) ? Number(text) : { name: field.name, code: 'not-a-number' }
}
