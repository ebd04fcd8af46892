import type { IsoDate } from '../day.ts'
import { orderOfDates } from '../levelling/order-of-dates.ts'
import { SerialScheme } from '../levelling/serial-scheme.ts'
import type { Levelling } from '../plan/levelling.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import { dated } from '../schedule/dated.ts'
import type { Dates } from '../schedule/problem.ts'
import { Schedule, schedule } from '../schedule/schedule.ts'
import { collisions } from '../why/collisions.ts'
import { isWorthMoving, upcomingOverloads } from './worth-moving.ts'
import { type BestDates, bestDates } from './best-dates.ts'
import type { LevellingProposal, LevelOptions } from './levelling-proposal.ts'
import { movesBetween, reportMoves } from './moves.ts'
import { storedLevelling } from './stored-levelling.ts'

/** Nothing accepted moves for less than this, where nobody said otherwise. */
const LEAST_GAIN_DAYS = 1

/**
 * Looks for the best dates that the plan's rules, people and calendars allow, and proposes them. What is finished, under
 * way or pinned stays where it is. The same plan, seed and number of schedules give the same proposal, as long as
 * `keepGoing` never says stop. Throws `lags-contradict` and `beyond-horizon` as `schedule` does.
 */
export function level(
  plan: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  options: LevelOptions,
): LevellingProposal {
  const now = dated(plan, progress, statusDate)
  const before = new Schedule(plan, progress, statusDate, now)
  const best = bestDates(now, progress, statusDate, options)
  const found = { ...best, isInfeasible: best.isInfeasible || isBrokenForGood(plan, progress, statusDate, best) }
  const [accepted] = plan.levellings ?? []
  const leastGainDays = options.leastGainDays ?? accepted?.leastGainDays ?? LEAST_GAIN_DAYS
  const proposed = storedLevelling(found, leastGainDays)
  const after = schedule({ ...plan, levellings: [proposed] }, progress, statusDate)
  if (isWorthMoving(before, after, leastGainDays)) return proposalOf(before, after, found, proposed)
  const present = accepted ?? presentLevelling(found, now.network, leastGainDays)
  if (!present) return proposalOf(before, after, found, proposed)
  return proposalOf(before, before, { ...found, isOptimal: false }, { ...present, leastGainDays })
}

/** The levelling that decodes to the dates that people see without one; undefined where those break a limit. */
function presentLevelling(found: BestDates, network: Dates, leastGainDays: number): Levelling | undefined {
  const { problem: p, mode } = found.compiled
  const order = { ...orderOfDates(p, network, mode), mode }
  const again = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
  const { feasible } = new SerialScheme(p).decode(order.order, mode, order.floors, again)
  const isSame = again.start.every((day, i) => day === network.start[i])
  return feasible && isSame ? storedLevelling({ ...found, ...order }, leastGainDays) : undefined
}

/** Solver conflicts spent on a proof that facts of the plan collide. */
const PROOF_BUDGET = 2000

/** Where the search broke something: whether facts of the plan are proven to collide, pins among them. */
const isBrokenForGood = (plan: Plan, progress: readonly Progress[], statusDate: IsoDate, best: BestDates): boolean =>
  best.brokenDays > 0 && collisions(plan, progress, statusDate, { budget: PROOF_BUDGET }) !== undefined

function proposalOf(
  before: Schedule,
  after: Schedule,
  found: BestDates,
  levelling: LevellingProposal['levelling'],
): LevellingProposal {
  const reports = reportMoves(before, after, found)
  const daysToBound = reports.reduce((sum, { daysFromBound }) => sum + daysFromBound, 0)
  const overloads = upcomingOverloads(after)
  const isClean = found.brokenDays === 0 && overloads.length === 0
  return {
    planId: before.plan.id,
    statusDate: before.statusDate,
    verdict: found.isInfeasible ? 'infeasible' : isClean ? 'feasible' : 'not-found',
    levelling,
    moves: movesBetween(before, after),
    reports,
    isOptimal: isClean && (found.isOptimal || daysToBound === 0),
    atMostDaysFromOptimal: found.isOptimal ? 0 : daysToBound,
    overloadsBefore: upcomingOverloads(before),
    overloads,
    impossible: found.impossible,
    schedules: found.schedules,
  }
}
