import { EntityManager } from '@mikro-orm/core'
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common'
import type { Request } from 'express'
import { from, lastValueFrom, type Observable } from 'rxjs'
import { Clock } from '../clock.ts'
import { CurrentOrganization } from '../organization/current-organization.ts'
import { Problem } from '../problems/problem.ts'
import { type ClaimedRequest, claimOf } from './claimed-request.ts'
import { Commits } from './commits.ts'
import { IdempotencyKeyRow } from './idempotency-key.entity.ts'

/**
 * One transaction around a write and its Idempotency-Key: either both are stored or neither. A repetition waits for the
 * first to commit and gets its answer; a refusal rolls everything back, so its key stays free. For writes that speak to
 * nobody but the database.
 */
@Injectable()
export class WriteOnce implements NestInterceptor {
  constructor(
    private readonly em: EntityManager,
    private readonly organization: CurrentOrganization,
    private readonly clock: Clock,
    private readonly commits: Commits,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const claim = claimOf(context.switchToHttp().getRequest<Request>())
    return from(this.#write(claim, () => lastValueFrom(next.handle())))
  }

  async #write(claim: ClaimedRequest, work: () => Promise<unknown>): Promise<unknown> {
    const body = await this.em.transactional(() => this.#once(claim, work))
    this.commits.announce()
    return body
  }

  async #once({ requestHash, ...place }: ClaimedRequest, work: () => Promise<unknown>): Promise<unknown> {
    const unique = { ...place, organizationId: this.organization.id }
    const fresh = { ...unique, requestHash, recordedAt: this.clock.now() }
    const known = await this.em.findOne(IdempotencyKeyRow, unique)
    const row =
      known ??
      (await this.em.upsert(IdempotencyKeyRow, fresh, {
        onConflictFields: ['organizationId', 'actor', 'route', 'key'],
        onConflictAction: 'ignore',
      }))
    if (row.requestHash !== requestHash) throw new Problem('idempotency-key-reused')
    if (row.response) return row.response.body
    const body = await work()
    row.response = { body }
    return body
  }
}
