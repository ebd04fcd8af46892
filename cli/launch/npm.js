import { basename } from 'node:path'
import { runToEnd } from './commands.js'
import { Refusal } from './refusal.js'

/** Quiet, and not minutes of retrying where there is no network. */
const MANNERS = [
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--fetch-retry-mintimeout=2000',
  '--fetch-retry-maxtimeout=5000',
]

const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET/

/**
 * Runs npm, under this process's Node. Refuses, naming `what` was wanted, when npm cannot do it.
 * @param {string} what
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export async function npm(what, args, cwd) {
  const [command, ...first] = npmCommand()
  const { code, output, missing } = await runToEnd(command, [...first, ...args, ...MANNERS], { cwd })
  if (code === 0) return
  if (missing) throw new Refusal(`npm is not on the PATH, and ${what} needs it: install npm and run this again.`)
  if (NO_NETWORK.test(output)) {
    throw new Refusal(
      `The npm registry cannot be reached, and ${what} must be fetched once: connect to the network (or set npm's registry or proxy) and run this again.`,
    )
  }
  throw new Refusal(`npm could not install ${what} (${reason(output)}): run "npm ${args.join(' ')}" to see all of it.`)
}

/**
 * The npm that started this process, if one did; else the one on the PATH.
 * @returns {[string, ...string[]]}
 */
export function npmCommand() {
  const started = process.env.npm_execpath
  return started && basename(started) === 'npm-cli.js' ? [process.execPath, started] : ['npm']
}

/** The first thing npm complains of. @param {string} output */
function reason(output) {
  const complaint = output.split('\n').find((line) => /^npm (error|ERR!) (?!code)/.test(line))
  return complaint?.replace(/^npm (error|ERR!) /, '').trim() ?? 'it gave no reason'
}
