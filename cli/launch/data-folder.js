import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from './refusal.js'

/** Makes the folder and tries to write in it; refuses when that cannot be done. @param {string} folder */
export function openDataFolder(folder) {
  const trial = join(folder, `.trial-${process.pid}`)
  try {
    makeFolders(join(folder, 'logs'))
    writeFileSync(trial, '')
    rmSync(trial)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Refusal(
      `The data folder ${folder} cannot be written (${code}): give this user the right to, or choose another with STAGGER_DATA_DIR=/some/folder npm start.`,
    )
  }
}

/**
 * Step by step: asked for all at once, Node turns for ever on a folder that cannot be made, such as /proc/x.
 * @param {string} folder
 */
function makeFolders(folder) {
  if (existsSync(folder)) return
  makeFolders(dirname(folder))
  mkdirSync(folder)
}

/** The secret by which the worker is known to the API: made at the first start, readable by its owner only. @param {string} folder */
export function internalToken(folder) {
  const file = join(folder, 'internal-token')
  if (!existsSync(file)) writeWhole(file, randomBytes(32).toString('base64url'))
  return readFileSync(file, 'utf8').trim()
}

/** Writes a file so that nobody ever reads half of it. @param {string} file @param {string} text */
export function writeWhole(file, text) {
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
