import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common'
import type { Request } from 'express'

type ActingRequest = Request & { actor?: string }

/** Whoever reaches the API before there is sign-in. */
export const LOCAL = 'local'

/** The one place that says who acts. Overridden in tests that need two people. */
@Injectable()
export class ActorGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    context.switchToHttp().getRequest<ActingRequest>().actor = LOCAL
    return true
  }
}

/** Who made the request, as the guard found. */
export const actorOf = (request: Request): string => (request as ActingRequest).actor ?? LOCAL

/** The actor as a parameter of a controller's method. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf(context.switchToHttp().getRequest<Request>()),
)
