import type { PlanIndex } from '../plan/plan-index.ts'
import type { Plan } from '../plan/plan.ts'
import type { Lag } from '../plan/values.ts'
import { RULES } from '../rules/rules.ts'
import { AS_LATE_AS, AT_LEAST, AT_MOST, ELAPSED, ENTERS_FINISH, LEAVES_FINISH, MONTHS, WORKING } from './problem.ts'
import type { ArcRow } from './problem-columns.ts'

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

type Entry = readonly [row: ArcRow, origin: ArcOrigin]

export const UNITS = { ed: ELAPSED, wd: WORKING, mo: MONTHS } as const
const ENDS = { FS: LEAVES_FINISH, SS: 0, FF: LEAVES_FINISH | ENTERS_FINISH, SF: ENTERS_FINISH } as const
const SENSES = { min: AT_LEAST, max: AT_MOST } as const

/** Links, as-late-as wishes and the rules of the standards, all as arcs. */
export function compileArcs(plan: Plan, index: PlanIndex): CompiledArcs {
  const entries = [...linkArcs(plan, index), ...asLateAsArcs(plan, index), ...ruleArcs(index)]
  return { rows: entries.map(([row]) => row), origins: entries.map(([, origin]) => origin) }
}

const lagsOf = (lags: readonly Lag[]): ArcRow['lags'] => lags.map(({ value, unit }) => ({ value, unit: UNITS[unit] }))

function linkArcs(plan: Plan, index: PlanIndex): Entry[] {
  return plan.links.flatMap(({ id, from, to, type, min, max }): Entry[] => {
    const ends = { from: index.position(from), to: index.position(to), ends: ENDS[type] }
    const origin = { linkType: type, linkId: id }
    const least: Entry = [
      { ...ends, sense: AT_LEAST, lags: lagsOf([min]) },
      { ...origin, kind: 'link', lag: min },
    ]
    if (!max) return [least]
    return [
      least,
      [
        { ...ends, sense: AT_MOST, lags: lagsOf([max]) },
        { ...origin, kind: 'max-lag', lag: max },
      ],
    ]
  })
}

function asLateAsArcs(plan: Plan, index: PlanIndex): Entry[] {
  return plan.activities.flatMap(({ id, constraints: { asLateAs } }): Entry[] => {
    if (!asLateAs) return []
    const lag: Lag = { value: -asLateAs.buffer.value, unit: asLateAs.buffer.unit }
    const ends = { from: index.position(asLateAs.anchorId), to: index.position(id), ends: ENDS.SF }
    return [
      [
        { ...ends, sense: AS_LATE_AS, lags: lagsOf([lag]) },
        { kind: 'as-late-as', linkType: 'SF', lag },
      ],
    ]
  })
}

function ruleArcs(index: PlanIndex): Entry[] {
  return RULES.flatMap((rule) =>
    rule.arcs(index).map(({ from, to, type, sense, lags, controlId }): Entry => {
      const ends = { from: index.position(from), to: index.position(to), ends: ENDS[type] }
      const origin = {
        kind: 'rule',
        linkType: type,
        lag: lags[0],
        rule: rule.id,
        ...(controlId && { controlId }),
      } as const
      return [{ ...ends, sense: SENSES[sense], lags: lagsOf(lags) }, origin]
    }),
  )
}
