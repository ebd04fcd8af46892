import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * How a command ended. `code` is null when it could not be started or was killed.
 * @typedef {{ code: number | null, output: string, missing: boolean }} Ending
 */

/**
 * Runs a command to its end and keeps what it wrote, out and error in the order of arrival. Never throws.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { show?: boolean }} [options] `show` lets it write to the terminal
 * @returns {Promise<Ending>}
 */
export function runToEnd(command, args, { show = false, ...options } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, { stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'], ...options })
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text))
    }
    child.on('error', (error) => resolve({ code: null, output: error.message, missing: isMissing(error) }))
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code, output, missing: false })
    })
  })
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Ends what `runToEnd` runs at the moment. */
export function interruptCommands() {
  for (const child of running) child.kill('SIGTERM')
}

/** @param {Error} error */
const isMissing = (error) => 'code' in error && error.code === 'ENOENT'

/**
 * The full path of a command on the PATH (and in further folders), or undefined.
 * @param {readonly string[]} names tried in turn
 * @param {readonly string[]} [moreFolders]
 */
export function findCommand(names, moreFolders = []) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...moreFolders]
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

/** Whether a path is a file that this user may execute. @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The last lines of a text, for a person who must see why something failed. @param {string} text @param {number} count */
export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n')
