import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MikroORM } from '@mikro-orm/postgresql'
import { ENTITIES } from '../../src/database/entities.ts'

/** Everything that is stored is tried on both. */
export const DATABASES = ['PGlite', 'PostgreSQL'] as const
export type DatabaseName = (typeof DATABASES)[number]

/** An empty database of the test's own: what the environment says to reach it, and how to be rid of it. */
export type TestDatabase = {
  readonly environment: Readonly<Record<string, string>>
  readonly drop: () => Promise<void>
}

/** PGlite in memory unless it has to outlive a restart. */
export async function emptyDatabase(name: DatabaseName, { survives = false } = {}): Promise<TestDatabase> {
  if (name === 'PostgreSQL') return postgresDatabase()
  if (!survives) return { environment: { DATABASE_URL: 'memory://' }, drop: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'stagger-api-'))
  return {
    environment: { STAGGER_DATA_DIR: folder },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** One whose server can be told to refuse writes, which ends every connection to it. */
export type RefusableDatabase = TestDatabase & { readonly setReadOnly: (isReadOnly: boolean) => Promise<void> }

/** An empty database on the PostgreSQL server of the tests. */
export async function postgresDatabase(): Promise<RefusableDatabase> {
  const server = process.env['TEST_DATABASE_URL']
  if (!server)
    throw new Error('TEST_DATABASE_URL is not set: run "npm test", which starts a PostgreSQL for these tests.')
  const name = `stagger_api_${process.pid}_${Math.random().toString(36).slice(2)}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    environment: { DATABASE_URL: url.href },
    drop: () => onServer(server, `drop database ${name} with (force)`),
    async setReadOnly(isReadOnly) {
      await onServer(server, `alter database ${name} set default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}`)
      await onServer(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    },
  }
}

async function onServer(clientUrl: string, sql: string): Promise<void> {
  const orm = await MikroORM.init({ clientUrl, entities: ENTITIES, logger: () => {} })
  try {
    await orm.em.getConnection().execute(sql)
  } finally {
    await orm.close()
  }
}
