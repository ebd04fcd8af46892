import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Response } from 'express'

/** A signal, as a parameter of a controller's method, that is raised when the client closes before it has its answer. */
export const ClientLeft = createParamDecorator((_: unknown, context: ExecutionContext): AbortSignal => {
  const left = new AbortController()
  const response = context.switchToHttp().getResponse<Response>()
  response.once('close', () => {
    if (!response.writableFinished) left.abort()
  })
  return left.signal
})
