import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { writeWhole } from './data-folder.js'
import { Journal } from './journal.js'
import { KeptAlive } from './service.js'

/** How long the address may wait for the worker, and how long the API may take at all. */
const WORKER_PATIENCE_MS = 30_000
const API_PATIENCE_MS = 120_000

/**
 * @typedef {{ temporal: KeptAlive | undefined, api: KeptAlive, worker: KeptAlive | undefined }} Kept
 *
 * @typedef {object} Undertaking
 * @property {{ temporal?: import('./service.js').Service, api: import('./service.js').Service, worker?: import('./service.js').Service }} services
 * @property {string} address where a person finds the web app
 * @property {string} folder logs and `running.json` go here
 * @property {string | undefined} withoutRuns why there is no Temporal server, when there is none
 * @property {AbortSignal} stop
 * @property {(sentence: string) => void} say
 */

/**
 * Runs the services until `stop`. The API is what everything needs: when it gives up, all of it ends. Without Temporal
 * or the worker the plan can still be worked on, so they may fail.
 * @param {Undertaking} undertaking
 * @returns {Promise<number>} the exit code
 */
export async function supervise({ services, address, folder, withoutRuns, stop, say }) {
  const noteDown = () => noteRunning(folder, address, kept)
  /** @param {'temporal' | 'api' | 'worker'} name @param {import('./service.js').Service} service */
  const keep = (name, service) => new KeptAlive(service, new Journal(join(folder, 'logs'), name), say, noteDown)
  const api = keep('api', services.api)
  const temporal = services.temporal && keep('temporal', services.temporal)
  const worker = services.worker && keep('worker', services.worker)
  /** @type {Kept} */
  const kept = { temporal, api, worker }
  for (const part of [temporal, api, worker]) part?.start()
  const runs = whetherRuns(kept, withoutRuns)
  const failed = Promise.race([api.whenGivenUp, tooLate(api)])
  void api.whenReady.then(async () => {
    const state = await runs
    if (stop.aborted) return
    say(`Stagger is ready: ${address}`)
    say(state)
    say(`What the parts say is in ${join(folder, 'logs')}. Ctrl-C stops everything.`)
  })
  for (const part of [temporal, worker])
    void part?.whenGivenUp.then((reason) => say(`${reason}: runs are unavailable. ${why(part)}`))
  const reason = await Promise.race([failed, new Promise((resolve) => onAbort(stop, () => resolve(undefined)))])
  if (reason) say(`${reason}. ${why(api)}`)
  else say('Stopping.')
  for (const part of [worker, api, temporal]) await part?.stop()
  if (!reason) say('Stopped.')
  return reason ? 1 : 0
}

/** @param {AbortSignal} signal @param {() => void} then */
function onAbort(signal, then) {
  if (signal.aborted) then()
  else signal.addEventListener('abort', then, { once: true })
}

/**
 * The sentence on runs, as soon as it is known.
 * @param {Kept} kept
 * @param {string | undefined} withoutRuns
 * @returns {Promise<string>}
 */
async function whetherRuns({ worker, temporal }, withoutRuns) {
  if (!worker) return `runs: unavailable. ${withoutRuns}`
  const late = delay(WORKER_PATIENCE_MS, 'runs: unavailable until the worker is ready.', { ref: false })
  const gaveUp = [worker, ...(temporal ? [temporal] : [])].map((part) =>
    part.whenGivenUp.then(() => 'runs: unavailable.'),
  )
  return Promise.race([worker.whenReady.then(() => 'runs: available'), late, ...gaveUp])
}

/** @param {KeptAlive} api @returns {Promise<string>} */
async function tooLate(api) {
  const late = delay(API_PATIENCE_MS, `The API was not ready after ${API_PATIENCE_MS / 1000} s`, { ref: false })
  const first = await Promise.race([late, api.whenReady])
  return first ?? new Promise(() => {})
}

/** The last words of a part, and where the rest is. @param {KeptAlive | undefined} part */
function why(part) {
  if (!part) return ''
  const { lastLines, path } = part.journal
  return [`The whole story is in ${path}; it ends:`, ...lastLines.map((line) => `  ${line}`)].join('\n')
}

/**
 * Says in a file who runs, for tests and for a person with a terminal.
 * @param {string} folder
 * @param {string} address
 * @param {Kept} kept
 */
function noteRunning(folder, address, kept) {
  const pids = Object.entries(kept).map(([name, part]) => [name, part?.child?.pid])
  const running = { address, supervisor: process.pid, ...Object.fromEntries(pids) }
  try {
    writeWhole(join(folder, 'running.json'), JSON.stringify(running, null, 2))
  } catch {
    // a full disk: nothing depends on this file
  }
}
