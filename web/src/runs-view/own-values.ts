import { csfVersionsOffered } from '@stagger/planner'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { FactPlace } from './fact-form.ts'
import type { TypedFact } from './typed-fact.ts'

/** What a form begins with because of its program: a report of its own type, the newest CSF that may be chosen today. */
export function ownOf(
  { today, program }: Pick<PlanView, 'today' | 'program'>,
  { programId }: FactPlace,
): { readonly values: TypedFact; readonly versions: readonly string[] } {
  const own = program(programId)
  if (own?.kind === 'soc2') return { values: { type: own.type }, versions: [] }
  const versions = own ? csfVersionsOffered(own.level, today) : []
  return { values: versions[0] === undefined ? {} : { csfVersion: versions[0] }, versions }
}
