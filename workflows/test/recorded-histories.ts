import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where recorded histories are: one file for each released shape of each workflow, kept for ever. */
export const historiesFolder = fileURLToPath(new URL('./histories/', import.meta.url))

/** A history as `plainHistory` made it, under the name of its file. */
export type RecordedHistory = { readonly name: string; readonly history: unknown }

/** Every recorded history, by name. */
export const recordedHistories = (): readonly RecordedHistory[] =>
  readdirSync(historiesFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((name) => ({ name, history: JSON.parse(readFileSync(`${historiesFolder}${name}`, 'utf8')) }))

/**
 * A history as plain JSON that replays as it is: enumerations as numbers, bytes as base64. The library's own
 * `historyToJSON` fails wherever npm installs protobufjs twice.
 */
export function plainHistory(history: object): unknown {
  const message = history.constructor as unknown as { toObject(from: object, how: object): unknown }
  return message.toObject(history, { longs: Number, bytes: String })
}
