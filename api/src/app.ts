import { EntityManager, MikroORM } from '@mikro-orm/core'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type { OpenAPIObject } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { Logger } from 'nestjs-pino'
import { AppModule, type Parts } from './app.module.ts'
import { Clock } from './clock.ts'
import type { Configuration } from './configuration.ts'
import { browsing } from './edge/browser.ts'
import { compressed } from './edge/compressed.ts'
import { csvBodies, IMPORTS } from './edge/csv-bodies.ts'
import { HOOKS, hookBodies } from './edge/hook-bodies.ts'
import { jsonBodies } from './edge/json-bodies.ts'
import { securityHeaders } from './edge/security-headers.ts'
import { speaking } from './edge/spoken.ts'
import { trustedHosts } from './edge/trusted-hosts.ts'
import { webFiles } from './edge/web-files.ts'
import { openApiDocument } from './openapi/document.ts'
import { CurrentOrganization } from './organization/current-organization.ts'
import { FirstPlan } from './plans/first-plan.ts'

/** The API on a migrated database, ready to listen. */
export async function createApp(configuration: Configuration, parts: Parts = {}): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(await AppModule.of(configuration, parts), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  })
  app.useLogger(app.get(Logger))
  app.set('etag', false).set('x-powered-by', false)
  app.use(
    compressed,
    securityHeaders(configuration),
    trustedHosts(configuration),
    speaking,
    browsing,
    ...webFiles(configuration.webFolder),
  )
  app.use(IMPORTS, csvBodies())
  app.use(HOOKS, hookBodies())
  app.use(...jsonBodies())
  app.use('/api/v1/openapi.json', serveDocument(app))
  await app.get(MikroORM).migrator.up()
  await app.get(CurrentOrganization).open()
  return app
}

/** Puts the example into an empty database. */
export async function seedExample(app: NestExpressApplication): Promise<void> {
  await app
    .get(EntityManager)
    .fork()
    .transactional(() => app.get(FirstPlan).seed(app.get(Clock).now()))
}

/** The document is made when it is first asked for: it needs every route to be known. */
function serveDocument(app: NestExpressApplication) {
  let document: OpenAPIObject | undefined
  return (_: Request, response: Response): void => {
    response.json((document ??= openApiDocument(app)))
  }
}
