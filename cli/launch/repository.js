import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout, wherever the command was typed. */
export const repository = fileURLToPath(new URL('../../', import.meta.url))

/** A path inside the checkout. @param {string[]} parts */
export const inRepository = (...parts) => join(repository, ...parts)
