import { dayOf } from '../../src/day.ts'
import type { Activity, Link } from '../../src/plan/activities.ts'
import type { Choice } from '../../src/plan/levelling.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { type Asked, capacityOn, type Dated, endOf, loadOf, remembered, type Team, teamOf } from './definitions.ts'
import { brokenByLimits, brokenByStart, clockOf, enteredSide, type LagLimits, lagLimits } from './schedule-checker.ts'

/** What to enumerate: everything ends on or before the exclusive end `until`. */
export type SmallProblem = { readonly plan: Plan; readonly statusDate: string; readonly until: number }

/** The earliest exclusive end of the first program's report, and a schedule that has it. */
export type Optimum = { readonly finish: number; readonly dated: ReadonlyMap<string, Dated> }

/** One place for one activity, with what it takes of whom on which day, in thousandths. */
export type Candidate = Dated & { readonly takes: ReadonlyMap<string, number> }

type Search = {
  readonly links: readonly LimitedLink[]
  /** What everybody has left on each day, by who and day. */
  readonly left: Map<string, number>
}
type LimitedLink = { readonly link: Link; readonly limitsAfter: (from: Dated) => LagLimits }

/** Activities that have their place, and the places that are left to the others. */
type Placed = ReadonlyMap<string, Candidate>
type Open = ReadonlyMap<string, readonly Candidate[]>

/**
 * The earliest end of the report, by trying every day and every way to do each activity: the report's own days from the
 * earliest on, and for each of them everything else. Undefined when not everything can end by `until`.
 */
export function bruteForce(problem: SmallProblem): Optimum | undefined {
  const { plan } = problem
  const team = teamOf(plan)
  const left = new Map<string, number>()
  const open = new Map(plan.activities.map((activity) => [activity.id, candidatesOf(activity, problem, team, left)]))
  const search = { links: limitedLinks(plan, team), left }
  if (!placeRest(new Map(), open, search)) return undefined
  const report = plan.programs[0]?.reportInHandId ?? ''
  for (const place of (open.get(report) ?? []).toSorted((a, b) => a.end - b.end)) {
    const dated = placeRest(new Map(), new Map([...open, [report, [place]]]), search)
    if (dated) return { finish: place.end, dated }
  }
  return undefined
}

/** Capacity is compared in whole thousandths, rates rounded down; so much of one is the noise of a division. */
const THOUSANDTHS = 1000
const NOISE = 1e-6

/** Every place that an activity may have as far as it alone is concerned; `left` learns of everybody it may ask. */
export function candidatesOf(
  activity: Activity,
  problem: SmallProblem,
  team: Team,
  left: Map<string, number>,
): Candidate[] {
  const from = dayOf(activity.constraints.fixed ?? problem.statusDate)
  const starts = Array.from({ length: problem.until - from + 1 }, (_, k) => from + k)
  return starts
    .filter((start) => brokenByStart(activity, { start }, problem, team).length === 0)
    .flatMap((start) => choicesOf(activity).map((choice) => datedAt(activity, choice, team, start)))
    .filter((dated) => dated.end <= problem.until && brokenByLimits(activity, dated).length === 0)
    .map((dated) => ({ dated, ...loadOf(activity, dated, team) }))
    .filter(({ impossible }) => impossible.length === 0)
    .map(({ dated, asked }) => {
      for (const { who, day } of asked) left.set(`${who} ${day}`, Math.round(capacityOn(who, day, team) * THOUSANDTHS))
      return { ...dated, takes: taken(asked) }
    })
    .filter((candidate) => fits(candidate, left))
}

const datedAt = (activity: Activity, choice: Choice, team: Team, start: number): Dated => ({
  start,
  end: endOf(activity, choice, clockOf(activity, team), start),
  choice,
})

/** Every way to do an activity: each duration with each choice of people. */
export function choicesOf({ id, estimate, modes = [], demands = [] }: Activity): readonly Choice[] {
  const durations = [estimate?.likely ?? 0, ...modes.map(({ duration }) => duration)]
  return demands.reduce<readonly Choice[]>(
    (choices, demand) =>
      demand.kind === 'role'
        ? choices
        : choices.flatMap((choice) =>
            demand.personIds.map((person) => ({ ...choice, personIds: [...(choice.personIds ?? []), person] })),
          ),
    durations.map((duration) => ({ activityId: id, duration })),
  )
}

function taken(asked: readonly Asked[]): ReadonlyMap<string, number> {
  const takes = new Map<string, number>()
  for (const { who, day, amount } of asked) {
    const key = `${who} ${day}`
    takes.set(key, (takes.get(key) ?? 0) + Math.floor(amount * THOUSANDTHS + NOISE))
  }
  return takes
}

const fits = ({ takes }: Candidate, left: ReadonlyMap<string, number>): boolean =>
  [...takes].every(([of, amount]) => amount <= (left.get(of) ?? 0))

function limitedLinks(plan: Plan, team: Team): readonly LimitedLink[] {
  return plan.links.flatMap((link) => {
    const to = plan.activities.find(({ id }) => id === link.to)
    if (!to) return []
    const worked = remembered(clockOf(to, team))
    const known = new Map<string, LagLimits>()
    const limitsAfter = (from: Dated): LagLimits => {
      const key = `${from.start} ${from.end}`
      const limits = known.get(key) ?? lagLimits(link, from, worked)
      known.set(key, limits)
      return limits
    }
    return [{ link, limitsAfter }]
  })
}

/** Places for everything that is open, beside what is placed: the activity with the fewest left first. */
function placeRest(placed: Placed, open: Open, search: Search): Placed | undefined {
  const [next] = [...open].toSorted(([, a], [, b]) => a.length - b.length)
  if (!next) return placed
  const [id, candidates] = next
  for (const candidate of candidates) {
    take(candidate, search.left, 1)
    const rest = stillOpen(id, candidate, open, search)
    const found = rest && placeRest(new Map([...placed, [id, candidate]]), rest, search)
    take(candidate, search.left, -1)
    if (found) return found
  }
  return undefined
}

function take({ takes }: Candidate, left: Map<string, number>, sign: 1 | -1): void {
  for (const [of, amount] of takes) left.set(of, (left.get(of) ?? 0) - sign * amount)
}

/** What is left to the others once `id` has its place; undefined when one of them has nothing left. */
function stillOpen(id: string, placed: Candidate, open: Open, { links, left }: Search): Open | undefined {
  const rest = new Map<string, readonly Candidate[]>()
  for (const [other, candidates] of open) {
    if (other === id) continue
    const between = links.filter(
      ({ link }) => (link.from === id && link.to === other) || (link.to === id && link.from === other),
    )
    const possible = candidates.filter(
      (candidate) => between.every((link) => keeps(link, id, placed, candidate)) && fits(candidate, left),
    )
    if (possible.length === 0) return undefined
    rest.set(other, possible)
  }
  return rest
}

/** Whether a link holds between what is placed (`id`) and the candidate at its other end. */
function keeps({ link, limitsAfter }: LimitedLink, id: string, placed: Candidate, candidate: Candidate): boolean {
  const [from, to] = link.from === id ? [placed, candidate] : [candidate, placed]
  const { least, most } = limitsAfter(from)
  const side = enteredSide(link, to)
  return least <= side && side <= most
}
