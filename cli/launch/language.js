/**
 * Under which condition packages give the sentences of a language, where it is not the first; planner/package.json has
 * them. Any Node reads this file, so that it imports nothing of ours.
 * @type {Readonly<Record<string, string>>}
 */
const CONDITIONS = { de: 'german' }

const OPTION = '--language'

/**
 * What Node is told, so that the command speaks the language that its arguments ask for. What it does not know is told
 * nothing: the command refuses it.
 * @param {readonly string[]} args
 */
export function languageConditions(args) {
  const at = args.indexOf(OPTION)
  const inline = args.find((arg) => arg.startsWith(`${OPTION}=`))?.slice(OPTION.length + 1)
  const condition = CONDITIONS[inline ?? args[at + 1] ?? '']
  return condition && (at >= 0 || inline !== undefined) ? [`--conditions=${condition}`] : []
}
