import type { PlanIndex } from '../plan/plan-index.ts'
import type { Plan } from '../plan/plan.ts'
import type { Lag } from '../plan/values.ts'
import { RULES } from '../rules/rules.ts'
import { AS_LATE_AS, AT_LEAST, AT_MOST, ELAPSED, ENTERS_FINISH, LEAVES_FINISH, MONTHS, WORKING } from './problem.ts'
import type { ArcRow } from './arc-columns.ts'

/** What an arc comes from, for the reason shown: a link of the plan, an as-late-as, or a rule of a standard. */
export type ArcOrigin = {
  readonly kind: 'link' | 'max-lag' | 'as-late-as' | 'rule'
  readonly linkType: 'FS' | 'SS' | 'FF' | 'SF'
  readonly lag: Lag
  readonly linkId?: string
  readonly rule?: string
  readonly controlId?: string
}

/** The arcs of a plan, and beside each where it comes from. */
export type CompiledArcs = { readonly rows: readonly ArcRow[]; readonly origins: readonly ArcOrigin[] }

export const UNITS = { ed: ELAPSED, wd: WORKING, mo: MONTHS } as const
const ENDS = { FS: LEAVES_FINISH, SS: 0, FF: LEAVES_FINISH | ENTERS_FINISH, SF: ENTERS_FINISH } as const
const SENSES = { min: AT_LEAST, max: AT_MOST } as const

/** Links, as-late-as wishes and the rules of the standards, all as arcs. */
export function compileArcs(plan: Plan, index: PlanIndex): CompiledArcs {
  const rows: ArcRow[] = []
  const origins: ArcOrigin[] = []
  const add = (row: ArcRow, origin: ArcOrigin) => {
    rows.push(row)
    origins.push(origin)
  }
  addLinks(plan, index, add)
  addAsLateAs(plan, index, add)
  addRules(index, add)
  return { rows, origins }
}

type Add = (row: ArcRow, origin: ArcOrigin) => void

const lagOf = ({ value, unit }: Lag): ArcRow['lags'][number] => ({ value, unit: UNITS[unit] })

function addLinks(plan: Plan, index: PlanIndex, add: Add): void {
  for (const { id: linkId, from: before, to: after, type: linkType, min, max } of plan.links) {
    const [from, to, ends] = [index.position(before), index.position(after), ENDS[linkType]]
    add({ from, to, ends, sense: AT_LEAST, lags: [lagOf(min)] }, { kind: 'link', linkType, lag: min, linkId })
    if (max)
      add({ from, to, ends, sense: AT_MOST, lags: [lagOf(max)] }, { kind: 'max-lag', linkType, lag: max, linkId })
  }
}

function addAsLateAs(plan: Plan, index: PlanIndex, add: Add): void {
  for (const { id, constraints } of plan.activities) {
    const { asLateAs } = constraints
    if (!asLateAs) continue
    const lag: Lag = { value: -asLateAs.buffer.value, unit: asLateAs.buffer.unit }
    const ends = { from: index.position(asLateAs.anchorId), to: index.position(id), ends: ENDS.SF }
    add({ ...ends, sense: AS_LATE_AS, lags: [lagOf(lag)] }, { kind: 'as-late-as', linkType: 'SF', lag })
  }
}

function addRules(index: PlanIndex, add: Add): void {
  for (const rule of RULES)
    for (const { from, to, type, sense, lags, controlId } of rule.arcs(index)) {
      const ends = { from: index.position(from), to: index.position(to), ends: ENDS[type] }
      const origin = { kind: 'rule', linkType: type, lag: lags[0], rule: rule.id } as const
      add({ ...ends, sense: SENSES[sense], lags: lags.map(lagOf) }, controlId ? { ...origin, controlId } : origin)
    }
}
