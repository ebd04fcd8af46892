import { type Day, plusDays } from '@stagger/planner'
import type { Proposal } from './proposal.ts'

/** What makes a proposal one that cannot be had: a rule that forbids it, or a refusal of the planner. */
const forbidding = ({ broken, refused }: Proposal): Proposal['forbiddenBy'] =>
  refused ?? broken.find(({ severity, decisionId }) => severity === 'forbids' && decisionId === undefined)

/**
 * A gesture that stops at hard rules: it answers for the day that is asked for, or for the last one before it, counted
 * from `from`, on which nothing forbidden is broken. What was asked once is remembered, so that a pointer far beyond a
 * rule asks nothing more; the limit is found by bisection, which takes it that a rule once broken stays broken.
 */
export function stopAtRules(propose: (day: Day) => Proposal, from: Day): (wanted: Day) => Proposal {
  const known = new Map<Day, Proposal>()
  const limits: { later?: Limit; earlier?: Limit } = {}
  const ask = (day: Day): Proposal => {
    const proposal = known.get(day) ?? propose(day)
    known.set(day, proposal)
    return proposal
  }
  return (wanted) => {
    const way = wanted >= from ? 'later' : 'earlier'
    const limit = limits[way]
    if (limit && Math.abs(wanted - from) >= Math.abs(limit.broken - from)) return limit.stopped
    const proposal = ask(wanted)
    if (forbidding(proposal) === undefined || wanted === from) return proposal
    const found = limitBetween(ask, from, wanted)
    limits[way] = found
    return found.stopped
  }
}

/** The first day that cannot be had, and what is had instead. */
type Limit = { readonly broken: Day; readonly stopped: Proposal }

function limitBetween(ask: (day: Day) => Proposal, from: Day, wanted: Day): Limit {
  let [allowed, broken] = [from, wanted]
  while (Math.abs(broken - allowed) > 1) {
    const middle = plusDays(allowed, Math.trunc((broken - allowed) / 2))
    if (forbidding(ask(middle)) === undefined) allowed = middle
    else broken = middle
  }
  const forbiddenBy = forbidding(ask(broken))
  return { broken, stopped: { ...ask(allowed), ...(forbiddenBy && { forbiddenBy }) } }
}
