import { Problem } from '../problems/problem.ts'

/** The revision in an If-Match header: exactly one, quoted; `*` would be the silent overwrite that this prevents. */
export function baseOf(ifMatch: string | undefined): number {
  const [, number] = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(ifMatch ?? '') ?? []
  if (number === undefined) throw new Problem('if-match-required')
  return Number(number)
}
