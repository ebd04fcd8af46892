import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findCommand, lastLines, runToEnd } from './commands.js'
import { isRoot } from './debian.js'
import { answers, freePorts, until } from './ports.js'
import { inRepository } from './repository.js'

const OLDEST = 15
const START_PATIENCE_MS = 30_000

/**
 * A PostgreSQL for one run of the tests.
 * @typedef {{ url: string, stop: () => Promise<void> }} TestDatabase
 */

/**
 * The folder of the machine's PostgreSQL programs, the newest where there are several.
 * @returns {{ folder: string } | { why: string, package: string }}
 */
export function findPostgres() {
  const program = findCommand(['initdb'], debianFolders())
  if (program && existsSync(join(dirname(program), 'postgres'))) return { folder: dirname(program) }
  return {
    why: `No PostgreSQL: set TEST_DATABASE_URL, or type "apt-get install postgresql" (${OLDEST} or newer).`,
    package: 'postgresql',
  }
}

/** Debian keeps the programs of the server off the PATH, a folder for each version. */
function debianFolders() {
  const parent = '/usr/lib/postgresql'
  if (!existsSync(parent)) return []
  const versions = readdirSync(parent).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(parent, version, 'bin'))
}

/**
 * Starts a new database on the loopback address, in a folder of its own that goes with it. It trusts every connection
 * and forgets on a power cut: it is for tests only.
 * @param {string} programs the folder of `initdb` and `postgres`
 * @returns {Promise<TestDatabase | { why: string }>}
 */
export async function startPostgres(programs) {
  const user = await ordinaryUser()
  if ('why' in user) return user
  const folder = mkdtempSync(join(tmpdir(), 'stagger-postgres-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  if ('uid' in user) chownSync(folder, user.uid, user.gid)
  const made = await makeCluster(join(programs, 'initdb'), folder, user)
  if (made.code !== 0) {
    remove()
    return { why: `PostgreSQL could not make a database: ${lastLines(made.output, 3)}` }
  }
  const [port = 0] = await freePorts(1)
  const server = startServer(join(programs, 'postgres'), folder, port, user)
  let said = ''
  server.stderr.setEncoding('utf8').on('data', (text) => (said += text))
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const over = AbortSignal.any([AbortSignal.timeout(START_PATIENCE_MS), abortedWhen(ended)])
  const stop = async () => {
    server.stdin.end()
    await ended
    remove()
  }
  if (await until(() => answers(`127.0.0.1:${port}`), over)) {
    return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop }
  }
  await stop()
  return { why: `PostgreSQL did not start: ${lastLines(said, 3)}` }
}

/**
 * @param {string} initdb
 * @param {string} folder
 * @param {User} user
 */
function makeCluster(initdb, folder, user) {
  const args = [
    '--pgdata',
    folder,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--no-locale',
    '--no-sync',
  ]
  return runToEnd(initdb, args, { cwd: folder, ...user })
}

/**
 * On a tether, so that it ends with this process however that ends.
 * @param {string} postgres
 * @param {string} folder
 * @param {number} port
 * @param {User} user
 */
function startServer(postgres, folder, port, user) {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'full_page_writes=off']
  const tether = [inRepository('cli', 'launch', 'tethered.js'), '--signal=SIGINT'] // SIGINT: do not wait for clients
  if ('uid' in user) tether.push(`--user=${user.uid}:${user.gid}`)
  const args = ['-D', folder, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])]
  return spawn(process.execPath, [...tether, postgres, ...args], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true, // Ctrl-C reaches the tests alone; they stop this one after them
  })
}

/** @param {Promise<unknown>} event */
function abortedWhen(event) {
  const controller = new AbortController()
  void event.then(() => controller.abort())
  return controller.signal
}

/**
 * PostgreSQL refuses to run as root, so root lends it another user.
 * @typedef {{ uid: number, gid: number } | {}} User
 * @returns {Promise<User | { why: string }>}
 */
async function ordinaryUser() {
  if (!isRoot()) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([runToEnd('id', ['-u', name]), runToEnd('id', ['-g', name])])
    if (uid.code === 0 && gid.code === 0) return { uid: Number(uid.output), gid: Number(gid.output) }
  }
  return { why: 'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to lend it.' }
}
