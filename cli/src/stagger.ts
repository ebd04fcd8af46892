import { LANGUAGES } from '@stagger/planner/languages'
import { PLAN_NAMES } from '@stagger/planner/plan-names'
import { commandLine, optionValues } from './command-line.ts'
import { COMMANDS } from './commands.ts'
import { commandHelp, shortHelp, usage } from './help.ts'
import { nearest } from './near-names.ts'
import { BadFile, UsageError } from './refusals.ts'

/**
 * Runs one command line; the exit code: 0 done, 1 rules are broken, 2 refused. A promise of it for a command that takes
 * its time.
 */
export function run(
  args: readonly string[],
  print: (text: string) => void,
  complain: (text: string) => void,
): number | Promise<number> {
  const refused = (error: unknown): number => {
    if (!(error instanceof UsageError || error instanceof BadFile)) throw error
    complain(error.message)
    if (error instanceof UsageError) complain(usageOf(args))
    return 2
  }
  try {
    const code = dispatch(args, print)
    return typeof code === 'number' ? code : code.catch(refused)
  } catch (error) {
    return refused(error)
  }
}

function dispatch(args: readonly string[], print: (text: string) => void): number | Promise<number> {
  const line = commandLine(args)
  const [first, ...rest] = line.words
  const [name, file, about, ...more] = first === 'help' ? [rest[0]] : line.words
  if (name === undefined) {
    print(shortHelp())
    return 0
  }
  const command = COMMANDS[name]
  if (!command) throw new UsageError(noCommand(name))
  if (line.isHelp || first === 'help') {
    print(commandHelp(name, command))
    return 0
  }
  const values = optionValues(name, command, line)
  refuseOtherLanguage(values.language)
  const isTooLong = more.length > 0 || (about !== undefined && command.about === undefined)
  if (file === undefined || isTooLong) throw new UsageError(`${name} takes one plan file.`)
  return command.run({
    file,
    about,
    asOf: values['as-of'],
    progress: values.progress,
    evidence: values.evidence,
    program: values.program,
    from: values.from,
    until: values.until,
    move: values.move,
    actuals: values.actuals,
    iterations: count('iterations', values.iterations, MOST_ITERATIONS),
    kernel: values.kernel,
    report: values.report,
    scope: values.scope,
    categories: values.categories,
    windowMonths: count('window-months', values['window-months'], MOST_MONTHS),
    outcome: values.outcome,
    value: values.value,
    currency: values.currency,
    by: values.by,
    total: values.total,
    basis: values.basis,
    against: values.against,
    csv: values.csv !== undefined,
    preset: values.preset,
    earnedValue: values['earned-value'] !== undefined,
    cover: values.cover !== undefined,
    forecast: values.forecast !== undefined,
    seed: count('seed', values.seed),
    schedules: count('schedules', values.schedules),
    seconds: count('seconds', values.seconds),
    out: values.out,
    json: values.json !== undefined,
    print,
  })
}

/** The exit code when the fault is not the caller's. */
const OWN_ERROR = 3
/** As many as the server answers: more sharpen no date, and seem to hang. */
const MOST_ITERATIONS = 200_000
/** The longest window that a promise may ask for. */
const MOST_MONTHS = 24

function noCommand(name: string): string {
  const near = nearest(name, Object.keys(COMMANDS))
  return `There is no command ${name}.${near.length > 0 ? ` Near it: ${near.join(', ')}.` : ''}`
}

/** How the command that was meant is used. */
function usageOf(args: readonly string[]): string {
  const [name = ''] = commandLine(args).words
  const command = COMMANDS[name]
  return command ? `${usage(name, command)}\nstagger ${name} --help shows what it takes.` : shortHelp()
}

/** Node was started with the sentences of one language (`cli/launch/language.js`): only those can be spoken. */
function refuseOtherLanguage(asked: string | undefined): void {
  if (asked === undefined || asked === PLAN_NAMES.language) return
  if (LANGUAGES.every((known) => known !== asked))
    throw new UsageError(`--language ${asked} is not known: write ${LANGUAGES.join(' or ')}.`)
  throw new UsageError(
    `--language ${asked} is understood by the command stagger, which starts Node with its sentences.`,
  )
}

/** A whole number from 1 on, to `most` inclusive. */
function count(name: string, text: string | undefined, most?: number): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${name} ${text} is not a whole number from 1 on.`)
  if (most !== undefined && Number(text) > most) throw new UsageError(`--${name} ${text} is too many: ${most} at most.`)
  return Number(text)
}

if (import.meta.main) {
  // Whoever reads the first lines alone closes the pipe: nobody is left to be told.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : OWN_ERROR))
  try {
    process.exitCode = await run(process.argv.slice(2), console.log, console.error)
  } catch (error) {
    console.error(`Stagger ran into an error of its own; nothing was changed. ${String(error)}. Please report it.`)
    process.exitCode = OWN_ERROR
  }
}
