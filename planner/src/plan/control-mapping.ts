import { z } from 'zod'
import { Confidence } from '../facts/fact.ts'
import { CRITERION_IDS } from '../register/criteria.data.ts'
import { DOMAINS } from '../register/domains.data.ts'

/** The two standards that one register serves. */
export const ProgramKind = z.enum(['soc2', 'hitrust'])
export type ProgramKind = z.infer<typeof ProgramKind>

/** `full`: the pull answers the whole question; `partial`: a part of it; `supports`: it helps, and is no evidence alone. */
export const MappingType = z.enum(['full', 'partial', 'supports'])
export type MappingType = z.infer<typeof MappingType>

/**
 * Why we say so. `evidence-table`: section 5 of the SOC 2 sheet, whose domains are inferred from their names;
 * `our-reading`: nobody but us; `yours`: the user's own.
 */
export const MappingBasis = z.enum(['evidence-table', 'our-reading', 'yours'])
export type MappingBasis = z.infer<typeof MappingBasis>

const pedigree = { mapping: MappingType, confidence: Confidence, basis: MappingBasis }

/** One criterion or one domain that a control serves. */
export const Mapping = z.discriminatedUnion('program', [
  z.strictObject({
    program: z.literal('soc2'),
    criterion: z.enum(CRITERION_IDS, 'a criterion id of SOC 2, such as CC6.1'),
    ...pedigree,
  }),
  z.strictObject({
    program: z.literal('hitrust'),
    domain: z.enum(DOMAINS, 'the name of one of the 19 HITRUST domains'),
    ...pedigree,
  }),
])
export type Mapping = z.infer<typeof Mapping>

/** `period`: a sample of what happened over time; `point-in-time`: a state, which HITRUST must see inside fieldwork (W07). */
export const EvidenceKind = z.enum(['period', 'point-in-time'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** What evidence is pulled from. */
export const SystemKind = z.enum([
  'identity-provider',
  'cloud',
  'code-repository',
  'ticketing',
  'device-management',
  'network',
  'log-platform',
  'scanner',
  'backup',
  'people-records',
  'training-platform',
  'documents',
  'vendor-register',
  'facility',
  'product',
  'data-store',
])
export type SystemKind = z.infer<typeof SystemKind>

/** The programs that a control's mappings name. */
export const programsServed = ({ serves }: { readonly serves: readonly Mapping[] }): readonly ProgramKind[] =>
  ProgramKind.options.filter((kind) => serves.some(({ program }) => program === kind))

/** What a mapping points to: the criterion's id or the domain's name. */
export const targetOf = (mapping: Mapping): string => (mapping.program === 'soc2' ? mapping.criterion : mapping.domain)
