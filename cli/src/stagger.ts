import { parseArgs } from 'node:util'
import { check } from './check.ts'
import { controlsTable } from './controls-table.ts'
import { coverageTable } from './coverage-table.ts'
import type { Command } from './command.ts'
import { levelTable } from './level.ts'
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

check     every rule that the planned dates break, with its source; exit code 1 when there is one
schedule  dates, float, critical path and what the dates break
coverage  how the evidence of each control stands; exit code 1 when some can no longer be made up
controls  what each control serves, what both programs share, and why other pulls are not shared
why       why an activity (its id or name) is not earlier, what would make it so, how far it may slip; exit code 1 when the plan cannot hold
scenarios  the ways to sequence the programs, side by side: what each gives, when, kept promises, load and cost
level     the dates that people have time for: what moves and why; exit code 1 when somebody is still asked too much
--evidence  the evidence so far, as the API answers it: { "evidence": [...] }
--progress  what really happened, as the API answers it: { "progress": [...] }
--move    which evidence would no longer count if the program's window moved by so many days
--seed    what the search begins with (default 1): the same seed, the same answer
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
    seed: count('seed', values.seed),
    schedules: count('schedules', values.schedules),
    seconds: count('seconds', values.seconds),
    out: values.out,
    json: values.json ?? false,
    print,
  })
}

/** A whole number from 1 on. */
function count(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${name} ${text} is not a whole number from 1 on.`)
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
