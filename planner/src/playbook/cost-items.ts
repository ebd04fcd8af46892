import type { CostItem } from '../plan/costs.ts'
import { bought, type Made, whole } from './buying.ts'
import { hitrustCosts } from './hitrust-costs.ts'
import { soc2Costs } from './soc2-costs.ts'

/** Everything that a new plan buys: each program's own, then what serves all of them. */
export function costItemsFor(made: Made): readonly CostItem[] {
  return [
    ...made.programs.flatMap((program) =>
      program.kind === 'hitrust' ? hitrustCosts(program, made) : soc2Costs(program, made),
    ),
    ...sharedCosts(made),
  ]
}

/** The platform by the year from its set-up, and the penetration test of every year, for as long as the plan keeps reports alive. */
function sharedCosts(made: Made): readonly CostItem[] {
  const { answers, programs, names } = made
  const { headcount } = answers.organization
  const all = programs.map(({ id }) => id)
  const activityOf = (short: string) => all.map((id) => `${id}.${short}`).find((id) => made.activities.has(id)) ?? ''
  return [
    ...bought(made, activityOf('platform'), {
      id: 'grc-platform',
      name: names.costs.platform,
      category: 'grc-platform',
      programIds: all,
      price: `team.cost.grc-platform.${headcount}`,
      terms: (activityId) => [whole({ kind: 'start', activityId })],
      recognition: 'straight-line',
      yearly: { uplift: 'cost.uplift.grc-platform', until: lastKept(made) },
    }),
    ...bought(made, activityOf('penetration-test'), {
      id: 'penetration-test',
      name: names.costs.penetrationTest,
      category: 'penetration-test',
      programIds: all,
      price: `team.cost.penetration-test.${headcount}`,
      terms: (activityId) => [whole({ kind: 'finish', activityId })],
      recognition: 'as-performed',
      yearly: { uplift: 'cost.uplift.penetration-test', until: lastKept(made) },
    }),
  ]
}

/** What ends last of what the plan keeps alive: a certification's expiry, the next window, or the report itself. */
function lastKept({ programs, activities }: Made): string {
  const ends = [
    ...programs.map(({ id }) => `${id}.expiry`),
    ...programs.map(({ id }) => `${id}.window-next`),
    ...programs.map(({ reportInHandId }) => reportInHandId),
  ]
  return ends.find((id) => activities.has(id)) ?? ''
}
