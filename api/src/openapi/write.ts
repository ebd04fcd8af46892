import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { createApp } from '../app.ts'
import { readConfiguration } from '../configuration.ts'
import { openApiDocument } from './document.ts'

// Writes the committed document; run by `npm run openapi -w api`.
const app = await createApp(readConfiguration({ DATABASE_URL: 'memory://', LOG_LEVEL: 'silent' }))
writeFileSync(new URL('../../openapi.json', import.meta.url), `${JSON.stringify(openApiDocument(app), null, 2)}\n`)
await app.close()
