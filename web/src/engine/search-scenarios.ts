import {
  applyEdit,
  forecast,
  type ScenarioComparison,
  scenarios,
  scoreChance,
  type ScoredScenario,
} from '@stagger/planner'
import { FORECAST_ITERATIONS, FORECAST_SEED } from './forecast-settings.ts'
import { type SearchedFacts, type SearchRequest, SEED, type Telling } from './searches.ts'

/** How hard is looked: `schedules` for each levelling, of which there are many; iterations as on the Confidence page. */
type Effort = { readonly schedules: number; readonly iterations: number }
const USUAL: Effort = { schedules: 200, iterations: FORECAST_ITERATIONS }

/** Compares every way to sequence the programs, tells that, and then adds how sure each is, one by one. */
export function searchScenarios(
  { facts }: SearchRequest<'scenarios'>,
  tell: (telling: Telling<'scenarios'>) => void,
  { schedules, iterations }: Effort = USUAL,
): ScenarioComparison {
  const { plan, progress, today, own } = facts
  const compared = scenarios(plan, progress, today, {
    seed: SEED,
    schedules,
    ...(own && { own }),
    onProgress: (soFar) => tell({ share: soFar.done / soFar.of, progress: soFar }),
  })
  tell({ share: 1, best: compared })
  let known = { ...compared, current: withChance(compared.current, facts, iterations) }
  for (const [k, one] of compared.scenarios.entries()) {
    tell({ share: 1, best: known })
    known = { ...known, scenarios: known.scenarios.with(k, withChance(one, facts, iterations)) }
  }
  return known
}

/** A future with how sure its dates and cost are, simulated as the plan would be with its edits, after what was spent. */
function withChance(
  one: ScoredScenario,
  { plan, progress, today, actuals }: SearchedFacts,
  iterations: number,
): ScoredScenario {
  if (!one.applicable) return one
  const edits = [...one.edits]
  const after = edits.length === 0 ? plan : applyEdit(plan, { kind: 'editTogether', name: 'Future', edits }).plan
  const made = forecast(after, progress, today, {
    seed: FORECAST_SEED,
    iterations,
    answers: [],
    ...(actuals && { actuals }),
  })
  return { ...one, score: { ...one.score, chance: scoreChance(made) } }
}
