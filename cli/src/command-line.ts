import { parseArgs } from 'node:util'
import type { CommandSpec } from './commands.ts'
import { nearest } from './near-names.ts'
import { isOption, OPTIONS, type OptionName, optionOf } from './options.ts'
import { UsageError } from './refusals.ts'

/** A command line in its parts; which of them a command takes is not known yet. */
export type CommandLine = {
  readonly words: readonly string[]
  readonly isHelp: boolean
  readonly given: readonly { readonly name: string; readonly value: string | undefined; readonly isInline: boolean }[]
}

/** The parts of a command line. Nothing is refused: only the command knows what it takes. */
export function commandLine(args: readonly string[]): CommandLine {
  const options = Object.fromEntries(
    Object.keys(OPTIONS).map((name) => [
      name,
      { type: isOption(name) && optionOf(name).takes !== undefined ? ('string' as const) : ('boolean' as const) },
    ]),
  )
  const { tokens, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: { ...options, help: { type: 'boolean', short: 'h' } },
  })
  const given = tokens.flatMap((token) =>
    token.kind === 'option'
      ? [{ name: token.name, value: token.value, isInline: token.inlineValue === true, raw: token.rawName }]
      : [],
  )
  return { words: positionals, isHelp: given.some(({ name }) => name === 'help'), given }
}

/** The values of the options, each one that the command takes. Throws `UsageError` with what is wrong and what it takes. */
export function optionValues(name: string, spec: CommandSpec, { given }: CommandLine) {
  const { options } = spec
  const values: { [Name in OptionName]?: string } = {}
  for (const { name: option, value, isInline } of given) {
    if (!isOption(option) || !options.includes(option)) throw new UsageError(unknownOption(name, option, options))
    const { takes } = optionOf(option)
    if (takes === undefined && isInline) throw new UsageError(`--${option} takes no value: write it alone.`)
    if (takes !== undefined && isMissing(value, isInline))
      throw new UsageError(`--${option} needs a value: write --${option} ${takes}.`)
    values[option] = value ?? ''
  }
  refuseUnanswerable(spec, (option) => values[option] !== undefined)
  return values
}

/** Nothing that somebody writes is passed over in silence. */
function refuseUnanswerable(
  { needs = {}, excludes = {}, options }: CommandSpec,
  isGiven: (name: OptionName) => boolean,
) {
  for (const option of options.filter(isGiven)) {
    const needed = needs[option]
    if (needed && !isGiven(needed)) throw new UsageError(`--${option} says nothing without --${needed}: write both.`)
    const other = excludes[option]?.find(isGiven)
    if (other) throw new UsageError(`--${option} and --${other} cannot be answered together: leave one out.`)
  }
}

/** Nothing, or the next option: what begins with two dashes is not what was meant. */
const isMissing = (value: string | undefined, isInline: boolean): boolean =>
  value === undefined || (!isInline && value.startsWith('--'))

function unknownOption(command: string, option: string, options: readonly OptionName[]): string {
  const written = option.length === 1 ? `-${option}` : `--${option}`
  const near = nearest(option, options)
  const meant = near.length > 0 ? ` Near it: ${near.map((name) => `--${name}`).join(', ')}.` : ''
  return `${command} has no option ${written}.${meant} It takes ${options.map((name) => `--${name}`).join(', ')}.`
}
