import 'reflect-metadata'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { createApp, seedExample } from './app.ts'
import { type Configuration, readConfiguration } from './configuration.ts'
import { lockDatabaseFolder } from './data-lock.ts'
import { RefusedStart } from './refused-start.ts'

/** Past this a stop is not graceful any more: what was acknowledged is stored, the rest is not worth waiting for. */
const STOP_WITHIN_MS = 7_000

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env)
  if (configuration.database.kind === 'pglite') process.on('exit', lockDatabaseFolder(configuration.database.folder))
  const app = await createApp(configuration)
  stopWhenTold(app, configuration)
  await seedExample(app)
  await listen(app, configuration)
}

async function listen(app: NestExpressApplication, { host, port }: Configuration): Promise<void> {
  try {
    await app.listen(port, host)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' && code !== 'EADDRNOTAVAIL' && code !== 'EACCES') throw error
    throw new RefusedStart(
      `Port ${port} of ${host} cannot be listened on (${code}): stop what uses it, or choose another PORT.`,
    )
  }
}

/** Ends in order: streams first, then requests, then what is being sent to runs, then the database. */
function stopWhenTold(app: NestExpressApplication, { tether }: Configuration): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    app.close().then(
      () => process.exit(0),
      (error: unknown) => endWith(error),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (tether === 'stdin') process.stdin.on('end', stop).on('error', stop).resume()
}

function endWith(error: unknown): never {
  const refused = error instanceof RefusedStart
  process.stderr.write(refused ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(refused ? 2 : 1)
}

start().catch(endWith)
