import { dayOf, type Forecast, plusDays } from '@stagger/planner'
import { useMemo } from 'react'
import { placeInLanes } from '../chart-geometry/lanes.ts'
import { textWidth } from '../chart-geometry/marks.ts'
import { tiersFor } from '../chart-geometry/ticks.ts'
import { type TimeScale, xOf } from '../chart-geometry/time-scale.ts'
import { promiseChances, promiseKind } from '../confidence-view/promise-chances.ts'
import { chanceSentence, promiseFlag as chanceFlag } from '#words/chance.ts'
import { promiseSentence } from '#words/everywhere.ts'
import { promiseFlag, todayLabel } from '#words/timeline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

export const TIER_HEIGHT = 20
export const LANE_HEIGHT = 20

/** A flag on the time axis: today, or a promise. `x` is where its line stands, `left` and `lane` where its text lies. */
export type AxisLabel = {
  readonly key: string
  readonly kind: 'today' | 'kept' | 'risky' | 'broken'
  readonly text: string
  readonly title: string
  readonly x: number
  readonly left: number
  readonly lane: number
  readonly width: number
  readonly select?: string
}

const PADDING = 14

/**
 * Today and every promise, with the chance of keeping it where the plan is simulated, placed so that no two texts cover
 * each other, and the height the header needs for them.
 */
export function useAxisLabels(
  view: PlanView,
  scale: TimeScale,
  forecast?: Forecast,
): { labels: readonly AxisLabel[]; headHeight: number } {
  return useMemo(() => {
    const wanted = [todayOf(view, scale), ...promisesOf(view, scale, forecast)]
      .filter(({ x }) => x >= 0 && x <= scale.width)
      .map((label) => ({
        ...label,
        width: textWidth(label.text) + PADDING,
      }))
    const placed = placeInLanes(wanted, scale.width)
    const labels = wanted.map((label, i) => ({ ...label, left: placed[i]?.left ?? 0, lane: placed[i]?.lane ?? 0 }))
    const lanes = 1 + Math.max(0, ...labels.map(({ lane }) => lane))
    return { labels, headHeight: tiersFor(scale.pxPerDay).length * TIER_HEIGHT + lanes * LANE_HEIGHT + 2 }
  }, [view, scale, forecast])
}

function todayOf(view: PlanView, scale: TimeScale) {
  const text = todayLabel(view.today)
  return { key: 'today', kind: 'today' as const, text, title: text, x: xOf(scale, dayOf(view.today)) }
}

function promisesOf(view: PlanView, scale: TimeScale, forecast: Forecast | undefined) {
  const chances = forecast ? promiseChances(view, forecast) : []
  return view.schedule.promises.flatMap((check) => {
    const { commitmentId, kept } = check
    const commitment = view.plan.commitments.find(({ id }) => id === commitmentId)
    if (!commitment) return []
    const chance = chances.find((one) => one.commitment.id === commitmentId)?.chance
    const sentence = promiseSentence(commitment, check)
    const select = view.program(commitment.programId)?.reportInHandId
    return [
      {
        key: commitmentId,
        kind: chance === undefined ? (kept ? ('kept' as const) : ('broken' as const)) : promiseKind(chance),
        text: chance === undefined ? promiseFlag(commitment.customer, kept) : chanceFlag(commitment.customer, chance),
        title: chance === undefined ? sentence : chanceSentence(sentence, chance),
        // A promise holds to the end of its day.
        x: xOf(scale, plusDays(dayOf(commitment.by), 1)),
        ...(select && { select }),
      },
    ]
  })
}
