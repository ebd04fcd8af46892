import type { Link, SingleEdit } from '@stagger/planner'
import type { LinkType } from '../chart-geometry/links.ts'
import type { Lags } from './lag.ts'
import type { PlanView } from './plan-view.ts'

/** The link that is there from one activity to another, whatever its type. */
export const linkFromTo = ({ plan }: PlanView, from: string, to: string): Link | undefined =>
  plan.links.find((link) => link.from === from && link.to === to)

/** The edit that makes `to` wait for `from`. */
export const makeLink = (id: string, from: string, to: string, type: LinkType, { min, max }: Lags): SingleEdit => ({
  kind: 'linkActivities',
  link: { id, from, to, type, min, ...(max && { max }) },
})

/** The edits that give a link another type and other lags. Of another type it is another link of the same id. */
export function changeLink({ max: _, ...link }: Link, type: LinkType, { min, max }: Lags): readonly SingleEdit[] {
  const linkId = link.id
  const lags = { min, ...(max && { max }) }
  if (type === link.type) return [{ kind: 'setLag', linkId, ...lags }]
  return [
    { kind: 'unlinkActivities', linkId },
    { kind: 'linkActivities', link: { ...link, type, ...lags } },
  ]
}

/** The links of an activity: what it waits for, and what waits for it. */
export const linksAround = ({ plan }: PlanView, activityId: string) => ({
  before: plan.links.filter(({ to }) => to === activityId),
  after: plan.links.filter(({ from }) => from === activityId),
})

/** How many names are offered at once. */
const OFFERED = 8

/** The activities whose name has every word that is typed, in the order of the plan; not `activityId` itself. */
export function activitiesCalled({ plan }: PlanView, typed: string, activityId: string) {
  const words = typed.toLowerCase().split(/\s+/)
  const found = []
  for (const activity of plan.activities) {
    const name = activity.name.toLowerCase()
    if (activity.id !== activityId && words.every((word) => name.includes(word))) found.push(activity)
    if (found.length === OFFERED) break
  }
  return found
}
