import {
  applyEdit,
  forecast,
  type ScenarioComparison,
  scenarios,
  scoreChance,
  type ScoredScenario,
} from '@stagger/planner'
import { FORECAST_SEED } from './forecast-settings.ts'
import { type SearchedFacts, type SearchRequest, SEED, type Telling } from './searches.ts'

/** For each levelling of a comparison, of which there are many. */
const SCHEDULES = 200
/** Enough to set futures beside each other; the Confidence page counts on more. */
const ITERATIONS = 2_048

/** Compares every way to sequence the programs, tells that, and then adds how sure each is, one by one. */
export function searchScenarios(
  { facts }: SearchRequest<'scenarios'>,
  tell: (telling: Telling<'scenarios'>) => void,
): ScenarioComparison {
  const { plan, progress, today } = facts
  const compared = scenarios(plan, progress, today, {
    seed: SEED,
    schedules: SCHEDULES,
    onProgress: (soFar) => tell({ share: soFar.done / soFar.of, progress: soFar }),
  })
  tell({ share: 1, best: compared })
  let known = { ...compared, current: withChance(compared.current, facts) }
  for (const [k, one] of compared.scenarios.entries()) {
    tell({ share: 1, best: known })
    known = { ...known, scenarios: known.scenarios.with(k, withChance(one, facts)) }
  }
  return known
}

/** A future with how sure its dates and cost are, simulated as the plan would be with its edits. */
function withChance(one: ScoredScenario, { plan, progress, today }: SearchedFacts): ScoredScenario {
  if (!one.applicable) return one
  const after = one.edits.reduce((edited, edit) => applyEdit(edited, edit).plan, plan)
  const made = forecast(after, progress, today, { seed: FORECAST_SEED, iterations: ITERATIONS })
  return { ...one, score: { ...one.score, chance: scoreChance(made) } }
}
