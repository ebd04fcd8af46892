import { MikroORM } from '@mikro-orm/core'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { Logger } from 'nestjs-pino'
import { AppModule, type Parts } from './app.module.ts'
import type { Configuration } from './configuration.ts'
import { jsonBodies } from './edge/json-bodies.ts'
import { securityHeaders } from './edge/security-headers.ts'
import { trustedHosts } from './edge/trusted-hosts.ts'
import { webFiles } from './edge/web-files.ts'
import { CurrentOrganization } from './organization/current-organization.ts'

/** The API, migrated and seeded, ready to listen. */
export async function createApp(configuration: Configuration, parts: Parts = {}): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(await AppModule.of(configuration, parts), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
    forceCloseConnections: true,
  })
  app.useLogger(app.get(Logger))
  app.set('etag', false).set('x-powered-by', false)
  app.use(
    securityHeaders(configuration),
    trustedHosts(configuration),
    ...webFiles(configuration.webFolder),
    ...jsonBodies(),
  )
  await app.get(MikroORM).migrator.up()
  await app.get(CurrentOrganization).open()
  return app
}
