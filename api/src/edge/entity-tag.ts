import { createHash } from 'node:crypto'
import type { Request } from 'express'

/** A strong entity tag for what is computed from nothing but `parts`, JSON values all of them. */
export const entityTag = (...parts: readonly unknown[]): string =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`

/** Whether the client says that it has the answer with that tag already (RFC 9110, 13.1.2: compared weakly). */
export const isKnown = (request: Request, tag: string): boolean =>
  (request.get('if-none-match') ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag)
