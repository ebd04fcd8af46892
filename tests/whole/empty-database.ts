import { randomUUID } from 'node:crypto'
import { MikroORM } from '@mikro-orm/postgresql'

/** An empty database of one's own on a PostgreSQL server. */
export async function emptyDatabase(
  serverUrl: string,
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `stagger_whole_${randomUUID().replaceAll('-', '')}`
  await onServer(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(serverUrl, `drop database ${name} with (force)`) }
}

async function onServer(clientUrl: string, sql: string): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    logger: () => {},
  })
  try {
    await orm.em.getConnection().execute(sql)
  } finally {
    await orm.close()
  }
}
