import { dirname, delimiter, join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { findCommand, isExecutable, runToEnd } from './commands.js'
import { fetchedFolder, fillOnce } from './fetched.js'
import { npm } from './npm.js'
import { Refusal } from './refusal.js'

/** Node 24 has type stripping and what Jest needs; Node 27 was not tried. */
const VERSION = '24.21.0'
const WANTED = '24.9 or newer, below 27'

/** Whether this version of Node runs Stagger. @param {string} version such as '24.21.0' */
export function suits(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return (major === 24 && minor >= 9) || major === 25 || major === 26
}

/**
 * The path of a Node that runs Stagger: this process's own, or one fetched from npm into the project.
 * @param {(sentence: string) => void} say
 */
export async function findNode24(say) {
  if (suits(process.versions.node)) return process.execPath
  const folder = join(fetchedFolder, 'node', VERSION)
  const fetched = join(folder, 'node_modules', packageName(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!isExecutable(fetched)) {
    say(`Fetching Node ${VERSION}: this is Node ${process.versions.node}, and Stagger needs ${WANTED} (once, 60 MB).`)
    await fillOnce(folder, fetchNode)
  }
  const { code, output } = await runToEnd(fetched, ['--version'])
  if (code === 0 && suits(output.trim())) return fetched
  throw new Refusal(
    `The Node ${VERSION} from npm does not run on this machine: install Node 24 yourself and put it first on the PATH.`,
  )
}

/**
 * The package that the npm package `node` installs from its own install script; asked for directly, it needs no script,
 * so it also works where npm is told to run none.
 */
function packageName() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const family = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return `${family}-${platform}-${process.arch}`
}

/** @param {string} into */
async function fetchNode(into) {
  mkdirSync(into, { recursive: true })
  const install = ['install', '--prefix', into, '--no-save', '--no-package-lock', '--ignore-scripts']
  await npm(`Node ${VERSION}`, [...install, `${packageName()}@${VERSION}`], into)
}

/** Makes `node` mean this process's Node for every child. */
export function putThisNodeFirst() {
  if (findCommand(['node']) === process.execPath) return
  process.env.PATH = dirname(process.execPath) + delimiter + (process.env.PATH ?? '')
}
