import type { IsoDate } from '../day.ts'
import { applyEdit } from '../edits/apply-edit.ts'
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
import { type Schedule, schedule } from '../schedule/schedule.ts'
import { unlessRefused } from '../why/outcome-of.ts'
import type { Relaxation } from '../why/relaxation.ts'
import type { FixKind, PromiseAnswer, PromiseFix, PromiseQuestion, Verdict } from './promise-result.ts'
import { unmetBy } from './unmet.ts'

/** A promise that is not sure, and how another plan would be asked so that like is compared with like. */
type Unsure = {
  readonly plan: Plan
  readonly progress: readonly Progress[]
  readonly statusDate: IsoDate
  readonly dates: Schedule
  readonly made: Forecast
  readonly program: Program
  readonly question: PromiseQuestion
  readonly relaxations: readonly Relaxation[]
  readonly verdictOf: (chance: number) => Verdict
  readonly forecastOf: (edited: Plan) => Forecast
  readonly search: { readonly seed: number; readonly schedules: number; readonly keepGoing?: () => boolean }
  readonly tell?: (soFar: PromiseAnswer) => void
}

/** Something to try: edits, and what of its price no forecast shows. Undefined where the plan refuses the edits. */
type Attempt = () => Tried | undefined
type Tried = { readonly fix: FixKind; readonly edits: readonly SingleEdit[]; readonly extra: Money | null }

/** The answer with what makes the promise likelier, cheapest first; what has no known price comes last. */
export function fixesOf(answer: PromiseAnswer, unsure: Unsure): PromiseAnswer {
  const attempts = [...relaxing(unsure), ...reordering(unsure)]
  const { search, tell } = unsure
  let soFar: PromiseAnswer = { ...answer, tried: { done: 0, of: attempts.length } }
  tell?.(soFar)
  for (const [k, attempt] of attempts.entries()) {
    if (search.keepGoing?.() === false) return soFar
    const tried = attempt()
    const fix = tried && fixBy(tried, answer.chance, unsure)
    soFar = {
      ...soFar,
      fixes: fix ? inOrder([...soFar.fixes, fix]) : soFar.fixes,
      tried: { done: k + 1, of: attempts.length },
    }
    tell?.(soFar)
  }
  return soFar
}

const inOrder = (fixes: readonly PromiseFix[]): readonly PromiseFix[] =>
  fixes.toSorted((a, b) => priceOrder(a) - priceOrder(b) || b.chance - a.chance)

const priceOrder = ({ price }: PromiseFix): number => price?.minor ?? Number.MAX_SAFE_INTEGER

/** What would make the report earlier on the plan's own dates, most days first. */
const relaxing = ({ relaxations }: Unsure): readonly Attempt[] =>
  relaxations.map(({ kind, facts, edits, price }) => () => ({
    fix: { kind: 'relaxation', relaxation: kind, facts },
    edits,
    extra: price.money,
  }))

/** The program's own standard first, and both at once, each levelled. */
function reordering({ plan, progress, statusDate, dates, program, search }: Unsure): readonly Attempt[] {
  if (plan.programs.length <= 1) return []
  const work = plannedWork(plan, progress)
  const present = { plan, progress, statusDate, schedule: dates, options: search }
  const extra = { minor: 0, currency: plan.organization.currency }
  return [
    { scenario: `${program.kind}-first` as const, draft: oneKindFirst(program.kind, work) },
    { scenario: 'parallel' as const, draft: inParallel(work) },
  ].flatMap(({ scenario, draft }) => {
    if (!draft.applicable) return []
    return [
      () => {
        const future = futureOf(draft.edits, present, search.schedules)
        return future ? { fix: { kind: 'scenario' as const, scenario }, edits: future.edits, extra } : undefined
      },
    ]
  })
}

/** The attempt for real: undefined when it is refused, was stopped halfway, gives another report, or does not help. */
function fixBy({ fix, edits, extra }: Tried, chanceBefore: number, unsure: Unsure): PromiseFix | undefined {
  const edited = editedTogether(unsure.plan, edits)
  return edited && unlessRefused(() => fixFrom(edited, { fix, edits, extra }, chanceBefore, unsure))
}

function fixFrom(edited: Plan, { fix, edits, extra }: Tried, chanceBefore: number, unsure: Unsure) {
  const { program, question, progress, statusDate } = unsure
  const dates = schedule(edited, progress, statusDate)
  if (unmetBy(program, question, dates).length > 0) return undefined
  const made = unsure.forecastOf(edited)
  const report = made.reports.find(({ programId }) => programId === program.id)
  const chance = chanceBy(made, program.reportInHandId, question.by)
  const isWhole = made.iterations === unsure.made.iterations
  if (!report || !isWhole || chance === undefined || chance <= chanceBefore) return undefined
  const keptNow = keptIn(dates)
  return {
    fix,
    edits,
    verdict: unsure.verdictOf(chance),
    chance,
    plannedOn: report.plannedOn,
    p80On: report.p80,
    price: priceOf(unsure.made, made, extra),
    missed: [...keptIn(unsure.dates)].filter((id) => !keptNow.has(id)),
  }
}

const keptIn = (dates: Schedule): ReadonlySet<string> =>
  new Set(dates.promises().flatMap(({ commitmentId, kept }) => (kept ? [commitmentId] : [])))

/** The plan as it is when the fix is accepted: all of its edits in one. */
const editedTogether = (plan: Plan, edits: readonly SingleEdit[]): Plan | undefined =>
  unlessRefused(() => applyEdit(plan, { kind: 'editTogether', name: 'Fix', edits: [...edits] }).plan)

/** How much more is bought on average, and the hours that only the edits know of; null where either is unknown. */
function priceOf(before: Forecast, after: Forecast, extra: Money | null): Money | null {
  const [was, is] = [before.money.external, after.money.external]
  if (!was || !is || !extra || extra.currency !== after.money.currency) return null
  return { minor: is.mean - was.mean + extra.minor, currency: extra.currency }
}
