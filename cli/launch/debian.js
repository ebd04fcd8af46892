import { findCommand, lastLines, runToEnd } from './commands.js'

/** Whether packages may be installed unasked: in CI, as root, where there is an apt-get. */
export const mayInstallPackages = () => Boolean(process.env.CI) && isRoot() && findCommand(['apt-get']) !== undefined

export const isRoot = () => process.getuid?.() === 0

/**
 * Installs Debian packages.
 * @param {readonly string[]} packages
 * @param {(sentence: string) => void} say
 * @returns {Promise<string | undefined>} why it failed
 */
export async function installPackages(packages, say) {
  say(`Installing ${packages.join(' and ')} with apt-get, for CI is set.`)
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...packages]]
  for (const step of steps) {
    const { code, output } = await runToEnd('apt-get', ['-q', ...step], options)
    if (code !== 0) return `apt-get ${step[0]} failed: ${lastLines(output, 3)}`
  }
  return undefined
}
