import 'reflect-metadata'
import type { AddressInfo } from 'node:net'
import type { CanActivate, ExecutionContext } from '@nestjs/common'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { createApp } from '../../src/app.ts'
import type { Parts } from '../../src/app.module.ts'
import { readConfiguration } from '../../src/configuration.ts'

export const TOKEN = 'a token only for these tests'

/** An answer as a test looks at it. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  // What a route answers is what is tested, so a test reads it without being told its type.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
}
export type Server = {
  readonly url: string
  readonly app: NestExpressApplication
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  close(): Promise<void>
}

/** Two people share the tests: whoever the header names. */
class NamedActor implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest()
    request.actor = request.get('x-test-actor') ?? 'ana'
    return true
  }
}

/** The real application on a real port. */
export async function startServer(environment: Readonly<Record<string, string>>, parts: Parts = {}): Promise<Server> {
  const configuration = readConfiguration({ LOG_LEVEL: 'silent', STAGGER_INTERNAL_TOKEN: TOKEN, ...environment })
  const app = await createApp(configuration, { actorGuard: NamedActor, ...parts })
  await app.listen(0, '127.0.0.1')
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url + path, init)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }
  return {
    url,
    app,
    get: (path, headers = {}) => call(path, { headers }),
    post: (path, body, headers = {}) =>
      call(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
        body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      }),
    close: () => app.close(),
  }
}
