import { type CallHandler, type ExecutionContext, Injectable } from '@nestjs/common'
import type { Request } from 'express'
import type { Observable } from 'rxjs'
import { WriteOnce } from './write-once.ts'

/** `WriteOnce` for routes that can be asked with `dryRun=true`, which writes nothing: it needs no key and keeps no answer. */
@Injectable()
export class WriteOnceUnlessDry extends WriteOnce {
  override intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { query } = context.switchToHttp().getRequest<Request>()
    return query['dryRun'] === 'true' ? next.handle() : super.intercept(context, next)
  }
}
