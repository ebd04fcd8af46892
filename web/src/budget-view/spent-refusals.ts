import type { ApiProblem } from '../api/client.ts'
import { refusal } from '#words/everywhere.ts'
import { withDays } from '../format.ts'

/** What is wrong with what was to be recorded, each thing with where in it; one sentence about all of it where the server says no more. */
export function spentFaults({
  code,
  detail,
  faults,
}: Pick<ApiProblem, 'code' | 'detail' | 'faults'>): readonly { readonly path: string; readonly text: string }[] {
  const said = faults.flatMap((fault) => (fault.detail ? [{ path: fault.path, text: withDays(fault.detail) }] : []))
  return said.length > 0 ? said : [{ path: '', text: refusal({ code, detail }) }]
}

/** The same in one text, where it is not told beside fields. */
export const spentRefusal = (problem: Pick<ApiProblem, 'code' | 'detail' | 'faults'>): string =>
  [...new Set(spentFaults(problem).map(({ text }) => text))].join(' ')
