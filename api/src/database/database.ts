import { mkdirSync } from 'node:fs'
import type { MikroOrmModuleSyncOptions } from '@mikro-orm/nestjs'
import { Migrator } from '@mikro-orm/migrations'
import { PgliteDriver } from '@mikro-orm/pglite'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import type { Configuration, DatabaseChoice } from '../configuration.ts'
import { ENTITIES } from './entities.ts'
import { giveBackLostConnections } from './lost-connections.ts'
import { FirstTables } from './migrations/m0001-first-tables.ts'
import { Evidence } from './migrations/m0002-evidence.ts'
import { Actuals } from './migrations/m0003-actuals.ts'
import { ToldFacts } from './migrations/m0004-told-facts.ts'
import { ToldNotes } from './migrations/m0005-told-notes.ts'
import { Notices } from './migrations/m0006-notices.ts'
import { Changes } from './migrations/m0007-changes.ts'
import { CommentsTable } from './migrations/m0008-comments.ts'
import { BaselinesAndScenarios } from './migrations/m0009-baselines-and-scenarios.ts'
import { CommentsRevised } from './migrations/m0010-comments-revised.ts'
import { Browsers } from './migrations/m0011-browsers.ts'

/** In the order in which they are applied; a released one is never changed. */
const MIGRATIONS = [
  { name: 'm0001-first-tables', class: FirstTables },
  { name: 'm0002-evidence', class: Evidence },
  { name: 'm0003-actuals', class: Actuals },
  { name: 'm0004-told-facts', class: ToldFacts },
  { name: 'm0005-told-notes', class: ToldNotes },
  { name: 'm0006-notices', class: Notices },
  { name: 'm0007-changes', class: Changes },
  { name: 'm0008-comments', class: CommentsTable },
  { name: 'm0009-baselines-and-scenarios', class: BaselinesAndScenarios },
  { name: 'm0010-comments-revised', class: CommentsRevised },
  { name: 'm0011-browsers', class: Browsers },
]

/** MikroORM's options for the database that the configuration asks for. */
export function databaseOptions({ database }: Configuration): MikroOrmModuleSyncOptions {
  return {
    ...connectionOf(database),
    entities: ENTITIES,
    extensions: [Migrator],
    migrations: { migrationsList: MIGRATIONS, snapshot: false, disableForeignKeys: false },
    forceUtcTimezone: true,
    logger: () => {},
  }
}

function connectionOf(database: DatabaseChoice) {
  switch (database.kind) {
    case 'postgresql':
      return {
        driver: PostgreSqlDriver,
        clientUrl: database.url,
        pool: { min: 0, max: 10 },
        driverOptions: { onPoolCreated: giveBackLostConnections },
      }
    case 'pglite':
      mkdirSync(database.folder, { recursive: true })
      return { driver: PgliteDriver, dbName: database.folder }
    case 'memory':
      return { driver: PgliteDriver, dbName: 'memory://' }
  }
}
