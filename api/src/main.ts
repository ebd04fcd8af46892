import 'reflect-metadata'
import { createApp } from './app.ts'
import { readConfiguration } from './configuration.ts'
import { RefusedStart } from './refused-start.ts'

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env)
  const app = await createApp(configuration)
  await app.listen(configuration.port, configuration.host)
}

start().catch((error: unknown) => {
  if (!(error instanceof RefusedStart)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(2)
})
