import { refuse } from './refusal.ts'

/** Turns a document of one format into the next one. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>

/** The versions of a kind of document: the one written today, and how each older one becomes the next. */
export type DocumentFormat = { readonly current: string; readonly migrations: Readonly<Record<string, Migration>> }

/**
 * A document brought to the format of today, step by step; what is of today already is given back as it is. Refuses
 * with `document-invalid` what is no object and with `format-unknown` what no step knows.
 */
export function migrated(json: unknown, { current, migrations }: DocumentFormat): Record<string, unknown> {
  if (!isDocument(json)) return refuse('document-invalid', '', { expected: 'an object' })
  let document = json
  for (let step = migrations[formatOf(document)]; step; step = migrations[formatOf(document)]) document = step(document)
  if (formatOf(document) !== current)
    return refuse('format-unknown', '/format', { format: formatOf(document), expected: current })
  return document
}

const isDocument = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

const formatOf = ({ format }: Readonly<Record<string, unknown>>): string =>
  typeof format === 'string' ? format : 'none'
