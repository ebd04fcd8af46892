import type { Source } from '../plan/values.ts'
import { COST_FACTS } from './cost.facts.ts'
import { DRIFT_FACTS } from './drift.facts.ts'
import type { Fact, FactRow } from './fact.ts'
import { HITRUST_FACTS } from './hitrust.facts.ts'
import { REMINDER_FACTS } from './reminder.facts.ts'
import { REGISTER_FACTS } from './register.facts.ts'
import { RISK_FACTS } from './risk.facts.ts'
import { SOC2_FACTS } from './soc2.facts.ts'
import { TEAM_FACTS } from './team.facts.ts'

/** The edition of this product's data, and the day on which it was last compared with its sources. */
export const FACTS_VERSION = '2026-11'
const CHECKED_ON = '2026-11-22'

const ROWS = [
  ...SOC2_FACTS,
  ...HITRUST_FACTS,
  ...TEAM_FACTS,
  ...REGISTER_FACTS,
  ...RISK_FACTS,
  ...COST_FACTS,
  ...DRIFT_FACTS,
  ...REMINDER_FACTS,
]

/** The id of a number of this product's data. */
export type FactId = (typeof ROWS)[number]['id']

/** Every number that the playbooks and the rules use, in the order of the data files. */
export const FACTS: readonly Fact[] = ROWS.map(stamped)

const BY_ID: ReadonlyMap<string, Fact> = new Map(FACTS.map((fact) => [fact.id, fact]))

/** The number called `id`. An unknown id is an error in this program, not in a plan. */
export function fact(id: FactId): Fact {
  const found = BY_ID.get(id)
  if (!found) throw new Error(`no fact is called ${id}`)
  return found
}

/** The number that a plan's source names, if this edition of the data still has it. */
export const findFact = (id: string): Fact | undefined => BY_ID.get(id)

/** What a value taken from `id` says about where it comes from. */
export const factSource = (id: FactId): Source => ({ fact: id, version: fact(id).version })

function stamped({ points, ...row }: FactRow): Fact {
  const [low, likely, high] = typeof points === 'number' ? [points, points, points] : points
  return { ...row, value: likely, low, likely, high, checkedOn: CHECKED_ON, version: FACTS_VERSION }
}
