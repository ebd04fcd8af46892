import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where recorded histories are: one file for each released shape of each workflow, kept for ever. */
export const historiesFolder = fileURLToPath(new URL('./histories/', import.meta.url))

/** A history as Temporal writes it in JSON, under the name of its file. */
export type RecordedHistory = { readonly name: string; readonly history: unknown }

/** Every recorded history, by name. */
export const recordedHistories = (): readonly RecordedHistory[] =>
  readdirSync(historiesFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((name) => ({ name, history: JSON.parse(readFileSync(`${historiesFolder}${name}`, 'utf8')) }))
