import { createHash } from 'node:crypto'
import type { Request } from 'express'
import { actorOf } from '../edge/actor.ts'
import { Problem } from '../problems/problem.ts'

/** A write that asks to be done once: whose, where, under which key, and what exactly. */
export type ClaimedRequest = {
  readonly key: string
  readonly actor: string
  readonly route: string
  readonly requestHash: string
}

const KEY_LENGTH = 200

/** Reads the claim of a request. Refuses one without an Idempotency-Key. */
export function claimOf(request: Request): ClaimedRequest {
  const key = request.get('idempotency-key')?.trim()
  if (!key || key.length > KEY_LENGTH) throw new Problem('idempotency-key-missing')
  const route = `${request.method} ${request.originalUrl.split('?')[0]}`
  return { key, actor: actorOf(request), route, requestHash: hashOf(request.body) }
}

/** A hash of a JSON value as it was written: the same bytes, the same hash. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('base64url')
