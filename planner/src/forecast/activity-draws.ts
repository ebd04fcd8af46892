import type { Compiled } from '../schedule/compile.ts'
import type { DelayImpact, RiskModel } from './risk-model.ts'
import { type ActivityVariables, streamOfName } from './variables.ts'

/** A delay where a risk happens, which is row `risk` of the model. */
type RiskDelay = { readonly risk: number; readonly impact: DelayImpact }

/** An activity whose days or hours differ between iterations; `rounding`: the stream that rounds days without a draw. */
export type ActivityDraw = ActivityVariables & {
  readonly row: number
  readonly planned: number
  readonly rounding: number
  readonly delays: readonly RiskDelay[]
}

/** The activities of which something differs, in plan order. */
export function activityDraws(
  { index }: Compiled,
  planned: Int32Array,
  variables: readonly ActivityVariables[],
  risks: readonly RiskModel[],
): readonly ActivityDraw[] {
  const delays = index.plan.activities.map((): RiskDelay[] => [])
  risks.forEach((one, risk) => {
    for (const impact of one.delays) delays[impact.row]?.push({ risk, impact })
  })
  return index.plan.activities.flatMap(({ id }, row): ActivityDraw[] => {
    const { duration, effort } = variables[row] ?? {}
    const own = delays[row] ?? []
    if (!duration && !effort && own.length === 0) return []
    const rounding = streamOfName({ kind: 'duration', activityId: id })
    return [{ row, planned: planned[row] ?? 0, duration, effort, rounding, delays: own }]
  })
}
