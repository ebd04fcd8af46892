import { z } from 'zod'
import { EvidenceKind, Mapping, SystemKind } from '../plan/control-mapping.ts'
import { Control, ControlItemKind } from '../plan/controls.ts'
import { KnownRole } from '../plan/people.ts'
import { Id, Name } from '../plan/values.ts'
import { AREAS } from './areas.data.ts'

/** How often a control happens; `continuous` and `per-event` have no due dates. */
export const Cadence = Control.shape.cadence
export type Cadence = z.infer<typeof Cadence>

/** A control of the catalogue, in our own words: no text of the criteria or of the CSF. */
export const CatalogueControl = z.strictObject({
  id: Id,
  name: Name,
  area: z.enum(AREAS),
  items: z.array(ControlItemKind).min(1).readonly(),
  cadence: Cadence,
  evidence: EvidenceKind,
  /** Who owns it until a person does. */
  owner: KnownRole,
  systems: z.array(SystemKind).min(1).readonly(),
  serves: z.array(Mapping).min(1).readonly(),
  /** Controls of NIST SP 800-53 revision 5 with the same subject, where they help; no claim of equivalence. */
  nist80053: z.array(z.string().regex(/^[A-Z]{2}-\d{1,2}$/)).readonly(),
})
export type CatalogueControl = z.infer<typeof CatalogueControl>
