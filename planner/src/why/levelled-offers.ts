import { type IsoDate, isoOf, lastDay } from '../day.ts'
import type { Levelling } from '../plan/levelling.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import { level } from '../proposal/level.ts'
import { upcomingOverloads } from '../proposal/worth-moving.ts'
import { activityStates } from '../progress.ts'
import type { Overload } from '../schedule/overloads.ts'
import { type Schedule, schedule } from '../schedule/schedule.ts'
import { chainOf } from './chain.ts'
import { capacityOffers, moreOf } from './more-capacity.ts'
import { editedBy, unlessRefused } from './outcome-of.ts'
import type { Offer, Relaxation } from './relaxation.ts'
import { distinct, type Explained, relaxationBetween } from './relaxations.ts'

/**
 * Whether people bind the dates that are explained. Without an accepted levelling they do not: the dates are those of
 * links and rules, and more of anybody's time makes nothing in them earlier. Then `overloads` are those along the chain,
 * the soonest first, and `levelled` is where the activity would end if nobody were asked for more than they have, found
 * with so many schedules: from there capacity is measured.
 */
export type PeopleBind =
  | { readonly bind: true }
  | {
      readonly bind: false
      readonly overloads: readonly Overload[]
      readonly levelled?: { readonly lastDay: IsoDate; readonly schedules: number }
    }

/** Schedules of each levelling, and tasks placed in them all: a plan of more than a hundred activities gets fewer. */
const SCHEDULES = 300
const PLACEMENTS = 30_000
const FEWEST_SCHEDULES = 20
/** Levellings are dear: offers that are measured, those for the chain as it is before those for the chain when levelled. */
const MOST_MEASURED = 8
const SEED = 1

/** What more capacity gives where people do not bind the dates shown: each offer levelled before and after. */
export function levelledOffers(
  explained: Explained,
  progress: readonly Progress[],
): { readonly people: PeopleBind; readonly relaxations: readonly Relaxation[] } {
  const { plan, dates, chain, activityId } = explained
  if ((plan.levellings ?? []).length > 0) return { people: { bind: true }, relaxations: [] }
  const steps = new Set(chain.map(({ to }) => to))
  const overloads = upcomingOverloads(dates)
    .filter(({ activityIds }) => activityIds.some((id) => steps.has(id)))
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  const base = overloads.length > 0 ? levelled(plan, progress, dates.statusDate) : undefined
  const end = base?.dates.spanOf(activityId)?.end
  if (!base || end === undefined) return { people: { bind: false, overloads }, relaxations: [] }
  return {
    people: { bind: false, overloads, levelled: { lastDay: isoOf(lastDay(end)), schedules: schedulesFor(plan) } },
    relaxations: capacityOffersFor(explained, overloads, base.dates, progress)
      .slice(0, MOST_MEASURED)
      .flatMap((offer) => measured(offer, explained, base, progress) ?? []),
  }
}

type Levelled = { readonly levelling: Levelling; readonly dates: Schedule }

const schedulesFor = ({ activities }: Plan): number =>
  Math.min(SCHEDULES, Math.max(FEWEST_SCHEDULES, Math.ceil(PLACEMENTS / Math.max(1, activities.length))))

/** A plan levelled; undefined where that is refused. */
const levelled = (plan: Plan, progress: readonly Progress[], statusDate: IsoDate): Levelled | undefined =>
  unlessRefused(() => {
    const options = { seed: SEED, schedules: schedulesFor(plan), proves: false }
    const { levelling } = level(plan, progress, statusDate, options)
    return { levelling, dates: schedule({ ...plan, levellings: [levelling] }, progress, statusDate) }
  })

/** More of whoever is asked for too much along the chain, then of whoever the levelled activity waits for. */
function capacityOffersFor(
  { plan, chain, activityId, workedDays }: Explained,
  overloads: readonly Overload[],
  dates: Schedule,
  progress: readonly Progress[],
): readonly Offer[] {
  const steps = new Set(chain.map(({ to }) => to))
  const asShown = overloads.flatMap(({ resource, activityIds }) =>
    activityIds.filter((id) => steps.has(id)).flatMap((id) => moreOf(plan, resource, id, workedDays)),
  )
  const whenLevelled = chainOf(dates, activityStates(progress), activityId).flatMap((step) =>
    capacityOffers(plan, step, workedDays),
  )
  return distinct([...asShown, ...whenLevelled])
}

/**
 * An offer applied and levelled again, from the order that there was before. The order that is found then may be better
 * without the offer too: only what it gains beyond that is the offer's.
 */
function measured(
  offer: Offer,
  { plan, activityId, dates: { statusDate } }: Explained,
  base: Levelled,
  progress: readonly Progress[],
): Relaxation | undefined {
  const edited = editedBy({ ...plan, levellings: [base.levelling] }, offer.edits)
  const after = edited && levelled(edited, progress, statusDate)
  if (!after) return undefined
  const unaided = unlessRefused(() => schedule({ ...plan, levellings: [after.levelling] }, progress, statusDate))
  const endIn = (dates: Schedule) => dates.spanOf(activityId)?.end ?? 0
  const before = unaided && endIn(unaided) < endIn(base.dates) ? unaided : base.dates
  const relaxation = relaxationBetween(offer, plan, activityId, before, after.dates)
  return relaxation && { ...relaxation, measured: 'after-levelling' }
}
