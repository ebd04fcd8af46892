/** What an option takes, a placeholder or nothing at all, and what it means. */
type Option = { readonly takes?: string; readonly means: string }

/** Every option of every command, by its name. */
export const OPTIONS = {
  'as-of': { takes: 'YYYY-MM-DD', means: 'plan as of this day (default: today in the organization’s time zone)' },
  progress: { takes: 'FILE', means: 'what really happened, as the API answers it: { "progress": [...] }' },
  evidence: { takes: 'FILE', means: 'the evidence so far, as the API answers it: { "evidence": [...] }' },
  actuals: {
    takes: 'FILE',
    means: 'what was spent, as the API answers it: { "actuals": [...] }; what is invoiced varies no more',
  },
  move: {
    takes: 'PROGRAM=DAYS',
    means: 'which evidence would no longer count if the program’s window moved by so many days',
  },
  program: { takes: 'ID', means: 'this program of the plan alone' },
  from: { takes: 'YYYY-MM-DD', means: 'show nothing before this day' },
  until: { takes: 'YYYY-MM-DD', means: 'show nothing after this day' },
  seed: { takes: 'N', means: 'what the search begins with (default 1): the same seed, the same answer' },
  schedules: { takes: 'N', means: 'how many schedules the search may build for each answer' },
  seconds: { takes: 'N', means: 'answer with the best that was found when so many seconds are over' },
  iterations: { takes: 'N', means: 'how many futures are drawn, 200000 at most' },
  kernel: {
    takes: 'NAME',
    means: 'decode gives each future the dates that people have time for; frozen follows links alone',
  },
  report: { takes: 'KIND', means: 'soc2-type1, soc2-type2, hitrust-e1, hitrust-i1 or hitrust-r2' },
  scope: { takes: 'ID', means: 'what the report is to speak about: a scope of the plan' },
  categories: {
    takes: 'A,B',
    means: 'what a SOC 2 report is to cover: security, availability, confidentiality, processing-integrity, privacy',
  },
  'window-months': { takes: 'N', means: 'how many months its observation window is to have at least, 24 at most' },
  outcome: {
    takes: 'NAME',
    means: 'issued (default) is any report, unqualified-opinion that of SOC 2, certified that of HITRUST',
  },
  value: { takes: 'AMOUNT', means: 'what the deal is worth' },
  currency: { takes: 'CODE', means: 'of that amount (default: the organization’s)' },
  by: { takes: 'WHEN', means: 'the last day on which it may be in hand, YYYY-MM-DD' },
  total: {
    takes: 'NAME',
    means: 'external is what is bought; incremental adds hours of contractors, loaded all hours',
  },
  basis: { takes: 'NAME', means: 'cash counts on the day it is paid, accrual on the days it is used' },
  against: { takes: 'BUDGET', means: 'hold it against a budget of the plan, by its id' },
  csv: { means: 'as finance imports it' },
  preset: { takes: 'NAME', means: 'with --csv: period-columns (default), long, journal or xero' },
  'earned-value': { means: 'what the work is worth beside what it cost, each figure with what it means' },
  cover: { means: 'what a month of cover costs, in this plan and by published prices over four years' },
  forecast: { means: 'also how sure each is: P50 and P80 of dates and cost, and the revenue at risk' },
  out: {
    takes: 'FILE',
    means: 'write the plan with the proposed levelling accepted to this file; without it nothing is changed',
  },
  language: { takes: 'CODE', means: 'what answers are written in, en (default) or de; help and refusals stay English' },
  json: { means: 'as JSON, for programs' },
} as const satisfies Readonly<Record<string, Option>>

export type OptionName = keyof typeof OPTIONS
export const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name)
export const optionOf = (name: OptionName): Option => OPTIONS[name]
