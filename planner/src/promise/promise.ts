import type { IsoDate } from '../day.ts'
import { chanceBy } from '../forecast/date-forecast.ts'
import { forecast } from '../forecast/forecast.ts'
import type { Forecast } from '../forecast/forecast-result.ts'
import type { Plan } from '../plan/plan.ts'
import type { Commitment, Program } from '../plan/programs.ts'
import type { Progress } from '../progress.ts'
import { promiseCheck as unmetOf } from '../schedule/promises.ts'
import { type Schedule, schedule } from '../schedule/schedule.ts'
import { why } from '../why/why.ts'
import { fixesOf } from './fixes.ts'
import {
  type PromiseAnswer,
  type PromiseQuestion,
  type PromiseThresholds,
  USUAL_THRESHOLDS,
  type Verdict,
} from './promise-result.ts'

/** `iterations` of each forecast, as many as a forecast's own unless it says; `schedules` of each order of programs that is tried; no more than `mostFixes` are. */
export type PromiseOptions = {
  readonly seed: number
  readonly iterations?: number
  readonly schedules?: number
  readonly mostFixes?: number
  readonly thresholds?: PromiseThresholds
  readonly keepGoing?: () => boolean
}

const USUAL_SCHEDULES = 200
const USUAL_MOST_FIXES = 6

/**
 * Whether a report may be promised by a day, how likely the plan keeps it, what holds it back and what would help. The
 * same arguments give the same answer. Throws what `schedule` throws.
 */
export function promiseCheck(
  plan: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  question: PromiseQuestion,
  options: PromiseOptions,
): PromiseAnswer {
  const dates = schedule(plan, progress, statusDate)
  const { iterations, schedules = USUAL_SCHEDULES, mostFixes = USUAL_MOST_FIXES } = options
  const thresholds = options.thresholds ?? USUAL_THRESHOLDS
  const chanceOptions = { seed: options.seed, answers: [], ...(iterations !== undefined && { iterations }) }
  const made = forecast(plan, progress, statusDate, chanceOptions)
  const nearest = nearestOf(question, dates, made)
  if (!nearest) return { ...NOTHING, ...atRisk(question, 0) }
  const { program, unmet, chance } = nearest
  const isPossible = unmet.length === 0
  const verdict = isPossible ? verdictOf(chance, thresholds) : 'no'
  const report = made.reports.find(({ programId }) => programId === program.id)
  const explained = isPossible ? why(plan, progress, statusDate, program.reportInHandId) : undefined
  return {
    verdict,
    chance: isPossible ? chance : 0,
    programId: program.id,
    unmet,
    plannedOn: report?.plannedOn ?? null,
    p80On: report?.p80 ?? null,
    chain: explained?.chain ?? [],
    fixes:
      explained && verdict !== 'yes'
        ? fixesOf({
            plan,
            progress,
            statusDate,
            dates,
            made,
            program,
            by: question.by,
            chance,
            relaxations: explained.relaxations,
            mostFixes,
            verdictOf: (one) => verdictOf(one, thresholds),
            forecastOf: (edited) => forecast(edited, progress, statusDate, chanceOptions),
            search: { seed: options.seed, schedules, ...(options.keepGoing && { keepGoing: options.keepGoing }) },
          })
        : [],
    ...atRisk(question, isPossible ? chance : 0),
  }
}

const NOTHING: PromiseAnswer = {
  verdict: 'no',
  chance: 0,
  programId: null,
  unmet: ['report'],
  plannedOn: null,
  p80On: null,
  chain: [],
  fixes: [],
}

const verdictOf = (chance: number, { yesFrom, noBelow }: PromiseThresholds): Verdict =>
  chance >= yesFrom ? 'yes' : chance < noBelow ? 'no' : 'at-risk'

const atRisk = ({ value }: PromiseQuestion, chance: number): Pick<PromiseAnswer, 'atRisk'> =>
  value ? { atRisk: { ...value, minor: Math.round(value.minor * (1 - chance)) } } : {}

/** The program that gives most of what is asked, the likeliest of those. */
function nearestOf(question: PromiseQuestion, dates: Schedule, made: Forecast) {
  return dates.plan.programs
    .map((program) => ({
      program,
      unmet: unmetBy(program, question, dates),
      chance: chanceBy(made, program.reportInHandId, question.by) ?? 0,
    }))
    .toSorted((a, b) => a.unmet.length - b.unmet.length || b.chance - a.chance)[0]
}

/** What of the question a program's report is not, by the rules that commitments are held to. */
function unmetBy({ id }: Program, question: PromiseQuestion, dates: Schedule) {
  const { report, by, scopeId, categories, leastWindowMonths, outcome } = question
  const asked: Commitment = {
    id: '',
    customer: question.customer ?? '',
    report,
    programId: id,
    by,
    value: question.value ?? { minor: 0, currency: dates.plan.organization.currency },
    ...(scopeId !== undefined && { scopeId }),
    ...(categories && { categories: [...categories] }),
    ...(leastWindowMonths !== undefined && { leastWindowMonths }),
    ...(outcome && { outcome }),
  }
  return unmetOf(asked, { index: dates.index, spanOf: (activityId) => dates.spanOf(activityId) }).unmet
}
