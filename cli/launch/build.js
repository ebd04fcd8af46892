import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lastLines, runToEnd } from './commands.js'
import { Refusal } from './refusal.js'
import { inRepository, repository } from './repository.js'

/**
 * What is built, from what, into what.
 * @typedef {{ name: string, workspace: string, result: string, sources: readonly string[] }} Build
 */

/** @type {readonly Build[]} */
export const BUILDS = [
  {
    name: 'the API',
    workspace: 'api',
    result: 'api/dist/main.js',
    sources: [
      'api/src',
      'api/package.json',
      'api/tsconfig.json',
      'api/tsconfig.build.json',
      'tsconfig.json',
      'planner/src',
      'workflows/src',
      'package-lock.json',
    ],
  },
  {
    name: 'the workflows',
    workspace: 'workflows',
    result: 'workflows/dist',
    sources: ['workflows/src', 'workflows/package.json', 'planner/src', 'package-lock.json'],
  },
  {
    name: 'the web app',
    workspace: 'web',
    result: 'web/dist/index.html',
    sources: [
      'web/src',
      'web/public',
      'web/index.html',
      'web/build.ts',
      'web/languages.ts',
      'web/vite.config.ts',
      'web/package.json',
      'planner/src',
      'package-lock.json',
    ],
  },
]

/**
 * Builds what is not built from the sources as they are. Refuses with the compiler's words when one does not build.
 * @param {(sentence: string) => void} say
 */
export async function buildWhatChanged(say) {
  for (const build of BUILDS) {
    const fingerprint = fingerprintOf(build.sources)
    if (isBuilt(build, fingerprint)) continue
    say(`Building ${build.name}.`)
    const problem = await runBuild(build, fingerprint)
    if (problem)
      throw new Refusal(`${problem}\nStagger cannot start: ${build.name} does not build, for the reason above.`)
  }
}

/**
 * Builds once, from nothing: a file whose source is gone must not stay.
 * @param {Build} build
 * @param {string} [fingerprint]
 * @returns {Promise<string | undefined>} what the compiler said, when it failed
 */
export async function runBuild(build, fingerprint = fingerprintOf(build.sources)) {
  rmSync(inRepository(build.workspace, 'dist'), { recursive: true, force: true })
  const [command, ...args] = buildCommand(build)
  const env = { ...process.env, NO_COLOR: '1' }
  const { code, output } = await runToEnd(command, args, { cwd: inRepository(build.workspace), env })
  if (code !== 0 || !existsSync(inRepository(build.result))) return lastLines(output, 30)
  mkdirSync(dirname(stampOf(build)), { recursive: true })
  writeFileSync(stampOf(build), fingerprint)
  return undefined
}

/**
 * The workspace's own build script, run without a shell and without npm in between.
 * @param {Build} build
 * @returns {[string, ...string[]]}
 */
function buildCommand({ workspace }) {
  const { scripts } = JSON.parse(readFileSync(inRepository(workspace, 'package.json'), 'utf8'))
  const [program, ...args] = scripts.build.split(' ')
  return [program === 'node' ? process.execPath : inRepository('node_modules', '.bin', program), ...args]
}

/** @param {Build} build @param {string} fingerprint */
function isBuilt(build, fingerprint) {
  if (!existsSync(inRepository(build.result)) || !existsSync(stampOf(build))) return false
  return readFileSync(stampOf(build), 'utf8') === fingerprint
}

/** Inside `dist`, so that whoever deletes it deletes the claim too. @param {Build} build */
const stampOf = ({ workspace }) => inRepository(workspace, 'dist', '.built-from')

/**
 * A hash of the contents of files and folders: a checkout that only touches them does not build again.
 * @param {readonly string[]} sources
 */
function fingerprintOf(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesIn(inRepository(source)))) {
    hash.update(file.slice(repository.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
