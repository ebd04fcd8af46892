import { z } from 'zod'
import { Confidence } from '../facts/fact.ts'
import { Control, ControlItemKind } from '../plan/controls.ts'
import { Person } from '../plan/people.ts'
import { Id, Name } from '../plan/values.ts'
import { AREAS } from './areas.data.ts'
import { CRITERION_IDS } from './criteria.data.ts'
import { DOMAINS } from './domains.data.ts'

/** The two standards that one register serves. */
export const ProgramKind = z.enum(['soc2', 'hitrust'])
export type ProgramKind = z.infer<typeof ProgramKind>

/** How often a control happens; `continuous` and `per-event` have no due dates. */
export const Cadence = Control.shape.cadence
export type Cadence = z.infer<typeof Cadence>

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
  z.strictObject({ program: z.literal('soc2'), criterion: z.enum(CRITERION_IDS), ...pedigree }),
  z.strictObject({ program: z.literal('hitrust'), domain: z.enum(DOMAINS), ...pedigree }),
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

/** A control of the catalogue, in our own words: no text of the criteria or of the CSF. */
export const CatalogueControl = z.strictObject({
  id: Id,
  name: Name,
  area: z.enum(AREAS),
  items: z.array(ControlItemKind).min(1).readonly(),
  cadence: Cadence,
  evidence: EvidenceKind,
  /** Who owns it until a person does. */
  owner: Person.shape.role,
  systems: z.array(SystemKind).min(1).readonly(),
  serves: z.array(Mapping).min(1).readonly(),
  /** Controls of NIST SP 800-53 revision 5 with the same subject, where they help; no claim of equivalence. */
  nist80053: z.array(z.string().regex(/^[A-Z]{2}-\d{1,2}$/)).readonly(),
})
export type CatalogueControl = z.infer<typeof CatalogueControl>

/** The programs that a control's mappings name. */
export const programsServed = ({ serves }: { readonly serves: readonly Mapping[] }): readonly ProgramKind[] =>
  ProgramKind.options.filter((kind) => serves.some(({ program }) => program === kind))

/** What a mapping points to: the criterion's id or the domain's name. */
export const targetOf = (mapping: Mapping): string => (mapping.program === 'soc2' ? mapping.criterion : mapping.domain)
