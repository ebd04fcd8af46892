import {
  isIsoDate,
  type Plan,
  type PromiseAnswer,
  type PromiseFix,
  type PromiseQuestion,
  promiseCheck,
  ReportKind,
  type Verdict,
  type WhyStep,
} from '@stagger/planner'
import { moneyText, relaxationSentence, SCENARIO_NAMES, whyStepSentence } from '@stagger/planner/messages'
import type { Command } from './command.ts'
import { minorUnits } from './minor-units.ts'
import { namesOf } from './names-of.ts'
import { withPlanFile } from './plan-file.ts'
import { BadFile, UsageError } from './refusals.ts'

const USUAL_SEED = 1

/** `stagger promise`: whether a report may be promised by a day, how likely, and what would help. 0 yes, 1 when not. */
export const promiseText = (command: Command): number =>
  withPlanFile(command, ({ plan, progress, statusDate }) => {
    const question = questionOf(command, plan)
    const answer = promiseCheck(plan, progress, statusDate, question, {
      seed: command.seed ?? USUAL_SEED,
      ...(command.iterations !== undefined && { iterations: command.iterations }),
    })
    command.print(command.json ? JSON.stringify(answer, null, 2) : lines(answer, question, plan).join('\n'))
    return answer.verdict === 'yes' ? 0 : 1
  })

function questionOf({ report, by, scope, value, file }: Command, plan: Plan): PromiseQuestion {
  const kind = ReportKind.safeParse(report)
  if (!kind.success) throw new UsageError(`--report ${report ?? ''}: write one of ${ReportKind.options.join(', ')}.`)
  if (by === undefined || !isIsoDate(by))
    throw new UsageError(`--by ${by ?? ''} is not a real date in the form YYYY-MM-DD.`)
  if (scope !== undefined && !plan.scopes.some(({ id }) => id === scope))
    throw new BadFile(`${file}: no scope is called ${scope}. There are: ${plan.scopes.map(({ id }) => id).join(', ')}.`)
  return {
    report: kind.data,
    by,
    ...(scope !== undefined && { scopeId: scope }),
    ...(value !== undefined && { value: minorUnits(value, plan.organization.currency) }),
  }
}

const VERDICTS: Readonly<Record<Verdict, string>> = { yes: 'Yes', 'at-risk': 'At risk', no: 'No' }

const LACKS: Readonly<Record<PromiseAnswer['unmet'][number], string>> = {
  report: 'another kind of report',
  scope: 'about another product',
  categories: 'without every category that is asked for',
  window: 'over too short a window',
  outcome: 'with another outcome',
}

function lines(answer: PromiseAnswer, { by }: PromiseQuestion, plan: Plan): string[] {
  const { verdict, chance, programId, unmet, plannedOn, p80On, chain, fixes, atRisk } = answer
  const names = namesOf(plan)
  const risk = atRisk ? [`${moneyText(atRisk)} of its value is at risk.`] : []
  if (programId === null) return ['No: the plan has no program.', ...risk]
  const name = names.program(programId)
  if (unmet.length > 0)
    return [
      `No: nothing in the plan gives that report. ${name} comes nearest, ${unmet.map((lack) => LACKS[lack]).join(' and ')}.`,
      ...risk,
    ]
  const binding = bindingOf(chain)
  return [
    `${VERDICTS[verdict]}: ${name} is in hand by ${by} in ${percent(chance)} of the iterations; planned for ${plannedOn}, ${p80On} is 80 % sure.`,
    ...(binding ? [`What binds: ${whyStepSentence(binding, names)}`] : []),
    ...risk,
    ...fixLines(answer.verdict, fixes, names),
  ]
}

/** What says the most of a chain: the first thing that is more than work waiting for work, else what nothing pushes. */
const bindingOf = (chain: readonly WhyStep[]): WhyStep | undefined =>
  chain.find(({ reasons }) => reasons[0].kind !== 'link') ?? chain.at(-1)

function fixLines(verdict: Verdict, fixes: readonly PromiseFix[], names: ReturnType<typeof namesOf>): string[] {
  if (verdict === 'yes') return []
  if (fixes.length === 0) return ['Nothing that was tried makes it likelier.']
  return ['What would help, cheapest first:', ...fixes.map((fix) => `  - ${fixText(fix, names)}`)]
}

function fixText({ fix, chance, price, p80On, missed }: PromiseFix, names: ReturnType<typeof namesOf>): string {
  const change =
    fix.kind === 'relaxation'
      ? relaxationSentence({ kind: fix.relaxation, facts: fix.facts }, names)
      : `Plan it the way “${SCENARIO_NAMES[fix.scenario]}”`
  const lost = missed.map((id) => ` The promise to ${names.customer(id)} would no longer be met.`).join('')
  return `${change}: ${percent(chance)}, 80 % sure on ${p80On}, ${priceOf(price)}.${lost}`
}

function priceOf(price: PromiseFix['price']): string {
  if (!price) return 'price not known'
  if (Math.round(price.minor) === 0) return 'no cost'
  const amount = moneyText({ ...price, minor: Math.abs(price.minor) })
  return price.minor > 0 ? `${amount} more` : `${amount} less`
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
