import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import type { Request } from 'express'
import { Configuration } from '../configuration.ts'
import { Problem } from '../problems/problem.ts'

/** Lets only the worker in: it shows the token of the configuration, or the one made at the first start. */
@Injectable()
export class InternalToken implements CanActivate {
  readonly #expected: Buffer

  constructor(configuration: Configuration) {
    this.#expected = digest(tokenOf(configuration))
  }

  canActivate(context: ExecutionContext): boolean {
    const header = context.switchToHttp().getRequest<Request>().get('authorization') ?? ''
    const shown = digest(header.replace(/^Bearer /i, ''))
    if (timingSafeEqual(shown, this.#expected)) return true
    throw new Problem('token-required')
  }
}

/** Digests have one length, whatever is shown. */
const digest = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The token of this installation; made, readable by its owner only, when there is none yet. */
export function tokenOf({ internalToken, database, dataFolder }: Configuration): string {
  if (internalToken) return internalToken
  if (database.kind === 'memory') return randomToken()
  const file = join(dataFolder, 'internal-token')
  if (!existsSync(file)) writeWhole(file, randomToken())
  return readFileSync(file, 'utf8').trim()
}

const randomToken = (): string => randomBytes(32).toString('base64url')

/** Readable by its owner only, and never half written. */
function writeWhole(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
