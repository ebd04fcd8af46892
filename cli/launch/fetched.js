import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRepository } from './repository.js'

/** What is fetched once lives here: git-ignored, and safe to delete. */
export const fetchedFolder = inRepository('.stagger')

/**
 * Fills a folder once. It gets its name only when it is complete, so an interrupted download is never taken for a
 * finished one, and two processes that fill it at the same time do not meet.
 * @param {string} folder
 * @param {(into: string) => Promise<void>} fill
 */
export async function fillOnce(folder, fill) {
  if (existsSync(folder)) return
  const partial = `${folder}.partial-${process.pid}`
  mkdirSync(dirname(folder), { recursive: true })
  try {
    await fill(partial)
    if (!existsSync(folder)) renameSync(partial, folder)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}
