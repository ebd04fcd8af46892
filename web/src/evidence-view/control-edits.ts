import {
  applyEdit,
  type Control,
  coverageToWire,
  CRITERION_IDS,
  type CriterionId,
  DOMAINS,
  type DomainName,
  type Edit,
  type Mapping,
  type MappingType,
  schedule,
  targetOf,
} from '@stagger/planner'
import type { PlanView } from '../plan-view/plan-view.ts'
import { countsOf } from './register-rows.ts'

/** A control as it shall be, as one gesture. */
export const setControl = (control: Control): Edit => ({ kind: 'setControl', control })

/** The control with another owner; nobody for ''. */
export function withOwner({ ownerId: _, ...control }: Control, ownerId: string): Control {
  return ownerId === '' ? control : { ...control, ownerId }
}

/** What a person says is theirs, and nobody has checked it. */
const YOURS = { confidence: 'unverified', basis: 'yours' } as const

/** The control with a mapping to `target` of that strength, in place of the one it has. */
export function withMapping(control: Control, target: CriterionId | DomainName, mapping: MappingType): Control {
  const serves = control.serves ?? []
  const made = mappingTo(target, mapping)
  const isKnown = serves.some((one) => targetOf(one) === target)
  return {
    ...control,
    serves: isKnown ? serves.map((one) => (targetOf(one) === target ? made : one)) : [...serves, made],
  }
}

/** The control without its mapping to `target`. */
export const withoutMapping = (control: Control, target: string): Control => ({
  ...control,
  serves: (control.serves ?? []).filter((one) => targetOf(one) !== target),
})

function mappingTo(target: CriterionId | DomainName, mapping: MappingType): Mapping {
  const criterion = CRITERION_IDS.find((id) => id === target)
  return criterion
    ? { program: 'soc2', criterion, mapping, ...YOURS }
    : { program: 'hitrust', domain: target as DomainName, mapping, ...YOURS }
}

export type TargetFault = 'criterion-unknown' | 'domain-unknown'

/** Looks like the id of a criterion: letters, a number, a dot, a number. */
const LIKE_A_CRITERION = /^[a-z]{1,3}\d/i

/** The criterion or domain that was typed, however its letters are cased, or what is wrong with it. */
export function targetFrom(typed: string): CriterionId | DomainName | TargetFault {
  const wanted = typed.trim().toLowerCase()
  const known = [...CRITERION_IDS, ...DOMAINS].find((one) => one.toLowerCase() === wanted)
  return known ?? (LIKE_A_CRITERION.test(wanted) ? 'criterion-unknown' : 'domain-unknown')
}

export const isTargetFault = (found: string): found is TargetFault =>
  found === 'criterion-unknown' || found === 'domain-unknown'

/** What a changed control asks of each program, now and then, and how much of that is over already. */
export type AskedChange = {
  readonly byProgram: readonly { readonly programId: string; readonly before: number; readonly after: number }[]
  readonly missedBefore: number
  readonly missedAfter: number
}

/** What the plan would ask with `control` as given, against what it asks now. */
export function askedChange(view: PlanView, control: Control): AskedChange {
  const evidence = view.evidence ?? []
  const occurrences = (coverage: ReturnType<PlanView['coverage']>) =>
    coverage?.controls.find(({ controlId }) => controlId === control.id)?.occurrences ?? []
  const plan = applyEdit(view.plan, setControl(control)).plan
  const before = occurrences(view.coverage())
  const after = occurrences(coverageToWire(schedule(plan, view.progress, view.today), evidence))
  const of = (programId: string, list: typeof before) => list.filter((one) => one.programId === programId).length
  return {
    byProgram: control.programIds.map((programId) => ({
      programId,
      before: of(programId, before),
      after: of(programId, after),
    })),
    missedBefore: countsOf(before).missed,
    missedAfter: countsOf(after).missed,
  }
}
