import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LARGE_BYTES = 10_000_000
const REMEMBERED_LINES = 15

/** What one child says: all of it in a file, the last lines at hand for when it fails. */
export class Journal {
  /** @type {string[]} */
  #last = []
  #file

  /** @param {string} folder @param {string} name */
  constructor(folder, name) {
    this.path = join(folder, `${name}.log`)
    if (existsSync(this.path) && statSync(this.path).size > LARGE_BYTES) renameSync(this.path, `${this.path}.1`)
    this.#file = createWriteStream(this.path, { flags: 'a' })
    this.#file.on('error', () => {}) // a full disk must not take the supervisor with it
  }

  /** @param {string} line */
  write(line) {
    this.#file.write(`${line}\n`)
    this.#last = [...this.#last, line].slice(-REMEMBERED_LINES)
  }

  get lastLines() {
    return this.#last
  }
}
