import { parseArgs } from 'node:util'
import { budgetTable } from './budget-table.ts'
import { check } from './check.ts'
import { controlsTable } from './controls-table.ts'
import { coverageTable } from './coverage-table.ts'
import type { Command } from './command.ts'
import { forecastTable } from './forecast-table.ts'
import { levelTable } from './level.ts'
import { promiseText } from './promise-text.ts'
import { BadFile, UsageError } from './refusals.ts'
import { scenariosTable } from './scenarios-table.ts'
import { scheduleTable } from './schedule-table.ts'
import { whyTable } from './why.ts'

const USAGE = `Usage:
  stagger check FILE.plan.json [--progress FILE] [--as-of YYYY-MM-DD] [--json]
  stagger schedule FILE.plan.json [--progress FILE] [--as-of YYYY-MM-DD] [--json]
  stagger coverage FILE.plan.json [--evidence FILE] [--move PROGRAM=DAYS] [--progress FILE] [--as-of YYYY-MM-DD] [--json]
  stagger controls FILE.plan.json [--progress FILE] [--as-of YYYY-MM-DD] [--json]
  stagger why FILE.plan.json ACTIVITY [--progress FILE] [--as-of YYYY-MM-DD] [--json]
  stagger scenarios FILE.plan.json [--progress FILE] [--as-of YYYY-MM-DD] [--seed N] [--schedules N] [--json]
  stagger level FILE.plan.json [--progress FILE] [--as-of YYYY-MM-DD] [--seed N] [--schedules N] [--seconds N] [--out FILE] [--json]
  stagger forecast FILE.plan.json [--progress FILE] [--actuals FILE] [--as-of YYYY-MM-DD] [--iterations N] [--seed N] [--kernel decode|frozen] [--json]
  stagger promise FILE.plan.json --report KIND --by YYYY-MM-DD [--scope ID] [--value AMOUNT] [--progress FILE] [--as-of YYYY-MM-DD] [--iterations N] [--seed N] [--json]
  stagger budget FILE.plan.json [--by month|quarter|year] [--basis cash|accrual] [--total external|incremental|loaded] [--against BUDGET] [--progress FILE] [--actuals FILE] [--as-of YYYY-MM-DD] [--csv [--preset NAME]] [--json]

check     every rule that the planned dates break, with its source; exit code 1 when there is one
schedule  dates, float, critical path and what the dates break
coverage  how the evidence of each control stands; exit code 1 when some can no longer be made up
controls  what each control serves, what both programs share, and why other pulls are not shared
why       why an activity (its id or name) is not earlier, what would make it so, how far it may slip; exit code 1 when the plan cannot hold
scenarios  the ways to sequence the programs, side by side: what each gives, when, kept promises, load and cost
level     the dates that people have time for: what moves and why; exit code 1 when somebody is still asked too much
forecast  how sure dates and money are: P10 to P90 of each report, what is critical, what moves it most
promise   whether a report may be promised by a day, how likely it is kept, and what would help for how much; exit code 1 unless yes
budget    what it costs by fiscal period, program and category: spent, committed and still to come
--evidence  the evidence so far, as the API answers it: { "evidence": [...] }
--progress  what really happened, as the API answers it: { "progress": [...] }
--actuals  what was spent, as the API answers it: { "actuals": [...] }; an invoice ends what it is for
--move    which evidence would no longer count if the program's window moved by so many days
--seed    what the search begins with (default 1): the same seed, the same answer
--iterations  how many futures are drawn, 200000 at most
--kernel  decode gives each the dates that people have time for; frozen follows links alone
--report  soc2-type1, soc2-type2, hitrust-e1, hitrust-i1 or hitrust-r2
--value   what the deal is worth, in the organization's currency
--basis   cash counts on the day it is paid, accrual on the days it is used
--total   external is what is bought; incremental adds hours of contractors, loaded all hours
--against  hold it against a budget of the plan, by its id
--csv     as finance imports it; --preset period-columns (default), long, journal or xero
--schedules  how many schedules the search may build for each answer
--seconds  answer with the best that was found when so many seconds are over
--out     write the plan with the proposed levelling accepted to this file; without it nothing is changed
--as-of   plan as of this day (default: today in the organization's time zone)`

const COMMANDS: Readonly<Record<string, (command: Command) => number>> = {
  check,
  schedule: scheduleTable,
  coverage: coverageTable,
  controls: controlsTable,
  scenarios: scenariosTable,
  level: levelTable,
  forecast: forecastTable,
  promise: promiseText,
  budget: budgetTable,
  why: whyTable,
}

/** Commands that take a second word after the file. */
const ABOUT_SOMETHING: ReadonlySet<string> = new Set(['why'])

/** Runs one command line; the exit code: 0 done, 1 rules are broken, 2 refused. */
export function run(args: readonly string[], print: (text: string) => void, complain: (text: string) => void): number {
  try {
    return dispatch(args, print)
  } catch (error) {
    if (error instanceof UsageError) complain(`${error.message}\n\n${USAGE}`)
    else if (error instanceof BadFile) complain(error.message)
    else throw error
    return 2
  }
}

function dispatch(args: readonly string[], print: (text: string) => void): number {
  const { values, positionals } = parsed(args)
  const [name, file, about, ...more] = positionals
  if (values.help || name === undefined || name === 'help') {
    print(USAGE)
    return 0
  }
  const command = COMMANDS[name]
  if (!command) throw new UsageError(`There is no command ${name}.`)
  const isTooLong = more.length > 0 || (about !== undefined && !ABOUT_SOMETHING.has(name))
  if (file === undefined || isTooLong) throw new UsageError(`${name} takes one plan file.`)
  return command({
    file,
    about,
    asOf: values['as-of'],
    progress: values.progress,
    evidence: values.evidence,
    move: values.move,
    actuals: values.actuals,
    iterations: count('iterations', values.iterations, MOST_ITERATIONS),
    kernel: values.kernel,
    report: values.report,
    scope: values.scope,
    value: values.value,
    by: values.by,
    total: values.total,
    basis: values.basis,
    against: values.against,
    csv: values.csv ?? false,
    preset: values.preset,
    seed: count('seed', values.seed),
    schedules: count('schedules', values.schedules),
    seconds: count('seconds', values.seconds),
    out: values.out,
    json: values.json ?? false,
    print,
  })
}

/** As many as the server answers: more sharpen no date, and seem to hang. */
const MOST_ITERATIONS = 200_000

/** A whole number from 1 on, to `most` inclusive. */
function count(name: string, text: string | undefined, most?: number): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${name} ${text} is not a whole number from 1 on.`)
  if (most !== undefined && Number(text) > most) throw new UsageError(`--${name} ${text} is too many: ${most} at most.`)
  return Number(text)
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'as-of': { type: 'string' },
        progress: { type: 'string' },
        evidence: { type: 'string' },
        move: { type: 'string' },
        actuals: { type: 'string' },
        iterations: { type: 'string' },
        kernel: { type: 'string' },
        report: { type: 'string' },
        scope: { type: 'string' },
        value: { type: 'string' },
        by: { type: 'string' },
        total: { type: 'string' },
        basis: { type: 'string' },
        against: { type: 'string' },
        csv: { type: 'boolean' },
        preset: { type: 'string' },
        seed: { type: 'string' },
        schedules: { type: 'string' },
        seconds: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

if (import.meta.main) process.exitCode = run(process.argv.slice(2), console.log, console.error)
