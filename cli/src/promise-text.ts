import {
  Category,
  isCurrency,
  isIsoDate,
  type Plan,
  type PromiseAnswer,
  type PromiseFix,
  type PromiseQuestion,
  promiseCheck,
  questionFaults,
  ReportKind,
  type Verdict,
  type WhyStep,
} from '@stagger/planner'
import {
  faultSentence,
  forecastNoteSentence,
  moneyText,
  NO_COST,
  PRICE_NOT_KNOWN,
  relaxationSentence,
  SCENARIO_NAMES,
  whyStepSentence,
} from '@stagger/planner/messages'
import { chanceText } from './chance-text.ts'
import type { Command } from './command.ts'
import { minorUnits } from './minor-units.ts'
import { called, namesOf } from './names-of.ts'
import { ledgerOfActuals, withPlanFile } from './plan-file.ts'
import { BadFile, UsageError } from './refusals.ts'

const USUAL_SEED = 1

/** `stagger promise`: whether a report may be promised by a day, how likely, and what would help. 0 yes, 1 when not. */
export const promiseText = (command: Command): number =>
  withPlanFile(command, ({ plan, progress, statusDate }) => {
    const question = questionOf(command, plan, statusDate)
    const answer = promiseCheck(plan, progress, statusDate, question, {
      seed: command.seed ?? USUAL_SEED,
      actuals: ledgerOfActuals(command, plan, statusDate),
      ...(command.iterations !== undefined && { iterations: command.iterations }),
    })
    command.print(command.json ? JSON.stringify(answer, null, 2) : lines(answer, question, plan).join('\n'))
    return answer.verdict === 'yes' ? 0 : 1
  })

/** The question of the options. Throws `UsageError` for each that is wrong in itself, `BadFile` with all that the plan does not have. */
function questionOf(command: Command, plan: Plan, statusDate: string): PromiseQuestion {
  const { by, scope, windowMonths, value, currency = plan.organization.currency, file } = command
  refuseMissing({ report: command.report, by })
  if (by === undefined || !isIsoDate(by)) throw new UsageError(`${said('by', by)}${NEEDED.by}`)
  const outcome = OUTCOMES.find((one) => one === (command.outcome ?? 'issued'))
  if (!outcome) throw new UsageError(`${said('outcome', command.outcome)}one of ${OUTCOMES.join(', ')}.`)
  if (!isCurrency(currency)) throw new UsageError(`${said('currency', currency)}a code of ISO 4217, such as USD.`)
  const question: PromiseQuestion = {
    report: chosen('report', command.report, ReportKind.options),
    by,
    ...(scope !== undefined && { scopeId: scope }),
    ...(command.categories !== undefined && {
      categories: command.categories.split(',').map((one) => chosen('categories', one, Category.options)),
    }),
    ...(windowMonths !== undefined && { leastWindowMonths: windowMonths }),
    ...(outcome !== 'issued' && { outcome }),
    ...(value !== undefined && { value: minorUnits(value, currency) }),
  }
  const faults = questionFaults(plan, statusDate, question)
  if (faults.length > 0)
    throw new BadFile(
      faults
        .map((fault) => `${file}: ${OPTION_OF[fault.path] ?? ''}: ${fault.code}: ${faultSentence(fault)}`)
        .join('\n'),
    )
  return question
}

/** Every option that a question cannot do without is named at once. */
function refuseMissing(needed: Readonly<Record<keyof typeof NEEDED, string | undefined>>): void {
  const missing = (['report', 'by'] as const).filter((option) => needed[option] === undefined)
  if (missing.length > 0)
    throw new UsageError(missing.map((option) => said(option, undefined) + NEEDED[option]).join('\n'))
}

const NEEDED = { report: `one of ${ReportKind.options.join(', ')}.`, by: 'a real date, YYYY-MM-DD.' } as const
const OUTCOMES = ['issued', 'unqualified-opinion', 'certified'] as const
const OPTION_OF: Readonly<Record<string, string>> = {
  '/by': '--by',
  '/report': '--report',
  '/scopeId': '--scope',
  '/outcome': '--outcome',
  '/categories': '--categories',
  '/leastWindowMonths': '--window-months',
}

function chosen<Word extends string>(option: string, word: string | undefined, words: readonly Word[]): Word {
  const found = words.find((one) => one === word)
  if (found === undefined) throw new UsageError(`${said(option, word)}one of ${words.join(', ')}.`)
  return found
}

/** What was said for an option, if anything, before what is to be written instead. */
const said = (option: string, word: string | undefined): string =>
  word === undefined ? `--${option} is missing: write ` : `--${option} ${word}: write `

const VERDICTS: Readonly<Record<Verdict, string>> = { yes: 'Yes', 'at-risk': 'At risk', no: 'No' }

const LACKS: Readonly<Record<PromiseAnswer['unmet'][number], string>> = {
  report: 'another kind of report',
  scope: 'about another product',
  categories: 'without every category that is asked for',
  window: 'over too short a window',
  outcome: 'with another outcome',
}

function lines(answer: PromiseAnswer, { by }: PromiseQuestion, plan: Plan): string[] {
  const { verdict, chance, programId, unmet, plannedOn, p80On, chain, fixes, notes, atRisk, rateMissing } = answer
  const names = namesOf(plan)
  const risk = [
    ...(atRisk ? [`${moneyText(atRisk)} of its value is at risk.`] : []),
    ...(rateMissing ? [faultSentence({ code: 'rate-missing', facts: rateMissing })] : []),
  ]
  const name = names.program(programId)
  if (unmet.length > 0)
    return [
      `No: nothing in the plan gives that report. ${name} comes nearest, ${unmet.map((lack) => LACKS[lack]).join(' and ')}.`,
      ...risk,
    ]
  const binding = bindingOf(chain)
  return [
    `${VERDICTS[verdict]}: ${name} is in hand by ${by} in ${iterationsText(chance)}; planned for ${plannedOn}, ${p80On} is 80 % sure.`,
    ...(binding ? [`What binds: ${whyStepSentence(binding, names)}`] : []),
    ...risk,
    ...notes.map((note) => forecastNoteSentence(note, { ...names, risk: called(plan.risks ?? []) })),
    ...fixLines(answer.verdict, fixes, names),
  ]
}

/** How many iterations keep it. That all of them do is a fact of the simulation, and no certainty: no percentage says so. */
function iterationsText(chance: number): string {
  if (chance === 0) return 'none of the iterations'
  return chance === 1 ? 'every iteration' : `${chanceText(chance)} of the iterations`
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
  return `${change}: ${chanceText(chance)}, 80 % sure on ${p80On}, ${priceOf(price)}.${lost}`
}

function priceOf(price: PromiseFix['price']): string {
  if (!price) return PRICE_NOT_KNOWN
  if (Math.round(price.minor) === 0) return NO_COST
  const amount = moneyText({ ...price, minor: Math.abs(price.minor) })
  return price.minor > 0 ? `${amount} more` : `${amount} less`
}
