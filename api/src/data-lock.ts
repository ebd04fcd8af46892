import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { RefusedStart } from './refused-start.ts'

/**
 * Takes the database folder for this process: two on one folder lose data in silence. A lock whose process is gone, or
 * whose number another process has now, is taken over. Returns what gives it back.
 */
export function lockDatabaseFolder(folder: string): () => void {
  const file = `${folder}.lock`
  const mine = `${process.pid} ${birthOf(process.pid)}`
  mkdirSync(dirname(file), { recursive: true })
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(file, mine)) return () => release(file, mine)
    const holder = read(file)
    const pid = Number.parseInt(holder, 10)
    const birth = birthOf(pid)
    if (birth !== 'gone' && holder === `${pid} ${birth}`)
      throw new RefusedStart(
        `The database folder ${folder} is in use by process ${pid}: stop that one, or choose another folder with STAGGER_DATA_DIR.`,
      )
    rmSync(file, { force: true })
  }
  throw new RefusedStart(`The lock ${file} changes hands all the time: wait until the other starts have ended.`)
}

/** The lock appears whole or not at all, and never over another. */
function create(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true })
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Tells a process from a later one with the same number; 'gone' when there is none, 'alive' where only that is known. */
function birthOf(pid: number): string {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'gone'
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? 'gone' : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${rest[18]}`
  } catch {
    return 'alive'
  }
}
