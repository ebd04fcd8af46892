import { type Day, type DaySpan, isoOf, lastDay, plusDays } from '../day.ts'
import type { Program } from '../plan/programs.ts'
import { RULES } from '../rules/rules.ts'
import type { Compiled } from '../schedule/compile.ts'
import { networkViolations } from '../schedule/network-violations.ts'
import type { Dates } from '../schedule/problem.ts'
import { promiseCheck, reportOf } from '../schedule/promises.ts'
import type { ComparedScore } from '../score/compare-scores.ts'
import { type Cover, coverDays, coversOf } from '../score/cover.ts'
import { acceptedIds } from '../score/moved-activities.ts'
import { promiseScore } from '../score/promise-score.ts'
import { reportScores } from '../score/report-scores.ts'
import { PricedModes } from './priced-modes.ts'
import { WeeklyPeak } from './weekly-peak.ts'

/**
 * The score of columns of dates, as `scoreOf` gives it of a schedule: whatever does not depend on dates and choices is
 * read once of the plan, so that hundreds of dates can be compared.
 */
export class DatesScore {
  readonly covers: readonly Cover[]
  readonly priced: PricedModes
  readonly weekly: WeeklyPeak
  private readonly compiled: Compiled
  private readonly present: Dates
  private readonly accepted: readonly number[]

  /** `present`: the dates against which moves are counted. */
  constructor(compiled: Compiled, present: Dates) {
    const { index } = compiled
    this.compiled = compiled
    this.present = present
    this.covers = coversOf(index.plan)
    this.priced = new PricedModes(compiled)
    this.weekly = new WeeklyPeak(compiled)
    this.accepted = acceptedIds(index.plan).flatMap((id) => {
      const i = index.position(id)
      return i < 0 ? [] : [i]
    })
  }

  of(dates: Dates, mode: Int32Array): ComparedScore {
    const { plan } = this.compiled.index
    const cost = this.priced.of(mode)
    const cover = this.covers.map((one) => this.coverOf(one, dates))
    const dated = { index: this.compiled.index, spanOf: (id: string) => this.spanOf(id, dates) }
    return {
      broken: this.brokenBy(dates, mode),
      promises: promiseScore(
        plan,
        plan.commitments.map((commitment) => promiseCheck(commitment, dated)),
      ),
      reports: reportScores(plan, ({ reportInHandId }) => {
        const on = this.dayOf(reportInHandId, dates)
        return on === undefined ? undefined : isoOf(on)
      }),
      peakLoad: { percent: this.weekly.percent(dates, mode) },
      cost: cost.total,
      fees: cost.fees,
      coverGapDays: cover.reduce((days, { gap }) => days + gap, 0),
      wastedDays: cover.reduce((days, { wasted }) => days + wasted, 0),
      moved: this.accepted.filter((i) => dates.start[i] !== this.present.start[i]).length,
    }
  }

  /** Days without cover, and days given away, of one program. */
  coverOf(cover: Cover, dates: Dates) {
    const { program } = cover
    const inHandOn = reportOf(program) ? this.dayOf(program.reportInHandId, dates) : undefined
    const letterId = letterOf(program)
    return coverDays(cover, inHandOn, letterId === undefined ? undefined : this.dayOf(letterId, dates))
  }

  private brokenBy(dates: Dates, mode: Int32Array): number {
    const dated = { index: this.compiled.index, spanOf: (id: string) => this.spanOf(id, dates) }
    const findings = [
      ...RULES.flatMap((rule) => rule.violations(dated)),
      ...networkViolations({ ...this.compiled, mode }, dates),
    ]
    return findings.filter(({ severity }) => severity === 'forbids').length
  }

  private spanOf(activityId: string, { start, finish }: Dates): DaySpan | undefined {
    const { index, problem } = this.compiled
    const i = index.position(activityId)
    return i < 0 ? undefined : { start: plusDays(problem.origin, start[i]!), end: plusDays(problem.origin, finish[i]!) }
  }

  /** The last day of an activity. */
  private dayOf(activityId: string, dates: Dates): Day | undefined {
    const span = this.spanOf(activityId, dates)
    return span && lastDay(span.end)
  }
}

/** The activity from which a program's certification counts, where it ends in one of its own. */
export const letterOf = (program: Program): string | undefined =>
  program.kind === 'hitrust' && program.endsIn !== 'csf-opinion' ? program.certifiedFromId : undefined
