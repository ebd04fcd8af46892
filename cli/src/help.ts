import { COMMANDS, type CommandSpec } from './commands.ts'
import { type OptionName, optionOf } from './options.ts'

/** What `stagger` can do, a line a command. */
export function shortHelp(): string {
  const lines = Object.entries(COMMANDS).map(([name, { does }]) => [name, does] as const)
  return [
    'Usage: stagger COMMAND FILE.plan.json [options]',
    '',
    ...columns(lines),
    '',
    'stagger COMMAND --help shows the options of a command.',
  ].join('\n')
}

/** How one command is used, and what each of its options means. */
export function commandHelp(name: string, spec: CommandSpec): string {
  const options = spec.options.map((option) => [`--${written(option)}`, meaning(spec, option)] as const)
  return [usage(name, spec), '', `${upperFirst(spec.does)}.`, '', ...columns(options)].join('\n')
}

/** The first line of it. */
export const usage = (name: string, { about }: CommandSpec): string =>
  `Usage: stagger ${name} FILE.plan.json ${about === undefined ? '' : `${about} `}[options]`

const meaning = ({ means }: CommandSpec, option: OptionName): string => means?.[option] ?? optionOf(option).means

function written(option: OptionName): string {
  const { takes } = optionOf(option)
  return takes === undefined ? option : `${option} ${takes}`
}

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Names and what they mean, one under the other. */
function columns(lines: readonly (readonly [name: string, means: string])[]): readonly string[] {
  const width = Math.max(...lines.map(([name]) => name.length))
  return lines.map(([name, means]) => `  ${name.padEnd(width)}  ${means}`)
}
