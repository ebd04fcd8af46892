import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js'
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js'
import type { Request } from 'express'
import { z } from 'zod'
import { Problem } from '../problems/problem.ts'

/** What a parameter of a handler was decorated with, keyed by its kind and place. */
type Arguments = Readonly<Record<string, { readonly schema?: unknown }>>

/** Refuses query parameters that a route does not take: a name spelt wrong would be asked for in vain, and nobody told. */
@Injectable()
export class KnownQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const known = namesTaken(context.getClass(), context.getHandler().name)
    const unknown = Object.keys(context.switchToHttp().getRequest<Request>().query).filter(
      (name) => !known.includes(name),
    )
    if (unknown.length === 0) return true
    throw new Problem(
      'parameter-unknown',
      { known },
      unknown.map((name) => ({ code: 'parameter-unknown', path: `/${name}`, facts: { name, known } })),
    )
  }
}

/** How the framework keys what comes from the query. */
const QUERY = `${RouteParamtypes.QUERY}:`

/** The query parameters that a handler's schemas name. */
function namesTaken(controller: object, handler: string): readonly string[] {
  const args: Arguments = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}
  return Object.entries(args).flatMap(([place, { schema }]) =>
    place.startsWith(QUERY) && schema instanceof z.ZodObject ? Object.keys(schema.shape) : [],
  )
}
