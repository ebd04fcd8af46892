import type { Mapping, MappingBasis, MappingType } from '../plan/control-mapping.ts'
import { type CriterionId, categoryOf } from './criteria.data.ts'
import type { DomainName } from './domains.data.ts'

/** Criteria and domains by how much of them a control serves, as the data files write them. */
export type Targets = Readonly<Partial<Record<MappingType, readonly (CriterionId | DomainName)[]>>>

/** Mappings of section 5 of the SOC 2 sheet: the criteria one source, the domains inferred from their names. */
export const fromSheet = (targets: Targets): readonly Mapping[] => mappings(targets, 'evidence-table')

/** Mappings that no source gives: what a practitioner would say, to be checked with the firm. */
export const ourReading = (targets: Targets): readonly Mapping[] => mappings(targets, 'our-reading')

function mappings(targets: Targets, basis: MappingBasis): readonly Mapping[] {
  return Object.entries(targets).flatMap(([type, ids]) =>
    (ids ?? []).map((id): Mapping => {
      const mapping = type as MappingType
      const sourced = basis === 'evidence-table'
      return categoryOf(id)
        ? { program: 'soc2', criterion: id as CriterionId, mapping, confidence: sourced ? 'one' : 'unverified', basis }
        : {
            program: 'hitrust',
            domain: id as DomainName,
            mapping,
            confidence: sourced ? 'derived' : 'unverified',
            basis,
          }
    }),
  )
}

/** Policy, procedure and practice. */
export const FULL = ['policy', 'procedure', 'implemented'] as const
/** The same, with measures and what management does about them. */
export const MANAGED = ['policy', 'procedure', 'implemented', 'measured', 'managed'] as const
/** A procedure and its practice. */
export const PRACTICE = ['procedure', 'implemented'] as const
/** A state of a system, and nothing written. */
export const TECHNICAL = ['implemented'] as const
