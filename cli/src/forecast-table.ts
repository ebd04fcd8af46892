import {
  type AmountForecast,
  type Forecast,
  forecast,
  type KernelName,
  type MoneyForecast,
  type Plan,
} from '@stagger/planner'
import {
  BUDGET_TOTAL_MEANINGS,
  faultSentence,
  forecastNoteSentence,
  moneyText,
  recourseSentence,
  TOTAL_NAMES,
} from '@stagger/planner/messages'
import Table from 'cli-table3'
import * as said from '#words/forecast.ts'
import { chanceText } from './chance-text.ts'
import type { Command } from './command.ts'
import { driversText } from './drivers-text.ts'
import { called } from './names-of.ts'
import { ledgerOfActuals, withPlanFile } from './plan-file.ts'
import { UsageError } from './refusals.ts'
import { unpricedLines } from './unpriced-lines.ts'

const USUAL_SEED = 1
/** Sampling errors of P80 dates are then about a day. */
const USUAL_ITERATIONS = 10_000
const KERNELS: readonly KernelName[] = ['decode', 'frozen']
/** Shares below are not worth a line. */
const OFTEN = 0.05
const MOST_CRITICAL = 3

/** `stagger forecast`: what may come of the plan: dates and money with how sure they are, and what drives them. Always 0. */
export const forecastTable = (command: Command): number =>
  withPlanFile(command, ({ plan, progress, statusDate }) => {
    const made = forecast(plan, progress, statusDate, {
      seed: command.seed ?? USUAL_SEED,
      iterations: command.iterations ?? USUAL_ITERATIONS,
      kernel: kernelCalled(command.kernel),
      actuals: ledgerOfActuals(command, plan, statusDate),
    })
    command.print(command.json ? JSON.stringify(made, null, 2) : text(made, plan).join('\n'))
    return 0
  })

function kernelCalled(name: string | undefined): KernelName {
  const kernel = KERNELS.find((one) => one === (name ?? 'decode'))
  if (!kernel) throw new UsageError(`--kernel ${name}: write ${KERNELS.join(' or ')}.`)
  return kernel
}

/** Where no levelling is accepted there is no order to decode. */
function howDated({ kernel }: Forecast, { levellings = [] }: Plan): said.Dating {
  if (kernel === 'frozen') return 'links'
  return levellings.length > 0 ? 'order' : 'links-alone'
}

function text(made: Forecast, plan: Plan): string[] {
  return [
    said.made(made, howDated(made, plan)),
    reportTable(made, plan),
    ...made.reports.map(({ programId }) => criticalLine(made, plan, programId)),
    ...driverLines(made, plan),
    ...moneyLines(made.money, plan),
    ...ruleLines(made),
    ...recourseLines(made, plan),
  ]
}

function reportTable({ reports }: Forecast, { programs }: Plan): string {
  const rows = new Table({
    head: said.reportHeadings,
    colAligns: ['left', 'left', 'left', 'left', 'left', 'left', 'right'],
    style: { head: [], border: [], compact: true },
  })
  for (const { programId, plannedOn, p10, p50, p80, p90, chanceOfPlan } of reports)
    rows.push([called(programs)(programId), plannedOn, p10, p50, p80, p90, chanceText(chanceOfPlan)])
  return rows.toString()
}

/** The work that lay on the longest path to a report most often; milestones lie there because of it. */
function criticalLine({ criticality }: Forecast, { programs, activities }: Plan, programId: string): string {
  const milestones = new Set(activities.flatMap(({ id, kind }) => (kind === 'milestone' ? [id] : [])))
  const most = criticality
    .filter(({ activityId }) => !milestones.has(activityId))
    .map(({ activityId, towards }) => ({ activityId, share: towards[programId] ?? 0 }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_CRITICAL)
    .map(({ activityId, share }) => `${said.quoted(called(activities)(activityId))} ${chanceText(share)}`)
  return said.criticalMost(called(programs)(programId), most)
}

const driverLines = ({ drivers }: Forecast, plan: Plan): string[] =>
  drivers.flatMap(({ of, drivers: strongest }) =>
    of.kind === 'report' && strongest.length > 0
      ? [said.movedMost(called(plan.programs)(of.programId), driversText(strongest, plan))]
      : [],
  )

const TOTAL_KINDS = ['external', 'incremental', 'loaded'] as const

function moneyLines(money: MoneyForecast, plan: Plan): string[] {
  const known = TOTAL_KINDS.flatMap((kind) => {
    const amount = money[kind]
    return amount ? [{ kind, amount }] : []
  })
  const missing = money.faults.map((fault) => said.noRateAt(fault.path, faultSentence(fault)))
  if (known.length === 0) return [said.noTotal, ...missing]
  const rows = new Table({
    head: said.moneyHeadings,
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  })
  for (const { kind, amount } of known) {
    const reserve = money.reserves.find(({ total }) => total === kind)?.minor
    rows.push([
      TOTAL_NAMES[kind],
      ...amountsOf(amount, reserve).map((minor) =>
        minor === undefined ? '–' : moneyText({ minor, currency: money.currency }),
      ),
    ])
  }
  return [
    rows.toString(),
    said.forecastMeans,
    ...known.map(({ kind }) => `${TOTAL_NAMES[kind]}: ${BUDGET_TOTAL_MEANINGS[kind]}.`),
    ...missing,
    ...unpricedLines(money.unpriced, plan),
  ]
}

const amountsOf = ({ planned, point, p10, p50, p80, p90 }: AmountForecast, reserve: number | undefined) => [
  planned,
  point,
  p10,
  p50,
  p80,
  p90,
  reserve,
]

function ruleLines({ rules }: Forecast): string[] {
  const often = rules.filter(({ share }) => share >= OFTEN).toSorted((a, b) => b.share - a.share)
  if (often.length === 0) return []
  return [said.rulesThatBreak(often.map(({ rule, share }) => ({ rule, share: chanceText(share) })))]
}

/** What iterations do about limits that they miss, and what is left out. */
function recourseLines({ recourse, notes, money: { currency } }: Forecast, plan: Plan): string[] {
  const names = {
    activity: called(plan.activities),
    program: called(plan.programs),
    risk: called(plan.risks ?? []),
  }
  return [
    ...recourse.map((one) => recourseSentence(one, names, (minor) => moneyText({ minor, currency }))),
    ...notes.map((note) => forecastNoteSentence(note, names)),
  ]
}
