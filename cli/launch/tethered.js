/**
 * Runs a foreign program that knows nothing of us, on a tether: `node tethered.js [--signal=SIGINT] [--user=UID:GID]
 * PROGRAM ARGUMENTS`. The program ends when this process's standard input closes, which is what happens when the process
 * that holds the other end is gone, however it went; and when this process is asked to end.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { findCommand } from './commands.js'

/** How long the program may take to end by itself. */
const PATIENCE_MS = 5000

const options = process.argv.slice(2)
const firstWord = options.findIndex((word) => !word.startsWith('--'))
const [signal, user] = ['--signal=', '--user='].map((name) =>
  options
    .slice(0, firstWord)
    .find((word) => word.startsWith(name))
    ?.slice(name.length),
)
const [uid, gid] = user?.split(':').map(Number) ?? []

/** Linux can also end the program in the instant this process is killed, which nothing of ours would notice. */
const setpriv = process.platform === 'linux' ? findCommand(['setpriv'], ['/usr/bin']) : undefined
const words = [...(setpriv ? [setpriv, '--pdeathsig', 'KILL', '--'] : []), ...options.slice(firstWord)]

const child = spawn(words[0] ?? '', words.slice(1), { stdio: ['ignore', 'inherit', 'inherit'], uid, gid })
child.on('error', (error) => {
  console.error(error.message)
  process.exit(127)
})
child.on('exit', (code, killedBy) => process.exit(code ?? 128 + constants.signals[killedBy ?? 'SIGKILL']))

function end() {
  child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref()
}
process.stdin.resume()
for (const event of ['end', 'close', 'error']) process.stdin.once(event, end)
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, end)
