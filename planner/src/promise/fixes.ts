import type { IsoDate } from '../day.ts'
import type { SingleEdit } from '../edits/edit.ts'
import { chanceBy } from '../forecast/date-forecast.ts'
import type { Forecast } from '../forecast/forecast-result.ts'
import type { Plan } from '../plan/plan.ts'
import type { Program } from '../plan/programs.ts'
import type { Money } from '../plan/values.ts'
import type { Progress } from '../progress.ts'
import { futureOf } from '../scenarios/futures.ts'
import { inParallel, oneKindFirst } from '../scenarios/orders.ts'
import { plannedWork } from '../scenarios/planned-work.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { editedBy, unlessRefused } from '../why/outcome-of.ts'
import type { Relaxation } from '../why/relaxation.ts'
import type { FixKind, PromiseFix, Verdict } from './promise-result.ts'

/** A promise that is not sure, and how another plan would be asked so that like is compared with like. */
type Unsure = {
  readonly plan: Plan
  readonly progress: readonly Progress[]
  readonly statusDate: IsoDate
  readonly dates: Schedule
  readonly made: Forecast
  readonly program: Program
  readonly by: IsoDate
  readonly chance: number
  readonly relaxations: readonly Relaxation[]
  readonly mostFixes: number
  readonly verdictOf: (chance: number) => Verdict
  readonly forecastOf: (edited: Plan) => Forecast
  readonly search: { readonly seed: number; readonly schedules: number; readonly keepGoing?: () => boolean }
}

/** Something to try: edits, and what of its price no forecast shows. */
type Attempt = { readonly fix: FixKind; readonly edits: readonly SingleEdit[]; readonly extra: Money | null }

/** What makes the promise likelier, cheapest first; what has no known price comes last. */
export function fixesOf(unsure: Unsure): readonly PromiseFix[] {
  return [...relaxing(unsure), ...reordering(unsure)]
    .flatMap((attempt) => fixBy(attempt, unsure) ?? [])
    .toSorted((a, b) => priceOrder(a) - priceOrder(b) || b.chance - a.chance)
}

const priceOrder = ({ price }: PromiseFix): number => price?.minor ?? Number.MAX_SAFE_INTEGER

/** What would make the report earlier on the plan's own dates, most days first. */
const relaxing = ({ relaxations, mostFixes }: Unsure): readonly Attempt[] =>
  relaxations.slice(0, mostFixes).map(({ kind, facts, edits, price }) => ({
    fix: { kind: 'relaxation', relaxation: kind, facts },
    edits,
    extra: price.money,
  }))

/** The program's own standard first, and both at once, each levelled. */
function reordering({ plan, progress, statusDate, dates, program, search }: Unsure): readonly Attempt[] {
  const work = plannedWork(plan, progress)
  const first = { scenario: `${program.kind}-first` as const, draft: oneKindFirst(program.kind, work) }
  const drafts = plan.programs.length > 1 ? [first, { scenario: 'parallel' as const, draft: inParallel(work) }] : []
  const present = { plan, progress, statusDate, schedule: dates, options: search }
  return drafts.flatMap(({ scenario, draft }): Attempt[] => {
    const future = draft.applicable ? futureOf(draft.edits, present, search.schedules) : null
    const extra = { minor: 0, currency: plan.organization.currency }
    return future ? [{ fix: { kind: 'scenario', scenario }, edits: future.edits, extra }] : []
  })
}

/** The attempt for real: undefined when it is refused or does not help. */
function fixBy({ fix, edits, extra }: Attempt, unsure: Unsure): PromiseFix | undefined {
  const { plan, program, by, dates, forecastOf, verdictOf } = unsure
  const edited = editedBy(plan, edits)
  const made = edited && unlessRefused(() => forecastOf(edited))
  const report = made?.reports.find(({ programId }) => programId === program.id)
  const chance = made && chanceBy(made, program.reportInHandId, by)
  if (!edited || !made || !report || chance === undefined || chance <= unsure.chance) return undefined
  const keptNow = new Set(plannedKept(made, edited))
  const keptBefore = dates.promises().flatMap(({ commitmentId, kept }) => (kept ? [commitmentId] : []))
  return {
    fix,
    edits,
    verdict: verdictOf(chance),
    chance,
    plannedOn: report.plannedOn,
    p80On: report.p80,
    price: priceOf(unsure.made, made, extra),
    missed: keptBefore.filter((id) => !keptNow.has(id)),
  }
}

/** The commitments that a forecast's own plan keeps on its planned dates. */
const plannedKept = ({ milestones }: Forecast, { commitments, programs }: Plan): readonly string[] =>
  commitments.flatMap(({ id, programId, by }) => {
    const inHandId = programs.find((program) => program.id === programId)?.reportInHandId
    const inHand = milestones.find(({ activityId }) => activityId === inHandId)
    return inHand && inHand.plannedOn <= by ? [id] : []
  })

/** How much more is bought on average, and the hours that only the edits know of; null where either is unknown. */
function priceOf(before: Forecast, after: Forecast, extra: Money | null): Money | null {
  const [was, is] = [before.money.external, after.money.external]
  if (!was || !is || !extra || extra.currency !== after.money.currency) return null
  return { minor: is.mean - was.mean + extra.minor, currency: extra.currency }
}
