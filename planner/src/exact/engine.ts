import type { ArcTables } from './arc-tables.ts'
import type { Clauses } from './clauses.ts'
import type { LiteralList } from './literal-list.ts'
import type { PricedStarts } from './priced-starts.ts'
import type { Profile } from './profile.ts'
import type { Starts } from './starts.ts'
import type { Trail } from './trail.ts'

/** Everything a run knows: what it may choose, what it has chosen, what forbids what, and what it has learnt. */
export type Engine = {
  readonly starts: Starts
  readonly trail: Trail
  readonly clauses: Clauses
  readonly arcs: ArcTables
  readonly profile: Profile
  readonly priced: PricedStarts
  /** The entry of the trail that nobody has been told of yet. */
  told: number
  /** True literals that cannot all be true; filled by whoever finds out. */
  readonly conflict: LiteralList
  /** Reasons being put together. */
  readonly scratch: LiteralList
}
