import { fact } from '../facts/facts.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import { brokenArcs } from './broken-arcs.ts'
import { decisionOn, isWaived } from './decision-on.ts'
import type { Rule, RuleArc } from './rule.ts'

const rule = {
  id: 'S02',
  name: 'next-window',
  severity: 'warns',
  facts: ['soc2.window.gap'],
  sources: ['soc2-S44'],
} as const

function arcs(index: PlanIndex): RuleArc[] {
  const gap = { value: fact('soc2.window.gap').value, unit: 'ed' } as const
  return index.plan.programs.flatMap(({ id }) => {
    const windows = index.windows(id)
    return windows.slice(1).flatMap((next, i): RuleArc[] =>
      (['min', 'max'] as const).map((sense) => ({
        from: windows[i]?.id ?? '',
        to: next.id,
        type: 'FS',
        sense,
        lags: [gap],
      })),
    )
  })
}

/**
 * The next observation window starts the day after the last one ended: a gap has to be explained to every reader. It
 * holds the next window back until then; a gap only warns, it never slides the window before it. Rule S02.
 */
export const nextWindow: Rule = {
  ...rule,
  arcs: (index) =>
    arcs(index)
      .filter(({ sense }) => sense === 'min')
      .filter(({ to }) => !isWaived(decisionOn(index.plan, rule.id, index.activity(to)?.programId ?? ''))),
  violations: (dated) => brokenArcs(rule, arcs(dated.index), dated),
}
