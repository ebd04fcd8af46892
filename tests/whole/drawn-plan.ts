import type { IsoDate, Plan, Progress } from '@stagger/planner'
import { markRect } from '../../web/src/chart-geometry/marks.ts'
import { planSpan } from '../../web/src/chart-geometry/plan-span.ts'
import { timeScale, type Zoom } from '../../web/src/chart-geometry/time-scale.ts'
import { outline } from '../../web/src/plan-view/outline.ts'
import { type PlanView, planView } from '../../web/src/plan-view/plan-view.ts'
import { get } from './api-calls.ts'
import type { DrawnSpan } from './plan-on-page.ts'

const NOTHING_FOLDED: ReadonlySet<string> = new Set()
/** No narrower than any screen: what is drawn begins at the left, so that the width does not matter to it. */
const ANY_WIDTH = 600

/** The plan of the server with its dates, as a page would see it. */
export async function viewOfServer(origin: string, planId: string): Promise<PlanView> {
  const [{ plan, revision }, { progress }, { today }] = await Promise.all([
    get<{ plan: Plan; revision: number }>(origin, `/plans/${planId}`),
    get<{ progress: readonly Progress[] }>(origin, `/plans/${planId}/progress`),
    get<{ today: IsoDate }>(origin, '/today'),
  ])
  return planView({ plan, revision, progress, today })
}

/** Where a page must draw the activities of what the server has, at a zoom whose days have a width of their own. */
export async function mustBeDrawn(
  origin: string,
  planId: string,
  zoom: Exclude<Zoom, 'fit'>,
): Promise<Readonly<Record<string, DrawnSpan>>> {
  const view = await viewOfServer(origin, planId)
  const scale = timeScale(planSpan(view), zoom, ANY_WIDTH)
  return Object.fromEntries(
    outline(view, NOTHING_FOLDED).flatMap(({ marks }) =>
      marks.flatMap(({ activityId, shape, span }) => {
        const { x, width } = markRect(shape, span, 0, scale)
        return activityId === undefined ? [] : [[activityId, { x, width }] as const]
      }),
    ),
  )
}
