import { useId, useState } from 'react'

/** What is wrong with one field, as a sentence that is said beside it. */
export type Refused<Field extends string> = { readonly field: Field; readonly text: string }

/** What is typed into a form, and which field is refused until something is typed again. */
export function useTyped<Typed extends object, Field extends string = Extract<keyof Typed, string>>(first: Typed) {
  const [typed, setTyped] = useState(first)
  const [refused, refuse] = useState<Refused<Field>>()
  const type = (change: Partial<Typed>) => {
    setTyped((old) => ({ ...old, ...change }))
    refuse(undefined)
  }
  /** What is wrong with a field, if it is that one. */
  const faultOf = (field: Field): string | undefined => (refused?.field === field ? refused.text : undefined)
  return { typed, type, refuse, faultOf, setTyped, formId: useId() }
}
