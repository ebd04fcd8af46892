import { existsSync, readFileSync } from 'node:fs'
import { npm } from './npm.js'
import { inRepository, repository } from './repository.js'

/**
 * A lock file's packages by path. Optional ones are those of other machines too.
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>} Packages
 */

/**
 * The lock decides the versions and is not written. Not `npm ci`: that refuses a lock made where the registry had no
 * native parts for other systems, though this one needs none of them.
 */
const INSTALL = ['install', '--no-save']

/**
 * Installs what package-lock.json asks for, unless it is installed.
 * @param {(sentence: string) => void} say
 */
export async function installDependencies(say) {
  const asked = packagesOf(inRepository('package-lock.json'))
  const installed = packagesOf(inRepository('node_modules', '.package-lock.json'))
  if (!asked && installed) return
  if (asked && installed && isInstalled(asked, installed)) return
  say('Installing the dependencies (a minute or two the first time).')
  await npm('the dependencies', INSTALL, repository)
}

/**
 * Whether every package of the lock is installed in its version. npm keeps the list of what it installed itself, so a
 * person's own `npm ci` counts, and a changed lock does not pass for an old one.
 * @param {Packages} asked
 * @param {Packages} installed
 */
export function isInstalled(asked, installed) {
  return Object.entries(asked).every(([path, wanted]) => {
    if (!path.includes('node_modules/')) return true // the project's own folders
    const found = installed[path]
    if (!found) return wanted.optional === true
    return wanted.link === found.link && wanted.version === found.version && wanted.integrity === found.integrity
  })
}

/**
 * @param {string} lockFile
 * @returns {Packages | undefined}
 */
function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return undefined
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages
  } catch {
    return undefined // half written: as good as none
  }
}
