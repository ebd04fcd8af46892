import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import type { Request } from 'express'
import { Clock } from '../clock.ts'
import { Configuration } from '../configuration.ts'
import { isSignature, SIGNATURE_HEADER, signatureOf, TIMESTAMP_HEADER } from '../edge/signature.ts'
import { Problem } from '../problems/problem.ts'

/** A signature is good for so long before and after: clocks differ, and what is older may be a repetition by a stranger. */
const TOLERANCE_MS = 5 * 60_000
/** JSON may name the character NUL, and no column of PostgreSQL can hold it. */
const ESCAPED_NUL = '\\u0000'

/** Lets in what is signed with the secret of the settings, and only then reads it. */
@Injectable()
export class SignedHook implements CanActivate {
  constructor(
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const secret = this.configuration.changeHookSecret
    if (!secret) throw new Problem('hook-not-configured')
    const request = context.switchToHttp().getRequest<Request>()
    const body: unknown = request.body
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
    const timestamp = request.get(TIMESTAMP_HEADER) ?? ''
    if (!isSignature(request.get(SIGNATURE_HEADER) ?? '', signatureOf(secret, timestamp, bytes)))
      throw new Problem('signature-invalid')
    if (!this.#isFresh(timestamp)) throw new Problem('signature-stale')
    request.body = parsed(bytes.toString('utf8'))
    return true
  }

  #isFresh(timestamp: string): boolean {
    const age = this.clock.now().getTime() - Number(timestamp) * 1_000
    return /^\d{1,12}$/.test(timestamp) && Math.abs(age) <= TOLERANCE_MS
  }
}

function parsed(text: string): unknown {
  try {
    if (text.includes(ESCAPED_NUL)) throw new Problem('body-malformed')
    return JSON.parse(text)
  } catch {
    throw new Problem('body-malformed')
  }
}
