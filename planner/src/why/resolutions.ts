import { dayOf, type IsoDate, isoOf, plusDays } from '../day.ts'
import type { SingleEdit } from '../edits/edit.ts'
import type { Plan } from '../plan/plan.ts'
import { ruleById } from '../rules/rules.ts'
import type { CollisionFact } from './collision-fact.ts'
import { FULL_DAY } from './more-capacity.ts'
import { editedBy } from './outcome-of.ts'
import { decisionTo } from './rule-costs.ts'
import { inMode, shorterModes, shorterWindow } from './shorter.ts'

/**
 * Edits after which the facts of a collision hold together. `gives`: the fact that gives way; `resolvesAll`: whether the
 * whole plan is then known to hold, or only these facts.
 */
export type Resolution = {
  readonly gives: CollisionFact
  readonly edits: readonly SingleEdit[]
  readonly resolvesAll: boolean
}

type Holds = (edited: Plan) => boolean

/** What is asked of an edited plan: do the facts hold together, does everything (on dates alone), does everything. */
export type Questions = { readonly factsHold: Holds; readonly datesHold: Holds; readonly isWhole: Holds }

/**
 * For each fact the smallest change of it that is known to resolve the collision; none for what nobody may change. Dates
 * and lags give way until the whole plan holds, where that is enough, else until these facts do.
 */
export function resolutionsOf(
  plan: Plan,
  facts: readonly CollisionFact[],
  statusDate: IsoDate,
  { factsHold, datesHold, isWhole }: Questions,
): readonly Resolution[] {
  const after = (holds: Holds) => (edits: Edits) => {
    const edited = editedBy(plan, edits)
    return edited !== undefined && holds(edited)
  }
  const isResolving = after(factsHold)
  const enough = [after(datesHold), isResolving]
  return facts.flatMap((fact): Resolution[] => {
    const edits = waysToGive(plan, fact, statusDate, enough).find(isResolving)
    const edited = edits && editedBy(plan, edits)
    return edits && edited ? [{ gives: fact, edits, resolvesAll: isWhole(edited) }] : []
  })
}

type Edits = readonly SingleEdit[]
type IsEnough = (edits: Edits) => boolean

/** What could be changed about a fact, the smallest change first. */
function waysToGive(
  plan: Plan,
  fact: CollisionFact,
  statusDate: IsoDate,
  enough: readonly IsEnough[],
): readonly Edits[] {
  switch (fact.kind) {
    case 'pin':
      return withoutLimit(plan, fact, 'fixed')
    case 'not-before':
      return withoutLimit(plan, fact, 'notBefore')
    case 'slot':
      return withoutLimit(plan, fact, 'slots')
    case 'align':
      return withoutLimit(plan, fact, 'alignTo')
    case 'as-late-as':
      return withoutLimit(plan, fact, 'asLateAs')
    case 'not-after':
      return laterLimit(plan, fact, enough)
    case 'link':
      return fact.linkId ? [[{ kind: 'unlinkActivities', linkId: fact.linkId }]] : []
    case 'max-lag':
      return longerLag(plan, fact, enough)
    case 'rule':
      return decided(plan, fact, statusDate)
    case 'capacity':
      return moreCapacity(plan, fact)
    case 'duration':
      return shorter(plan, fact)
  }
}

const activityOf = ({ activities }: Plan, { activityId }: CollisionFact) =>
  activities.find(({ id }) => id === activityId)

function withoutLimit(
  plan: Plan,
  fact: CollisionFact,
  limit: 'fixed' | 'notBefore' | 'slots' | 'alignTo' | 'asLateAs',
): readonly Edits[] {
  const activity = activityOf(plan, fact)
  if (!activity) return []
  const { [limit]: _, ...constraints } = activity.constraints
  return [[{ kind: 'setConstraints', activityId: activity.id, constraints }]]
}

/** The longest lag that a plan may hold, and as far as a latest date is moved. */
const MOST_DAYS = 3660

function laterLimit(plan: Plan, fact: CollisionFact, enough: readonly IsEnough[]): readonly Edits[] {
  const { id, constraints } = activityOf(plan, fact) ?? {}
  const { notAfter } = constraints ?? {}
  if (!id || !notAfter) return []
  return leastEnough(MOST_DAYS, enough, (days) => [
    {
      kind: 'setConstraints',
      activityId: id,
      constraints: { ...constraints, notAfter: isoOf(plusDays(dayOf(notAfter), days)) },
    },
  ])
}

function longerLag({ links }: Plan, { linkId }: CollisionFact, enough: readonly IsEnough[]): readonly Edits[] {
  const link = links.find(({ id }) => id === linkId)
  if (!link?.max) return []
  const { min, max } = link
  return leastEnough(MOST_DAYS - max.value, enough, (more) => [
    { kind: 'setLag', linkId: link.id, min, max: { ...max, value: max.value + more } },
  ])
}

/** By each measure of enough the edits with the least number, found by doubling and bisection; none where `most` is not. */
const leastEnough = (most: number, enough: readonly IsEnough[], editsBy: (amount: number) => Edits): readonly Edits[] =>
  enough.flatMap((isEnough) => {
    let [fails, works] = [0, 1]
    while (works < most && !isEnough(editsBy(works))) [fails, works] = [works, Math.min(2 * works, most)]
    if (works >= most && !isEnough(editsBy(works))) return []
    while (works - fails > 1) {
      const middle = Math.floor((fails + works) / 2)
      if (isEnough(editsBy(middle))) works = middle
      else fails = middle
    }
    return [editsBy(works)]
  })

/** Only a rule that leaves the choice: what forbids is not ours to give up. */
function decided(plan: Plan, { rule = '', activityId }: CollisionFact, statusDate: IsoDate): readonly Edits[] {
  const programId = plan.activities.find(({ id }) => id === activityId)?.programId
  const severity = ruleById(rule)?.severity
  if (!programId || severity === undefined || severity === 'forbids') return []
  return [[{ kind: 'recordDecision', decision: decisionTo(plan, rule, programId, undefined, statusDate) }]]
}

/** A full day of the person, then as many hours as a day has; the firm without a limit. */
function moreCapacity({ people, firms }: Plan, { resource }: CollisionFact): readonly Edits[] {
  if (resource?.kind === 'firm') {
    const { atOnce: _, ...firm } = firms.find(({ id }) => id === resource.id) ?? {}
    return 'id' in firm ? [[{ kind: 'setFirm', firm }]] : []
  }
  return people
    .filter((one) => (resource?.kind === 'role' ? one.role : one.id) === resource?.id && one.hoursPerDay < FULL_DAY)
    .map((person) => [{ kind: 'setPerson', person: { ...person, hoursPerDay: FULL_DAY } }])
}

/** A window of the next usual length down; work in a shorter way that the plan knows. */
function shorter(plan: Plan, fact: CollisionFact): readonly Edits[] {
  const activity = activityOf(plan, fact)
  if (!activity) return []
  const modes = shorterModes(activity).toSorted((a, b) => b.duration - a.duration)
  const window = shorterWindow(activity)
  return [...(window ? [window.edits] : []), ...modes.map((mode) => inMode(activity, mode).edits)]
}
