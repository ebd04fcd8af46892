import type { Commitment, Plan, PromiseQuestion } from '@stagger/planner'
import { differ } from '../engine/search-state.ts'
import type { SearchedFacts } from '../engine/searches.ts'
import { commitmentOf } from './promise-draft.ts'

/** The commitment of the plan that promises just what is asked to that customer, if it has one. */
export function keptPromise(
  plan: Plan,
  question: PromiseQuestion,
  customer: string,
  programId: string,
): Commitment | undefined {
  const wanted = commitmentOf(plan, question, customer, programId)
  return customer === ''
    ? undefined
    : plan.commitments.find((commitment) => areSame({ ...commitment, id: wanted.id }, wanted))
}

/** Whether the plan is another than was looked at: that the promise itself was saved since makes its answer no older. */
export function isOutdated(
  looked: SearchedFacts | undefined,
  now: SearchedFacts,
  kept: Commitment | undefined,
): boolean {
  if (!looked || !differ(looked, now)) return false
  const before = { ...now.plan, commitments: now.plan.commitments.filter((commitment) => commitment !== kept) }
  return differ(looked, { ...now, plan: looked.plan }) || !areSame(before, looked.plan)
}

/** Whether two things have the same parts, in whatever order; parts that are shared are not looked into. */
function areSame<Thing extends object>(one: Thing, other: Thing): boolean {
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return [...new Set([...a.keys(), ...b.keys()])].every(
    (key) => a.get(key) === b.get(key) || JSON.stringify(a.get(key)) === JSON.stringify(b.get(key)),
  )
}
