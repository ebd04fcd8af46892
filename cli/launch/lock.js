import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.js'

/**
 * Takes a data folder for this process: two on one folder would lose data in silence. A lock whose process is gone, or
 * whose number another process has now, is taken over.
 * @param {string} folder
 * @returns {() => void} gives it back
 */
export function lockDataFolder(folder) {
  const file = join(folder, 'lock')
  const mine = JSON.stringify({ pid: process.pid, born: birth(process.pid) })
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(file, mine)) return () => release(file, mine)
    const other = read(file)
    if (other === undefined) continue // given back just now
    const { pid, alive } = holder(other)
    if (alive) {
      throw new Refusal(
        `Stagger is already running on ${folder} (process ${pid}): use that one, stop it, or choose another folder with STAGGER_DATA_DIR=/some/folder npm start.`,
      )
    }
    setAside(file, other)
  }
  throw new Refusal(`The lock ${file} changes hands all the time: wait until the other starts have ended.`)
}

/** @param {string} file @param {string} text @returns {boolean} false when there is a lock already */
function create(file, text) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  try {
    linkSync(draft, file) // appears whole or not at all, and never over another
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Removes a dead process's lock, unless another start was faster and the lock is its by now: that one is put back.
 * @param {string} file
 * @param {string} dead the lock as it was read
 */
function setAside(file, dead) {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside) !== dead) create(file, read(aside) ?? '')
  rmSync(aside, { force: true })
}

/** @param {string} file @param {string} mine */
function release(file, mine) {
  if (read(file) === mine) rmSync(file, { force: true })
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** @param {string} text @returns {{ pid: number | undefined, alive: boolean }} */
function holder(text) {
  try {
    const { pid, born } = JSON.parse(text)
    return { pid, alive: Number.isInteger(pid) && birth(pid) === born && birth(pid) !== undefined }
  } catch {
    return { pid: undefined, alive: false }
  }
}

/**
 * When a process was started, in a form that only serves to tell it from a later one with the same number. Undefined
 * when there is none.
 * @param {number} pid
 * @returns {string | undefined}
 */
function birth(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return state === 'Z' ? undefined : `${boot} ${rest[18]}`
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}
