import { lastLines, runToEnd } from './commands.js'
import { BUILDS, runBuild } from './build.js'
import { npmCommand } from './npm.js'
import { inRepository, repository } from './repository.js'

/**
 * One thing to check before the tests: resolves with what is wrong, or undefined.
 * @typedef {{ name: string, run: () => Promise<string | undefined> }} Check
 */

/** The scripts of package.json that a person runs alone too, so that there is one list of what is checked. */
const SCRIPTS = ['lint', 'typecheck', 'layers']

/** @type {readonly Check[]} */
export const CHECKS = [
  ...SCRIPTS.map((script) => ({
    name: `npm run ${script}`,
    run: () => complaint(...npmCommand(), 'run', '--silent', script),
  })),
  {
    name: 'type check of the launchers',
    run: () => complaint(inRepository('node_modules', '.bin', 'tsc'), '-p', inRepository('cli', 'launch')),
  },
  ...BUILDS.map((build) => ({ name: `build of ${build.name}`, run: () => runBuild(build) })),
]

/** @param {string} command @param {string[]} args */
async function complaint(command, ...args) {
  const { code, output } = await runToEnd(command, args, { cwd: repository })
  return code === 0 ? undefined : lastLines(output, 60) || 'It failed without a word.'
}
