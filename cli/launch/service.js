import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { until } from './ports.js'
import { REFUSED } from './refusal.js'

/**
 * A child to keep alive.
 * @typedef {object} Service
 * @property {string} name as a person reads it
 * @property {string} command
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [environment] on top of ours
 * @property {() => Promise<boolean>} [startWhen] is asked until it is so, before each start
 * @property {RegExp | (() => Promise<boolean>)} ready a line it prints, or a question that is asked until it is so
 * @property {number} stopWithinMs then it is killed
 */

/** A life of this length is not a failure to start. */
const STEADY_MS = 20_000
const MOST_FAILURES = 6
const BACKOFF_MS = [250, 500, 1000, 2000, 4000]

/**
 * Keeps one child alive until it is stopped: starts it again when it ends, a little later each time, and gives up when
 * it never stays.
 */
export class KeptAlive {
  /** Settles when the child is ready the first time; rejects never. */
  whenReady
  /** Settles with the reason when there is no point in going on. */
  whenGivenUp
  /** @type {import('node:child_process').ChildProcess | undefined} */
  child
  #stopping = new AbortController()
  #markReady = () => {}
  /** @type {Promise<void> | undefined} */
  #life
  /** @type {(reason: string) => void} */
  #giveUp = () => {}

  /**
   * @param {Service} service
   * @param {import('./journal.js').Journal} journal
   * @param {(sentence: string) => void} say
   * @param {() => void} [changed] is told when there is another child
   */
  constructor(service, journal, say, changed = () => {}) {
    this.service = service
    this.journal = journal
    this.say = say
    this.changed = changed
    this.whenReady = new Promise((resolve) => (this.#markReady = () => resolve(undefined)))
    /** @type {Promise<string>} */
    this.whenGivenUp = new Promise((resolve) => (this.#giveUp = resolve))
  }

  start() {
    this.#life = this.#live()
  }

  /** Asks the child to end, and kills it with all it started when it does not. */
  async stop() {
    this.#stopping.abort()
    const { child } = this
    if (child) {
      child.stdin?.end()
      child.kill('SIGTERM')
      const patience = new AbortController()
      delay(this.service.stopWithinMs, undefined, { signal: patience.signal }).then(
        () => killGroup(child),
        () => {},
      )
      await this.#life
      patience.abort()
    }
    await this.#life
  }

  async #live() {
    const { signal } = this.#stopping
    const { name, startWhen } = this.service
    let failures = 0
    while (!signal.aborted) {
      if (startWhen && !(await until(startWhen, signal))) return
      const started = Date.now()
      const { how, code } = await this.#liveOnce()
      if (signal.aborted) return
      if (code === REFUSED) return this.#giveUp(`${name} refused to start`)
      failures = Date.now() - started > STEADY_MS ? 1 : failures + 1
      if (failures === MOST_FAILURES) return this.#giveUp(`${name} ${how} ${failures} times in a row`)
      const pause = BACKOFF_MS[failures - 1] ?? 4000
      this.say(`${name} ${how}; starting it again.`)
      await delay(pause, undefined, { signal }).catch(() => {})
    }
  }

  /** One life of the child, from start to end. @returns {Promise<Ending>} */
  async #liveOnce() {
    const { command, args, environment, ready } = this.service
    const child = spawn(command, args, {
      env: { ...process.env, ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true, // a group of its own: Ctrl-C reaches us alone, and we stop the children in order
    })
    this.child = child
    const over = new AbortController()
    const ended = endOf(child)
    child.stdin.on('error', () => {}) // the child was faster
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        this.journal.write(line)
        if (ready instanceof RegExp && ready.test(line)) this.#markReady()
      })
    }
    if (typeof ready === 'function') void until(ready, over.signal).then((isReady) => isReady && this.#markReady())
    this.changed()
    const ending = await ended
    over.abort()
    killGroup(child) // what it may have left behind
    this.child = undefined
    return ending
  }
}

/**
 * How a child ended, as the end of a sentence.
 * @typedef {{ how: string, code: number | null }} Ending
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Ending>}
 */
function endOf(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ how: `could not be started (${error.message})`, code: null }))
    child.once('exit', (code, signal) =>
      resolve({ how: signal ? `was ended by ${signal}` : `ended with code ${code}`, code }),
    )
  })
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup({ pid }) {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // nobody is left
  }
}
